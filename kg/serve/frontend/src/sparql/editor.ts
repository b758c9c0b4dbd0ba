/** The SPARQL editor, by CodeMirror. */
import { autocompletion, closeBrackets, completionKeymap } from "@codemirror/autocomplete";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from "@codemirror/language";
import { sparql } from "@codemirror/legacy-modes/mode/sparql";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { h } from "../dom";
import { label, t, terms } from "../i18n";

const KEYWORDS =
  "SELECT DISTINCT ASK CONSTRUCT DESCRIBE WHERE FROM NAMED PREFIX OPTIONAL UNION MINUS FILTER BIND VALUES GRAPH EXISTS ORDER BY GROUP HAVING LIMIT OFFSET COUNT SUM MIN MAX AVG SAMPLE GROUP_CONCAT STR LANG CONTAINS REGEX BOUND COALESCE".split(" ");

const highlight = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--code-keyword)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--code-string)" },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: "var(--code-variable)" },
  { tag: [tags.atom, tags.number], color: "var(--code-name)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
]);

const theme = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--field)", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "1px" },
  ".cm-content": { fontFamily: "var(--mono)", caretColor: "var(--ink)", minHeight: "11rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--quiet)", border: "none" },
  ".cm-tooltip": { backgroundColor: "var(--card)", color: "var(--ink)", border: "1px solid var(--line)" },
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "var(--selection) !important" },
});

export interface Editor {
  element: HTMLElement;
  get: () => string;
  set: (text: string) => void;
  leave: () => void;
}

/** Makes an editor; `run` is called by Ctrl+Enter. */
export function editor(text: string, run: () => void): Editor {
  const element = h("div", { class: "editor" });
  // In a shadow tree CodeMirror's style sheets are objects, which the page's policy allows;
  // elsewhere it writes them in the page.
  const root = element.attachShadow({ mode: "open" });
  const holder = h("div");
  root.append(holder);
  const state = EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(),
      history(),
      bracketMatching(),
      closeBrackets(),
      StreamLanguage.define(sparql),
      syntaxHighlighting(highlight),
      theme,
      autocompletion({ override: [complete] }),
      EditorView.lineWrapping,
      EditorView.domEventHandlers({ beforeinput: replace }),
      EditorView.contentAttributes.of({ "aria-label": t("editor"), "aria-multiline": "true" }),
      keymap.of([
        { key: "Mod-Enter", run: () => (run(), true) },
        ...completionKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        indentWithTab,
      ]),
    ],
  });
  const view = new EditorView({ state, parent: holder, root });
  return {
    element,
    get: () => view.state.doc.toString(),
    set: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    leave: () => view.destroy(),
  };
}

/**
 * Types over a selection. Left to itself the browser would keep the selection's colours in a
 * style attribute, which the page's policy forbids.
 */
function replace(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || !event.data || view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
  return true;
}

/** Completes the ontology's terms after `dd:`, variables of the query, and keywords. */
function complete(context: CompletionContext): CompletionResult | null {
  const term = context.matchBefore(/dd:\w*/);
  if (term) {
    const options = terms().map((name) => ({ label: `dd:${name}`, detail: label(name) }));
    return { from: term.from, options, validFor: /^dd:\w*$/ };
  }
  const variable = context.matchBefore(/\?\w*/);
  if (variable) {
    const all = context.state.doc.toString().match(/\?\w+/g) ?? [];
    const names = [...new Set(all)].filter((name) => name !== variable.text);
    return { from: variable.from, options: names.map((name) => ({ label: name })), validFor: /^\?\w*$/ };
  }
  const word = context.matchBefore(/[A-Za-z]{2,}/);
  if (!word && !context.explicit) return null;
  const options = [...KEYWORDS, "dd:"].map((name) => ({ label: name }));
  return { from: word?.from ?? context.pos, options, validFor: /^\w*$/ };
}
