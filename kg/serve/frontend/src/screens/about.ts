/** What this is, and whose parts it is made of. */
import { h } from "../dom";
import { t } from "../i18n";
import type { Screen } from "../main";

export function about(): Screen {
  const content = h(
    "div",
    { class: "prose" },
    h("h1", {}, t("about")),
    h("p", {}, t("aboutText")),
    h("p", {}, t("endpointText", `${location.origin}/sparql`)),
    h("p", {}, h("a", { href: "/assets/licences.txt" }, t("licences"))),
  );
  return { title: t("about"), content };
}
