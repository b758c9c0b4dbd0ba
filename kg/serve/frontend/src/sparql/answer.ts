/** The answer to a query as a table: names for IRIs, links to pages, and files to keep. */
import { post, sparql } from "../api";
import { h } from "../dom";
import { number, t } from "../i18n";
import { page } from "../routes";
import type { Rows, Term } from "../types";

const SHOWN = 500;
const BASE = /^(.*\/)(entity|doc|frame|relation)\/./;
const FILES: [string, string, string][] = [
  ["CSV", "text/csv", "csv"],
  ["JSON", "application/sparql-results+json", "json"],
  ["XML", "application/sparql-results+xml", "xml"],
];
const GRAPH_FILES: [string, string, string][] = [
  ["Turtle", "text/turtle", "ttl"],
  ["JSON-LD", "application/ld+json", "jsonld"],
];

/** Asks a query and shows what comes. */
export async function answer(query: string, signal: AbortSignal): Promise<{ said: string; shown: Node }> {
  const began = performance.now();
  const accept = "application/sparql-results+json, text/turtle;q=0.9";
  const response = await sparql(query, accept, signal);
  const seconds = () => number(Math.round((performance.now() - began) / 10) / 100);
  if (!response.headers.get("content-type")?.includes("json")) {
    const graph = await response.text();
    return { said: t("triples", seconds()), shown: h("div", {}, files(query, GRAPH_FILES), h("pre", { tabindex: 0 }, graph)) };
  }
  const rows = (await response.json()) as Rows;
  if (rows.boolean !== undefined) {
    return { said: t("answer"), shown: h("p", { class: "verdict" }, rows.boolean ? t("yes") : t("no")) };
  }
  const found = rows.results?.bindings ?? [];
  const said = t("rows", number(found.length), seconds());
  const more = found.length > SHOWN ? `; ${t("shownRows", SHOWN)}` : "";
  const names = await labels(found.slice(0, SHOWN), signal);
  return { said: said + more, shown: h("div", {}, files(query, FILES), table(rows, names)) };
}

function table(rows: Rows, names: Record<string, string>): HTMLElement {
  const variables = rows.head.vars ?? [];
  const head = h("tr", {}, variables.map((name) => h("th", { scope: "col" }, name)));
  const body = (rows.results?.bindings ?? []).slice(0, SHOWN).map((row) =>
    h("tr", {}, variables.map((name) => h("td", {}, cell(row[name], names)))),
  );
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": t("answer") },
    h("table", {}, h("thead", {}, head), h("tbody", {}, body)),
  );
}

function cell(term: Term | undefined, names: Record<string, string>): Node | string {
  if (!term) return "";
  if (term.type !== "uri") return h("span", { lang: term["xml:lang"] }, term.value);
  const name = names[term.value] ?? term.value;
  const known = BASE.exec(term.value);
  if (!known?.[1]) return h("span", { title: term.value }, name);
  return h("a", { href: page(term.value.slice(known[1].length)), title: term.value, lang: "nl" }, name);
}

async function labels(rows: Record<string, Term>[], signal: AbortSignal): Promise<Record<string, string>> {
  const iris = new Set<string>();
  for (const row of rows) for (const term of Object.values(row)) if (term.type === "uri") iris.add(term.value);
  if (!iris.size) return {};
  try {
    return await post("labels", { iris: [...iris] }, signal);
  } catch {
    return {};
  }
}

/** Buttons that ask again and keep the answer as a file. */
function files(query: string, forms: [string, string, string][]): HTMLElement {
  const buttons = forms.map(([name, type, suffix]) => {
    const press = async () => {
      const response = await sparql(query, type);
      const url = URL.createObjectURL(await response.blob());
      h("a", { href: url, download: `answer.${suffix}` }).click();
      URL.revokeObjectURL(url);
    };
    return h("button", { type: "button", class: "button", onclick: () => void press() }, t("download", name));
  });
  return h("p", { class: "row" }, buttons);
}
