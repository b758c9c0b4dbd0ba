/** An article, and a statement as its sentence in its article. */
import { get } from "../api";
import { h } from "../dom";
import { t } from "../i18n";
import type { Screen } from "../main";
import { reader } from "../parts/reader";
import type { Article, Explanation } from "../types";

export async function article(id: string, signal: AbortSignal): Promise<Screen> {
  return shown(await get<Article>("article", { id }, signal), "");
}

/** Shows the article that a statement was read in, with its words marked. */
export async function sentence(id: string, signal: AbortSignal): Promise<Screen> {
  const { article: from, rule } = await get<Explanation>("statement", { id }, signal);
  const screen = shown(await get<Article>("article", { id: from }, signal), id);
  screen.content.appendChild(h("p", { class: "quiet" }, t("rule", rule)));
  return screen;
}

function shown(found: Article, chosen: string): Screen {
  const view = reader(found, true);
  const about = [found.date, found.publisher].filter(Boolean).join(" · ");
  const content = h(
    "article",
    {},
    h(
      "header",
      {},
      h("h1", { lang: "nl" }, found.title),
      h(
        "p",
        { class: "quiet" },
        about,
        found.url ? h("a", { href: found.url, rel: "noreferrer", target: "_blank" }, ` ${t("original")}`) : null,
      ),
    ),
    view.element,
  );
  if (chosen) requestAnimationFrame(() => view.choose(chosen));
  return { title: found.title, content };
}
