/** What the server answers, as in `kg/serve/explorer`. */

export interface Thing {
  id: string;
  label: string;
  type: string;
  mentions?: number;
  date?: string;
  match?: string;
}

export interface Statement {
  id: string;
  type: string;
  label: string;
  subject: Thing | null;
  object: Thing | null;
  roles: string[];
  caveats: string[];
  sources: string[];
  time: string;
  date: string;
  article: string;
  title: string;
  words: string;
}

export interface Overview {
  entities: number;
  statements: number;
  articles: number;
  types: Record<string, number>;
  mentioned: Thing[];
  newest: Thing[];
}

export interface Month {
  month: string;
  events: number;
  facts: number;
}

/** A statement with the number of articles that say so, and who and what else takes part. */
export interface Known extends Statement {
  number: number;
  further: [string, string][];
}

export interface EntityPage {
  entity: Thing & { names: string[] };
  facts: Known[];
  events: Known[];
  total: number;
  timeline: Month[];
  sources: (Thing & { statements: number })[];
}

export interface Edge {
  source: string;
  target: string;
  type: string;
  fact: boolean;
  number: number;
  statements: Statement[];
}

export interface Neighbourhood {
  centre: string;
  nodes: Thing[];
  edges: Edge[];
  hidden: number;
}

export interface Mark {
  begin: number;
  end: number;
}

export interface Part extends Mark {
  role: string;
}

export interface ArticleStatement extends Mark {
  id: string;
  label: string;
  type: string;
  sentence: number;
  relation: boolean;
  caveats: string[];
  parts: Part[];
}

export interface Sentence extends Mark {
  number: number;
  words: string;
}

export interface Article {
  id: string;
  name: string;
  title: string;
  date: string;
  publisher: string;
  url: string;
  sentences: Sentence[];
  mentions: (Mark & Thing)[];
  statements: ArticleStatement[];
}

export interface Explanation {
  id: string;
  article: string;
  rule: string;
}

export interface NamedQuery {
  name: string;
  title: string;
  parameters: Record<string, string>;
  text: string;
}

export interface Term {
  type: "uri" | "literal" | "bnode";
  value: string;
  "xml:lang"?: string;
  datatype?: string;
}

export interface Rows {
  head: { vars?: string[] };
  boolean?: boolean;
  results?: { bindings: Record<string, Term>[] };
}
