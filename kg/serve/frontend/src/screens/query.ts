/** SPARQL: an editor, the named queries with their parameters, and the answer. */
import { get } from "../api";
import { fill, h } from "../dom";
import { t } from "../i18n";
import type { Screen } from "../main";
import { problem } from "../parts/problem";
import { answer } from "../sparql/answer";
import { editor } from "../sparql/editor";
import type { NamedQuery } from "../types";

const FIRST = `# Wie draagt waaraan bij?
SELECT ?wie ?waaraan WHERE {
  ?wie dd:contributesTo ?waaraan .
}
LIMIT 100
`;
const KEPT = "kg-query";

export async function query(given: URLSearchParams, signal: AbortSignal): Promise<Screen> {
  const named = await get<NamedQuery[]>("queries", {}, signal);
  const status = h("div", { class: "status", role: "status" });
  const result = h("div", { class: "answer" });
  let asking: AbortController | undefined;

  const run = async () => {
    if (asking) return asking.abort();
    const mine = (asking = new AbortController());
    fill(button, t("stop"));
    fill(status, t("asking"));
    sessionStorage.setItem(KEPT, area.get());
    try {
      const found = await answer(area.get(), mine.signal);
      fill(status, found.said);
      fill(result, found.shown);
    } catch (error) {
      fill(result);
      fill(status, mine.signal.aborted ? "" : problem(error));
    } finally {
      asking = undefined;
      fill(button, t("ask"));
    }
  };
  const button = h("button", { type: "button", class: "button main", onclick: () => void run() }, t("ask"));
  const first = given.get("query") ?? sessionStorage.getItem(KEPT) ?? FIRST;
  const area = editor(first, () => void run());
  const content = h(
    "div",
    { class: "query" },
    h("h1", {}, "SPARQL"),
    chooser(named, signal, (text, asks) => {
      area.set(text);
      if (asks) void run();
    }),
    area.element,
    h("p", { class: "quiet" }, t("editorHelp")),
    h("div", { class: "row" }, button, status),
    result,
  );
  const leave = () => {
    asking?.abort();
    area.leave();
  };
  return { title: "SPARQL", content, leave };
}

/** The named queries, and a field for each parameter of the one that is chosen. */
function chooser(named: NamedQuery[], signal: AbortSignal, use: (text: string, asks: boolean) => void): HTMLElement {
  const options = named.map((each) => h("option", { value: each.name, lang: "nl" }, each.title));
  const select = h("select", { id: "named" }, h("option", { value: "" }, `${t("ownQuery")} …`), options);
  const fields = h("div", { class: "fields" });
  const chosen = () => named.find((each) => each.name === select.value);
  const bind = async () => {
    const values: Record<string, string> = { name: select.value };
    for (const input of fields.querySelectorAll("input")) values[input.name] = input.value;
    const { text } = await get<{ text: string }>("query", values, signal);
    use(text, true);
  };
  select.addEventListener("change", () => {
    const found = chosen();
    fill(fields);
    if (!found) return;
    use(found.text, false);
    const inputs = Object.entries(found.parameters).map(([name, meaning]) =>
      h("div", {}, h("label", { for: `p-${name}`, lang: "nl" }, meaning), h("input", { id: `p-${name}`, name, type: "text" })),
    );
    fill(fields, inputs, h("button", { type: "submit", class: "button" }, t("fillIn")));
  });
  const submit = (event: Event) => {
    event.preventDefault();
    if (chosen()) void bind();
  };
  return h(
    "form",
    { class: "form", onsubmit: submit },
    h("label", { for: "named" }, t("named")),
    select,
    fields,
  );
}
