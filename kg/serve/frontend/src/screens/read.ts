/** A text pasted in or chosen, read by the server and shown with what it says. */
import { post } from "../api";
import { fill, h } from "../dom";
import { t } from "../i18n";
import type { Screen } from "../main";
import { problem } from "../parts/problem";
import { reader } from "../parts/reader";
import type { Article } from "../types";

export function read(): Screen {
  const text = h("textarea", { id: "text", rows: 12, lang: "nl", required: true });
  const date = h("input", { id: "date", type: "text", inputmode: "numeric", size: 12, maxlength: 10 });
  const file = h("input", { id: "file", type: "file", accept: ".txt,text/plain" });
  file.addEventListener("change", async () => {
    const chosen = file.files?.[0];
    if (chosen) text.value = await chosen.text();
  });
  const button = h("button", { type: "submit", class: "button main" }, t("readIt"));
  const status = h("div", { class: "status", role: "status" });
  const result = h("div", {});
  const leaving = new AbortController();
  const form = h(
    "form",
    { class: "form" },
    h("p", { class: "quiet" }, t("textHelp")),
    h("label", { for: "text" }, t("text")),
    text,
    h("div", { class: "fields" },
      h("div", {}, h("label", { for: "file" }, t("file")), file),
      h("div", {}, h("label", { for: "date" }, t("date")), date),
    ),
    h("div", { class: "row" }, button, status),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    fill(status, t("reading"));
    try {
      const found = await post<Article>("read", { text: text.value, date: date.value }, leaving.signal);
      fill(status, t("readDone", found.statements.length));
      fill(result, shown(found));
      result.querySelector("h2")?.focus();
    } catch (error) {
      if (leaving.signal.aborted) return;
      fill(status, problem(error));
    } finally {
      button.disabled = false;
    }
  });
  const content = h("div", {}, h("h1", {}, t("read")), form, result);
  return { title: t("read"), content, leave: () => leaving.abort() };
}

function shown(found: Article): Node[] {
  const title = found.title === found.name ? t("untitled") : found.title;
  return [
    h("h2", { class: "result", tabindex: -1, lang: "nl" }, title),
    h("div", {}, found.date ? null : h("p", { class: "notice" }, t("undated"))),
    reader(found, false).element,
  ];
}
