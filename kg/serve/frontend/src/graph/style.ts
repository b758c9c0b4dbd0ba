/** The drawing's style, in the colours of the page. */
import type cytoscape from "cytoscape";

const SHAPES: Record<string, string> = {
  person: "ellipse",
  place: "round-rectangle",
  organisation: "round-hexagon",
  force: "round-diamond",
  matter: "round-tag",
};

/** Reads the colours that the style sheet gives now: light or dark. */
export function style(): cytoscape.StylesheetJson {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string) => page.getPropertyValue(`--${name}`).trim();
  const families = Object.entries(SHAPES).map(([family, shape]) => ({
    selector: `node[family = "${family}"]`,
    style: { shape, "background-color": colour(family) },
  }));
  return [
    {
      selector: "node",
      style: {
        label: "data(label)",
        width: 26,
        height: 26,
        "font-family": page.fontFamily,
        "font-size": 12,
        color: colour("ink"),
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-wrap": "wrap",
        "text-max-width": "120px",
        "text-outline-color": colour("paper"),
        "text-outline-width": 2,
      },
    },
    {
      selector: "edge",
      style: {
        label: "data(label)",
        width: 1.5,
        "curve-style": "bezier",
        "line-color": colour("line-strong"),
        "target-arrow-color": colour("line-strong"),
        "target-arrow-shape": "triangle",
        "font-family": page.fontFamily,
        "font-size": 10,
        color: colour("quiet"),
        "text-rotation": "autorotate",
        "text-outline-color": colour("paper"),
        "text-outline-width": 2,
      },
    },
    { selector: "edge.soft", style: { "line-style": "dashed", "line-dash-pattern": [5, 4] } },
    ...families,
    { selector: "node.chosen", style: { "border-width": 3, "border-color": colour("ink") } },
    {
      selector: "edge.chosen",
      style: {
        width: 3,
        color: colour("ink"),
        "line-color": colour("accent"),
        "target-arrow-color": colour("accent"),
      },
    },
  ] as cytoscape.StylesheetJson;
}
