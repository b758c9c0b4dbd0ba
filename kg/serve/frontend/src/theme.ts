/** Light or dark: as the system has it, unless one is chosen. */

export type Theme = "auto" | "light" | "dark";

const KEPT = "kg-theme";
const ORDER: Theme[] = ["auto", "light", "dark"];
const system = matchMedia("(prefers-color-scheme: dark)");

export function theme(): Theme {
  const kept = localStorage.getItem(KEPT) as Theme | null;
  return kept && ORDER.includes(kept) ? kept : "auto";
}

/** Chooses the next of the three. */
export function nextTheme(): void {
  const next = ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length] ?? "auto";
  localStorage.setItem(KEPT, next);
  setTheme();
}

/** Puts the theme on the page, and tells whoever draws by hand. */
export function setTheme(): void {
  const dark = theme() === "dark" || (theme() === "auto" && system.matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  dispatchEvent(new Event("kg-theme"));
}

system.addEventListener("change", setTheme);
