/** The drawing, by Cytoscape.js with the fCoSE layout. */
import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import { h } from "../dom";
import { label } from "../i18n";
import { family } from "../parts/things";
import type { Edge } from "../types";
import type { Network } from "./network";
import { style } from "./style";

cytoscape.use(fcose);

interface Actions {
  node: (id: string) => void;
  edge: (edge: Edge) => void;
}

export class Drawing {
  readonly element = h("div", { class: "canvas", "aria-hidden": "true" });
  private readonly cy: cytoscape.Core;
  private readonly restyle = () => this.cy.style(style());
  private readonly sized: ResizeObserver;

  constructor(
    private readonly network: Network,
    actions: Actions,
  ) {
    this.cy = cytoscape({
      container: this.element,
      style: style(),
      minZoom: 0.2,
      maxZoom: 3,
      elements: this.elements(),
      layout: { name: "preset" },
    });
    this.cy.on("tap", "node", (event) => actions.node(event.target.id() as string));
    this.cy.on("tap", "edge", (event) => {
      const edge = network.edge(event.target.id() as string);
      if (edge) actions.edge(edge);
    });
    addEventListener("kg-theme", this.restyle);
    let laid = false;
    // The layout needs the size that the element has once it is on the page.
    this.sized = new ResizeObserver(() => {
      this.cy.resize();
      if (!laid && this.element.clientWidth) {
        laid = true;
        this.lay([]);
      }
    });
    this.sized.observe(this.element);
  }

  leave(): void {
    this.sized.disconnect();
    removeEventListener("kg-theme", this.restyle);
    this.cy.destroy();
  }

  /** Draws what has come since, around a node; the others keep their place. */
  update(centre: string): void {
    const old = this.cy.nodes().map((node) => ({ nodeId: node.id(), position: { ...node.position() } }));
    const at = this.cy.getElementById(centre).position();
    this.cy.add(this.elements().filter((element) => this.cy.getElementById(String(element.data.id)).empty()));
    const known = new Set(old.map((node) => node.nodeId));
    this.cy.nodes().forEach((node, number) => {
      if (known.has(node.id())) return;
      const { x, y } = around(number, 60);
      node.position({ x: at.x + x, y: at.y + y });
    });
    this.lay(old);
  }

  choose(id: string): void {
    this.cy.elements().removeClass("chosen");
    this.cy.getElementById(id).addClass("chosen");
  }

  zoom(by: number): void {
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * by, renderedPosition: middle });
  }

  fit(): void {
    this.cy.fit(undefined, 30);
  }

  private lay(fixed: { nodeId: string; position: { x: number; y: number } }[]): void {
    const options = {
      name: "fcose",
      quality: "proof",
      animate: fixed.length > 0 && !matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 300,
      randomize: false,
      fixedNodeConstraint: fixed.length ? fixed : undefined,
      nodeDimensionsIncludeLabels: true,
      nodeSeparation: 110,
      idealEdgeLength: 150,
      nodeRepulsion: 9000,
      padding: 30,
    };
    this.cy.layout(options as cytoscape.LayoutOptions).run();
  }

  private elements(): cytoscape.ElementDefinition[] {
    // From a circle, not from chance, so that the same graph is always drawn the same.
    const all = [...this.network.nodes.values()];
    const nodes = all.map((node, at) => ({
      data: { id: node.id, label: node.label, family: family(node.type) },
      position: at ? around((2 * Math.PI * at) / all.length, 300) : { x: 0, y: 0 },
    }));
    const edges = this.network.edges.map((edge) => ({
      data: {
        id: this.network.key(edge),
        source: edge.source,
        target: edge.target,
        label: edge.number > 1 ? `${label(edge.type)} ×${edge.number}` : label(edge.type),
      },
      classes: edge.fact ? "" : "soft",
    }));
    return [...nodes, ...edges];
  }
}

/** A point at an angle and a distance from the middle. */
function around(angle: number, distance: number): cytoscape.Position {
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle) };
}
