/** The first screen: how much there is, and where one may begin. */
import { get } from "../api";
import { h } from "../dom";
import { label, number, t } from "../i18n";
import type { Screen } from "../main";
import { kind, link } from "../parts/things";
import type { Overview, Thing } from "../types";

export async function home(signal: AbortSignal): Promise<Screen> {
  const found = await get<Overview>("overview", {}, signal);
  const counts = h(
    "dl",
    { class: "counts" },
    count(found.entities, t("entities")),
    count(found.statements, t("statements")),
    count(found.articles, t("articles")),
  );
  const content = h(
    "div",
    {},
    h("h1", {}, t("title")),
    counts,
    h(
      "div",
      { class: "columns" },
      list(t("mentioned"), found.mentioned, (thing) => kind(thing.type)),
      list(t("newest"), found.newest, (thing) => h("span", { class: "quiet date" }, thing.date)),
      types(found.types),
    ),
  );
  return { title: t("home"), content };
}

function count(value: number, name: string): HTMLElement {
  return h("div", {}, h("dt", {}, name), h("dd", {}, number(value)));
}

function list(title: string, things: Thing[], beside: (thing: Thing) => Node): HTMLElement {
  const items = things.map((thing) => h("li", {}, link(thing), " ", beside(thing)));
  return h("section", {}, h("h2", {}, title), h("ul", { class: "plain" }, items));
}

function types(counts: Record<string, number>): HTMLElement {
  const rows = Object.entries(counts).map(([type, n]) =>
    h("li", {}, h("span", {}, label(type)), h("span", { class: "quiet" }, number(n))),
  );
  return h("section", {}, h("h2", {}, t("types")), h("ul", { class: "plain spread" }, rows));
}
