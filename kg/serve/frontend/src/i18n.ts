/** The language of the explorer's own words; the data stay Dutch. */
import { get } from "./api";
import { WORDS, type Word } from "./words";

export type Language = "nl" | "en";

const KEPT = "kg-language";
let language: Language = first();
let vocabulary: Record<string, Record<Language, string>> = {};

function first(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "nl" || kept === "en") return kept;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "nl";
}

/** Gets the ontology's labels; without them its own names are shown. */
export async function loadVocabulary(): Promise<void> {
  vocabulary = await get("vocabulary");
}

export function current(): Language {
  return language;
}

export function other(): Language {
  return language === "nl" ? "en" : "nl";
}

export function change(to: Language): void {
  language = to;
  localStorage.setItem(KEPT, to);
  document.documentElement.lang = to;
}

/** Gives a phrase, with `{0}`, `{1}` filled in. */
export function t(word: Word, ...values: (string | number)[]): string {
  return WORDS[word][language].replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)]));
}

/** Gives the label of a term of the ontology, or of one of the explorer's own. */
export function label(term: string): string {
  if (term in WORDS) return WORDS[term as Word][language];
  return vocabulary[term]?.[language] ?? term;
}

/** Gives the names of the ontology's terms, to complete queries with. */
export function terms(): string[] {
  return Object.keys(vocabulary);
}

export function number(value: number): string {
  return value.toLocaleString(language);
}
