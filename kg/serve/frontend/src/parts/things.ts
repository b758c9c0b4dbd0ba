/** Names of things as links, and the marks of statements that are no facts. */
import { h } from "../dom";
import { label, t } from "../i18n";
import { page } from "../routes";
import type { Known, Statement, Thing } from "../types";

/** A link to a thing's page, or its name where it has none. */
export function link(thing: Thing): HTMLElement {
  const text = thing.label || thing.id;
  const has = /^(entity|doc)\//.test(thing.id);
  return has ? h("a", { href: page(thing.id), lang: "nl" }, text) : h("span", { lang: "nl" }, text);
}

/** A class of entity as a small label. */
export function kind(type: string): HTMLElement {
  return h("span", { class: "kind", "data-family": family(type) }, label(type));
}

/** Badges for what keeps a statement from being a fact. */
export function badges(caveats: string[], sources: string[] = []): HTMLElement[] {
  return caveats.map((caveat) => {
    const said = caveat === "Attributed" && sources.length;
    const text = said ? t("saidBy", sources.join(", ")) : label(caveat);
    return h("span", { class: "badge", "data-caveat": caveat }, text);
  });
}

/** A statement's words without what the badges beside them say. */
export function bare(label: string, caveats: string[]): string {
  return caveats.length ? label.replace(/ \([^()]*\)$/, "") : label;
}

/** A statement as an item of a list: what, how sure, when, and the way to its sentence. */
export function item(statement: Statement | Known): HTMLElement {
  const soft = statement.caveats.length > 0;
  const further = "further" in statement ? statement.further : [];
  const number = "number" in statement ? statement.number : 1;
  return h(
    "li",
    { class: soft ? "statement soft" : "statement" },
    h(
      "p",
      { class: "said" },
      h("span", { class: "event", lang: "nl" }, bare(statement.label, statement.caveats)),
      " ",
      badges(statement.caveats, statement.sources),
    ),
    h("blockquote", { lang: "nl" }, h("a", { href: page(statement.id) }, statement.words)),
    further.length ? h("p", { class: "quiet" }, further.map(([role, filler]) => participant(role, filler))) : null,
    h(
      "p",
      { class: "quiet" },
      h("span", {}, label(statement.type)),
      statement.time ? h("span", {}, t("when", statement.time)) : null,
      h("a", { href: page(statement.article), lang: "nl" }, statement.title),
      statement.date ? h("span", {}, statement.date) : null,
      number > 1 ? h("span", {}, t("bySources", number)) : null,
    ),
  );
}

function participant(role: string, filler: string): HTMLElement {
  return h("span", {}, `${label(role)}: `, h("span", { lang: "nl" }, filler));
}

const FAMILIES: Record<string, string[]> = {
  person: ["Person", "Position", "Office", "Group"],
  place: ["State", "City", "Place", "Region", "Facility"],
  force: ["ArmedForce", "ArmedGroup", "Mission", "Weapon", "Vehicle"],
  organisation: [
    "Organisation", "Alliance", "Coalition", "Company", "Court", "Government", "Media", "Ministry",
    "Parliament", "Party",
  ],
};

/** The family of an entity class, for colour and shape. */
export function family(type: string): string {
  const found = Object.entries(FAMILIES).find(([, types]) => types.includes(type));
  return found ? found[0] : "matter";
}
