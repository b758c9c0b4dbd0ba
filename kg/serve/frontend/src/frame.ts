/** What every screen has: search, menu, language and theme. */
import { h } from "./dom";
import { change, other, t } from "./i18n";
import { searchBox } from "./parts/search-box";
import { nextTheme, theme } from "./theme";
import type { Word } from "./words";

const MENU: [string, Word][] = [
  ["/", "home"],
  ["/query", "query"],
  ["/read", "read"],
  ["/about", "about"],
];

/** Builds the page around a main element; `again` is called when the language changes. */
export function frame(main: HTMLElement, again: () => void): Node[] {
  const header = h(
    "header",
    { class: "top" },
    h(
      "a",
      { class: "brand", href: "/", "aria-label": t("title") },
      h("img", { src: "/assets/icon.svg", alt: "", width: 28, height: 28 }),
      h("span", {}, "kg"),
    ),
    searchBox(),
    h("nav", { "aria-label": t("mainMenu") }, menu()),
    h("div", { class: "switches" }, languageButton(again), themeButton()),
  );
  const skip = h("a", { class: "skip", href: "#content" }, t("skip"));
  return [skip, header, main];
}

/** Marks the menu's entry for an address. */
export function mark(path: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("nav a")) {
    if (link.pathname === path) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function menu(): HTMLElement {
  return h("ul", {}, MENU.map(([href, word]) => h("li", {}, h("a", { href }, t(word)))));
}

function languageButton(again: () => void): HTMLElement {
  const to = other();
  const press = () => {
    change(to);
    again();
    document.querySelector<HTMLElement>(".language")?.focus();
  };
  return h("button", { type: "button", class: "language", lang: to, onclick: press }, t("language"));
}

function themeButton(): HTMLElement {
  const button = h("button", { type: "button", class: "theme" });
  const name = () => {
    const text = t("theme", t(theme()));
    button.setAttribute("aria-label", text);
    button.title = text;
    button.textContent = { auto: "◐", light: "☀", dark: "☾" }[theme()];
  };
  button.addEventListener("click", () => {
    nextTheme();
    name();
  });
  name();
  return button;
}
