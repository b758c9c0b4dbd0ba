/** The graph around an entity: a drawing, and the same as a list. */
import { get } from "../api";
import { fill, h } from "../dom";
import { label, t } from "../i18n";
import type { Screen } from "../main";
import { Network } from "../graph/network";
import { Drawing } from "../graph/drawing";
import { family, item, kind, link } from "../parts/things";
import type { Edge, Neighbourhood, Thing } from "../types";

const FAMILIES = ["person", "place", "organisation", "force", "matter"];
const EXAMPLES: Record<string, string> = {
  person: "Person",
  place: "State",
  organisation: "Organisation",
  force: "Mission",
  matter: "Matter",
};

export async function graph(path: string, signal: AbortSignal): Promise<Screen> {
  const id = path.replace(/^graph\//, "entity/");
  const found = await get<Neighbourhood>("graph", { id }, signal);
  const network = new Network();
  network.add(found);
  const name = network.nodes.get(id)?.label ?? id;
  const view = new GraphView(network, signal);
  const content = h(
    "div",
    { class: "graph" },
    h("h1", {}, t("graphOf", name)),
    h("p", { class: "quiet" }, t("graphHelp")),
    h("div", { class: "sided wide" }, view.stage, view.side),
  );
  view.chooseNode(id);
  return { title: t("graphOf", name), content, leave: () => view.leave() };
}

/** Keeps the drawing, the list and what is chosen in step. */
class GraphView {
  readonly stage: HTMLElement;
  readonly side: HTMLElement;
  private readonly drawing: Drawing;
  private readonly chosen = h("section", { class: "chosen-thing", "aria-live": "polite" });
  private readonly lists = h("div", {});

  constructor(
    private readonly network: Network,
    private readonly signal: AbortSignal,
  ) {
    this.drawing = new Drawing(network, {
      node: (id) => void this.expand(id),
      edge: (edge) => this.chooseEdge(edge),
    });
    const canvas = h("div", { class: "stage" }, this.drawing.element, this.controls());
    this.stage = h("div", {}, canvas, legend());
    this.side = h("aside", {}, this.chosen, this.lists);
    this.list();
  }

  leave(): void {
    this.drawing.leave();
  }

  chooseNode(id: string): void {
    const node = this.network.nodes.get(id);
    if (!node) return;
    this.drawing.choose(id);
    const hidden = this.network.hidden.get(id) ?? 0;
    fill(
      this.chosen,
      h("h2", {}, t("chosen")),
      h("p", {}, link(node), " ", kind(node.type)),
      hidden ? h("p", { class: "quiet" }, t("hidden", node.label, hidden)) : null,
    );
  }

  private chooseEdge(edge: Edge): void {
    this.drawing.choose(this.network.key(edge));
    fill(
      this.chosen,
      h("h2", { tabindex: -1 }, this.told(edge)),
      h("ul", { class: "statements" }, edge.statements.map((statement) => item(statement))),
    );
    this.chosen.scrollIntoView({ block: "nearest" });
  }

  private async expand(id: string): Promise<void> {
    if (!this.network.expanded.has(id)) {
      this.network.add(await get<Neighbourhood>("graph", { id }, this.signal));
      this.drawing.update(id);
      this.list();
    }
    this.chooseNode(id);
  }

  private list(): void {
    const nodes = [...this.network.nodes.values()].map((node) => h("li", {}, this.opener(node)));
    const edges = this.network.edges.map((edge) =>
      h(
        "li",
        { class: edge.fact ? "" : "soft" },
        h("button", { type: "button", class: "link", onclick: () => this.chooseEdge(edge) }, this.told(edge)),
      ),
    );
    fill(
      this.lists,
      h("details", { open: true }, h("summary", {}, `${t("ties")} (${edges.length})`), h("ul", { class: "plain ties" }, edges)),
      h("details", { open: true }, h("summary", {}, `${t("inGraph")} (${nodes.length})`), h("ul", { class: "plain nodes" }, nodes)),
    );
  }

  private opener(node: Thing): HTMLElement {
    const press = async () => {
      await this.expand(node.id);
      this.lists.querySelector<HTMLElement>(`[data-node="${CSS.escape(node.id)}"]`)?.focus();
    };
    return h(
      "button",
      {
        type: "button",
        class: "link",
        "data-node": node.id,
        "aria-expanded": String(this.network.expanded.has(node.id)),
        "aria-label": t("expand", node.label),
        onclick: () => void press(),
      },
      h("span", { class: "dot", "data-family": family(node.type) }),
      h("span", { lang: "nl" }, node.label),
    );
  }

  private told(edge: Edge): HTMLElement {
    const name = (id: string) => h("span", { lang: "nl" }, this.network.nodes.get(id)?.label ?? id);
    const times = edge.number > 1 ? ` ×${edge.number}` : "";
    return h("span", {}, name(edge.source), h("em", {}, ` ${label(edge.type)}${times} `), name(edge.target));
  }

  private controls(): HTMLElement {
    const button = (word: "zoomIn" | "zoomOut" | "fit", sign: string, press: () => void) =>
      h("button", { type: "button", "aria-label": t(word), title: t(word), onclick: press }, sign);
    return h(
      "div",
      { class: "controls" },
      button("zoomIn", "+", () => this.drawing.zoom(1.25)),
      button("zoomOut", "−", () => this.drawing.zoom(0.8)),
      button("fit", "⤢", () => this.drawing.fit()),
    );
  }
}

function legend(): HTMLElement {
  const kinds = FAMILIES.map((name) =>
    h("li", {}, h("span", { class: "dot", "data-family": name }), label(EXAMPLES[name] ?? name)),
  );
  return h(
    "ul",
    { class: "legend", "aria-label": t("legend") },
    kinds,
    h("li", {}, h("span", { class: "stroke" }), t("firm")),
    h("li", {}, h("span", { class: "stroke soft" }), t("soft")),
  );
}
