/** What went wrong: in the reader's language, with the server's own words. */
import { Refusal } from "../api";
import { h } from "../dom";
import { t } from "../i18n";
import { WORDS, type Word } from "../words";

export function problem(error: unknown): HTMLElement {
  const refused = error instanceof Refusal ? error : new Refusal(0, String(error), "");
  if (refused.message === "unreachable") return h("div", { role: "alert" }, t("unreachable"));
  const known = `status${refused.status}`;
  return h(
    "div",
    { role: "alert" },
    known in WORDS ? h("p", {}, h("strong", {}, t(known as Word))) : null,
    h("p", { class: "server-words", lang: "en" }, refused.message, " ", refused.hint),
  );
}
