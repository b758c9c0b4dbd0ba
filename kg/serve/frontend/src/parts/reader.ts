/** A text with its marks beside what was read in it: an article, or a text pasted in. */
import { fill, h } from "../dom";
import { label, t } from "../i18n";
import { page } from "../routes";
import type { Article, ArticleStatement, Mark, Sentence } from "../types";
import { badges, bare } from "./things";

interface Reader {
  element: HTMLElement;
  /** Chooses a statement by its id and brings its words into view. */
  choose: (id: string) => void;
}

/** Shows an article; `linked` says whether names lead to pages of the graph. */
export function reader(article: Article, linked: boolean): Reader {
  const text = h("div", { class: "text", lang: "nl" });
  const rule = h("p", { class: "quiet", role: "status" }, t("chooseStatement"));
  const buttons = new Map<string, HTMLElement>();
  let chosen: ArticleStatement | undefined;

  const write = () => fill(text, paragraphs(article, chosen, linked));
  const choose = (id: string) => {
    const same = chosen?.id === id;
    if (chosen) buttons.get(chosen.id)?.setAttribute("aria-pressed", "false");
    chosen = same ? undefined : article.statements.find((statement) => statement.id === id);
    write();
    if (chosen) buttons.get(chosen.id)?.setAttribute("aria-pressed", "true");
    fill(rule, chosen ? [label(chosen.type), " ", badges(chosen.caveats)] : t("chooseStatement"));
    text.querySelector(".chosen")?.scrollIntoView({ block: "nearest", behavior: "smooth" });
  };

  const items = article.statements.map((statement) => {
    const button = h(
      "button",
      { type: "button", "aria-pressed": "false", onclick: () => choose(statement.id) },
      h("span", { lang: "nl" }, bare(statement.label, statement.caveats)),
      h("span", { class: "kind" }, label(statement.type)),
      badges(statement.caveats),
    );
    buttons.set(statement.id, button);
    return h("li", {}, button);
  });
  write();
  const list = items.length ? h("ol", { class: "plain read" }, items) : h("p", { class: "quiet" }, t("noStatements"));
  const side = h("aside", {}, h("h2", {}, t("articleStatements")), rule, list);
  return { element: h("div", { class: "sided" }, text, side), choose };
}

/** Sentences as they stand, a new paragraph where the text has a blank line or a title ends. */
function paragraphs(article: Article, chosen: ArticleStatement | undefined, linked: boolean): Node[] {
  const found: HTMLElement[] = [];
  let last: Sentence | undefined;
  for (const sentence of article.sentences) {
    if (!last || sentence.begin - last.end > 1) {
      const title = sentence.words === article.title;
      found.push(h("p", { class: title ? "headline" : undefined }));
    }
    const holder = found[found.length - 1];
    holder?.append(marked(sentence, article, chosen, linked), " ");
    last = sentence;
  }
  return found;
}

/** One sentence, cut at the ends of all marks, each piece marked with all that covers it. */
function marked(sentence: Sentence, article: Article, chosen: ArticleStatement | undefined, linked: boolean): HTMLElement {
  const within = (mark: Mark) => mark.begin < sentence.end && mark.end > sentence.begin;
  const mentions = article.mentions.filter(within);
  const triggers = article.statements.filter((each) => !each.relation && within(each));
  const here = chosen?.sentence === sentence.number ? chosen : undefined;
  const parts = here ? [...here.parts, ...(here.relation ? [] : [{ begin: here.begin, end: here.end, role: "trigger" }])] : [];
  const characters = [...sentence.words];
  const cuts = new Set([sentence.begin, sentence.end]);
  for (const mark of [...mentions, ...triggers, ...parts]) {
    for (const at of [mark.begin, mark.end]) if (at > sentence.begin && at < sentence.end) cuts.add(at);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  const pieces: Node[] = [];
  ordered.slice(0, -1).forEach((begin, at) => {
    const end = ordered[at + 1] ?? sentence.end;
    const words = characters.slice(begin - sentence.begin, end - sentence.begin).join("");
    const covers = (mark: Mark) => mark.begin <= begin && mark.end >= end;
    const role = shortest(parts.filter(covers))?.role;
    const mention = shortest(mentions.filter(covers));
    let piece: Node = document.createTextNode(words);
    if (mention && linked) piece = h("a", { class: "mention", href: page(mention.id), title: mention.label }, piece);
    else if (mention) piece = h("span", { class: "mention", title: mention.label }, piece);
    if (!role && triggers.some(covers)) piece = h("span", { class: "triggered" }, piece);
    if (role) piece = h("mark", { "data-role": colour(role) }, piece, ends(parts, role, end) ? h("small", {}, label(role)) : null);
    pieces.push(piece);
  });
  return h("span", { class: here ? "sentence chosen" : "sentence" }, pieces);
}

/** Whether a part with this role ends here, so that its name is written once. */
function ends(parts: { end: number; role: string }[], role: string, end: number): boolean {
  return parts.some((part) => part.role === role && part.end === end);
}

function shortest<M extends Mark>(marks: M[]): M | undefined {
  return marks.reduce<M | undefined>(
    (best, mark) => (!best || mark.end - mark.begin < best.end - best.begin ? mark : best),
    undefined,
  );
}

function colour(role: string): string {
  if (role === "trigger" || role === "source") return role;
  return role === "agent" || role === "subject" ? "agent" : "target";
}
