/** Events by month as bars, facts filled and the rest hatched, with the numbers in a table. */
import { h, svg } from "../dom";
import { number, t } from "../i18n";
import type { Month } from "../types";

const HEIGHT = 72;
const WIDTH = 300;

/** Draws the months from the first to the last, empty ones too. */
export function timeline(months: Month[]): HTMLElement {
  const all = filled(months);
  const most = Math.max(...all.map((month) => month.events), 1);
  const step = WIDTH / all.length;
  const bars = all.flatMap((month, at) => {
    const x = at * step;
    const width = Math.max(step - (step > 4 ? 2 : 0.5), 1);
    const whole = (month.events / most) * HEIGHT;
    const firm = (month.facts / most) * HEIGHT;
    const title = svg("title", {}, `${month.month}: ${month.events}`);
    return [
      svg("rect", { class: "soft", x, y: HEIGHT - whole, width, height: whole }, title),
      svg("rect", { class: "firm", x, y: HEIGHT - firm, width, height: firm }),
    ];
  });
  const first = all[0]?.month ?? "";
  const last = all[all.length - 1]?.month ?? "";
  const picture = svg(
    "svg",
    { role: "img", "aria-label": t("timelineOf", first, last), viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none" },
    svg("line", { x1: 0, x2: WIDTH, y1: HEIGHT, y2: HEIGHT }),
    bars,
  );
  return h(
    "div",
    { class: "timeline" },
    picture,
    h("p", { class: "quiet spread" }, h("span", {}, first), h("span", {}, last === first ? "" : last)),
    h("p", { class: "quiet key" }, h("span", { class: "firm" }, t("firm")), h("span", { class: "soft" }, t("soft"))),
    table(months),
  );
}

function table(months: Month[]): HTMLElement {
  const rows = months.map((month) =>
    h("tr", {}, h("th", { scope: "row" }, month.month), h("td", {}, number(month.events)), h("td", {}, number(month.facts))),
  );
  const head = [t("month"), t("events"), t("facts")].map((name) => h("th", { scope: "col" }, name));
  return h("table", { class: "unseen" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, rows));
}

/** Adds the months without events between the first and the last. */
function filled(months: Month[]): Month[] {
  const counted = new Map(months.map((month) => [month.month, month]));
  const days = months.map((month) => month.month).filter((month) => month.length === 7);
  if (days.length !== months.length || !days.length) return months;
  const all: Month[] = [];
  const last = days[days.length - 1] ?? "";
  for (let month = days[0] ?? ""; month <= last && all.length < 1200; month = after(month)) {
    all.push(counted.get(month) ?? { month, events: 0, facts: 0 });
  }
  return all;
}

function after(month: string): string {
  const [year = 0, number_ = 0] = month.split("-").map(Number);
  const next = number_ === 12 ? [year + 1, 1] : [year, number_ + 1];
  return `${String(next[0]).padStart(4, "0")}-${String(next[1]).padStart(2, "0")}`;
}
