/** What of the graph is in view: nodes and edges, each once. */
import type { Edge, Neighbourhood, Thing } from "../types";

export class Network {
  readonly nodes = new Map<string, Thing>();
  readonly expanded = new Set<string>();
  readonly hidden = new Map<string, number>();
  private readonly byKey = new Map<string, Edge>();

  /** Adds an entity's neighbours. */
  add(found: Neighbourhood): void {
    for (const node of found.nodes) if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
    for (const edge of found.edges) if (!this.byKey.has(this.key(edge))) this.byKey.set(this.key(edge), edge);
    this.expanded.add(found.centre);
    this.hidden.set(found.centre, found.hidden);
  }

  get edges(): Edge[] {
    return [...this.byKey.values()];
  }

  edge(key: string): Edge | undefined {
    return this.byKey.get(key);
  }

  key(edge: Edge): string {
    return [edge.source, edge.type, edge.target, edge.fact].join(" ");
  }
}
