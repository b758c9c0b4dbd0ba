/** The explorer: a frame that stays, and a screen for each address. */
import { fill, h } from "./dom";
import { frame, mark } from "./frame";
import { change, current, loadVocabulary, t } from "./i18n";
import { problem } from "./parts/problem";
import { followLinks, idOf } from "./routes";
import { setTheme } from "./theme";

/** What a screen shows, and what to do when it is left. */
export interface Screen {
  title: string;
  content: Node;
  leave?: () => void;
}

type Show = (path: string, query: URLSearchParams, signal: AbortSignal) => Promise<Screen>;

const SCREENS: [RegExp, Show][] = [
  [/^\/$/, async (_p, _q, s) => (await import("./screens/home")).home(s)],
  [/^\/search$/, async (_p, q, s) => (await import("./screens/search")).search(q.get("q") ?? "", s)],
  [/^\/entity\/./, async (p, _q, s) => (await import("./screens/entity")).entity(idOf(p), s)],
  [/^\/graph\/./, async (p, _q, s) => (await import("./screens/graph")).graph(idOf(p), s)],
  [/^\/doc\/./, async (p, _q, s) => (await import("./screens/article")).article(idOf(p), s)],
  [/^\/(frame|relation)\/./, async (p, _q, s) => (await import("./screens/article")).sentence(idOf(p), s)],
  [/^\/query$/, async (_p, q, s) => (await import("./screens/query")).query(q, s)],
  [/^\/read$/, async () => (await import("./screens/read")).read()],
  [/^\/about$/, async () => (await import("./screens/about")).about()],
];

const main = h("main", { id: "content", tabindex: -1 });
let leaving = new AbortController();
let leave: (() => void) | undefined;

async function show(focus: boolean): Promise<void> {
  leaving.abort();
  leave?.();
  leave = undefined;
  leaving = new AbortController();
  const { signal } = leaving;
  main.setAttribute("aria-busy", "true");
  mark(location.pathname);
  const slow = setTimeout(() => fill(main, h("p", { class: "quiet", role: "status" }, t("loading"))), 300);
  let screen: Screen;
  try {
    screen = await find(location.pathname, signal);
  } catch (error) {
    if (signal.aborted) return;
    screen = failure(error);
  } finally {
    clearTimeout(slow);
  }
  if (signal.aborted) {
    screen.leave?.();
    return;
  }
  leave = screen.leave;
  document.title = `${screen.title} · kg`;
  fill(main, screen.content);
  main.removeAttribute("aria-busy");
  const heading = main.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  if (focus && !main.contains(document.activeElement)) heading?.focus();
}

async function find(path: string, signal: AbortSignal): Promise<Screen> {
  const found = SCREENS.find(([pattern]) => pattern.test(path));
  if (!found) return { title: t("noPage"), content: h("h1", {}, t("noPage")) };
  return found[1](path, new URLSearchParams(location.search), signal);
}

function failure(error: unknown): Screen {
  return { title: t("wrong"), content: h("div", {}, h("h1", {}, t("wrong")), problem(error)) };
}

async function start(): Promise<void> {
  setTheme();
  change(current());
  followLinks();
  const built = () => frame(main, () => (document.body.replaceChildren(...built()), void show(false)));
  try {
    await loadVocabulary();
  } catch {
    // The server's own names of things are shown in the place of labels.
  }
  document.body.replaceChildren(...built());
  addEventListener("popstate", () => void show(true));
  await show(false);
  // The drawing's code is large, and is best here before the first click that needs it.
  (window.requestIdleCallback ?? setTimeout)(() => void import("./screens/graph"));
}

void start();
