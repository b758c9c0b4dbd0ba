/** All that a search finds. */
import { get } from "../api";
import { h } from "../dom";
import { t } from "../i18n";
import type { Screen } from "../main";
import { kind, link } from "../parts/things";
import type { Thing } from "../types";

export async function search(q: string, signal: AbortSignal): Promise<Screen> {
  const found = await get<Thing[]>("search", { q, limit: 100 }, signal);
  const items = found.map((thing) =>
    h(
      "li",
      {},
      link(thing),
      thing.match ? h("span", { class: "quiet", lang: "nl" }, ` ${t("foundAs", thing.match)}`) : null,
      " ",
      kind(thing.type),
      thing.date ? h("span", { class: "quiet" }, ` ${thing.date}`) : null,
    ),
  );
  const content = h(
    "div",
    {},
    h("h1", {}, `${t("search")}: `, h("q", { lang: "nl" }, q)),
    h("p", { class: "quiet" }, found.length ? t("found", found.length) : t("nothing")),
    h("ul", { class: "plain found" }, items),
  );
  return { title: q, content };
}
