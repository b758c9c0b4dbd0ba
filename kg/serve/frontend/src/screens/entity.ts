/** An entity: who or what it is, what is said of it, when, and by which articles. */
import { get } from "../api";
import { h } from "../dom";
import { label, number, t } from "../i18n";
import type { Screen } from "../main";
import { timeline } from "../parts/timeline";
import { item, kind, link } from "../parts/things";
import { graphPage, page } from "../routes";
import type { EntityPage, Known } from "../types";

export async function entity(id: string, signal: AbortSignal): Promise<Screen> {
  const found = await get<EntityPage>("entity", { id }, signal);
  const { entity: thing } = found;
  const content = h(
    "div",
    { class: "entity" },
    h(
      "header",
      {},
      h("h1", { lang: "nl" }, thing.label),
      h("p", {}, kind(thing.type), " ", h("span", { class: "quiet" }, t("mentions", number(thing.mentions ?? 0)))),
      thing.names.length ? h("p", { class: "quiet", lang: "nl" }, t("alsoNamed", thing.names.join(", "))) : null,
      h("p", {}, h("a", { class: "button", href: graphPage(thing.id) }, t("showGraph"))),
    ),
    h(
      "div",
      { class: "sided" },
      h("div", {}, events(id, found, signal)),
      h("aside", {}, facts(found.facts), months(found), sources(found)),
    ),
  );
  return { title: thing.label, content };
}

function facts(found: Known[]): HTMLElement {
  const items = found.map((fact) =>
    h(
      "li",
      {},
      fact.subject ? link(fact.subject) : null,
      " ",
      h("a", { class: "relation", href: page(fact.id), title: fact.words }, label(fact.type)),
      " ",
      fact.object ? link(fact.object) : null,
      fact.number > 1 ? h("span", { class: "quiet" }, ` · ${t("bySources", fact.number)}`) : null,
    ),
  );
  const body = items.length ? h("ul", { class: "plain facts" }, items) : h("p", { class: "quiet" }, t("noFacts"));
  return h("section", {}, h("h2", {}, t("facts")), body);
}

function events(id: string, found: EntityPage, signal: AbortSignal): HTMLElement {
  const list = h("ol", { class: "statements" }, found.events.map((event) => item(event)));
  const section = h(
    "section",
    {},
    h("h2", {}, `${t("events")} `, h("span", { class: "quiet" }, number(found.total))),
    found.total ? list : h("p", { class: "quiet" }, t("noEvents")),
  );
  const more = h("button", { type: "button", class: "button" }, t("more"));
  more.addEventListener("click", async () => {
    const start = list.children.length;
    const next = await get<EntityPage>("entity", { id, start }, signal);
    list.append(...next.events.map((event) => item(event)));
    list.children[start]?.querySelector("a")?.focus();
    if (list.children.length >= next.total) more.remove();
  });
  if (found.events.length < found.total) section.append(more);
  return section;
}

function months(found: EntityPage): HTMLElement | null {
  if (!found.timeline.length) return null;
  return h("section", {}, h("h2", {}, t("timeline")), timeline(found.timeline));
}

function sources(found: EntityPage): HTMLElement {
  const items = found.sources.map((source) =>
    h("li", {}, link(source), " ", h("span", { class: "quiet" }, `${source.date ?? ""} · ${number(source.statements)}`)),
  );
  return h("section", {}, h("h2", {}, t("sources")), h("ul", { class: "plain" }, items));
}
