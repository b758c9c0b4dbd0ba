/** The search box: a combobox with a list, by the WAI-ARIA pattern. */
import { get } from "../api";
import { fill, h } from "../dom";
import { label, t } from "../i18n";
import { go, page } from "../routes";
import type { Thing } from "../types";

const PAUSE = 40;
const LIST = "search-list";

/** Makes the box; it goes to what is chosen, or to all that is found. */
export function searchBox(): HTMLElement {
  const input = h("input", {
    id: "search",
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    enterkeyhint: "search",
    placeholder: t("search"),
    "aria-label": t("search"),
    "aria-autocomplete": "list",
    "aria-controls": LIST,
    "aria-expanded": "false",
  });
  const list = h("ul", { id: LIST, role: "listbox", "aria-label": t("search"), hidden: true });
  const status = h("div", { class: "unseen", role: "status" });
  new Completion(input, list, status);
  return h("div", { class: "search", role: "search" }, input, list, status);
}

class Completion {
  private found: Thing[] = [];
  private at = -1;
  private timer = 0;
  private asking = new AbortController();

  constructor(
    private readonly input: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly status: HTMLElement,
  ) {
    input.addEventListener("input", () => this.wait());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const q = this.input.value.trim();
    if (!q) return this.close();
    try {
      this.found = await get<Thing[]>("search", { q, limit: 8 }, this.asking.signal);
    } catch {
      return;
    }
    this.open();
  }

  private open(): void {
    this.at = -1;
    fill(this.list, this.found.map((thing, at) => this.option(thing, at)));
    const any = this.found.length > 0;
    this.list.hidden = !any;
    this.input.setAttribute("aria-expanded", String(any));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = any ? t("found", this.found.length) : t("nothing");
  }

  private option(thing: Thing, at: number): HTMLElement {
    // The list must not take the focus from the input before the click is done.
    const keep = (event: Event) => event.preventDefault();
    return h(
      "li",
      {
        id: `${LIST}-${at}`,
        role: "option",
        "aria-selected": "false",
        onmousedown: keep,
        onclick: () => this.choose(thing),
      },
      h("span", { lang: "nl" }, thing.label),
      thing.match ? h("span", { class: "quiet", lang: "nl" }, ` ${t("foundAs", thing.match)}`) : null,
      h("span", { class: "kind" }, thing.date || label(thing.type)),
    );
  }

  private press(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && this.found.length) {
      event.preventDefault();
      if (this.list.hidden) this.open();
      this.move((this.at + step + this.found.length + (this.at < 0 && step < 0 ? 1 : 0)) % this.found.length);
    } else if (event.key === "Enter") {
      const chosen = this.list.hidden ? undefined : this.found[this.at];
      if (chosen) this.choose(chosen);
      else if (this.input.value.trim()) this.all();
    } else if (event.key === "Escape") {
      // A search field empties itself on Escape; here the list is closed first.
      if (!this.list.hidden) event.preventDefault();
      this.close();
    }
  }

  private move(to: number): void {
    this.list.children[this.at]?.setAttribute("aria-selected", "false");
    this.at = to;
    const option = this.list.children[to];
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", option.id);
  }

  private choose(thing: Thing): void {
    this.input.value = "";
    this.found = [];
    this.close();
    this.input.blur();
    go(page(thing.id));
  }

  private all(): void {
    const q = this.input.value.trim();
    this.close();
    this.input.blur();
    go(`/search?${new URLSearchParams({ q })}`);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asking.abort();
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
