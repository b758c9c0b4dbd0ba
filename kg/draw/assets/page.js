"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const frame = document.getElementById("picture");
  const svg = frame.querySelector("svg");
  const told = document.getElementById("told");
  const whole = svg.getAttribute("viewBox").split(" ").map(Number);
  let view = [...whole];

  const kinds = {
    node: (at) => showNode(at),
    tie: (at) => showTie(at),
    event: (at) => showEvent(at),
  };
  const all = [...svg.querySelectorAll(".node, .tie, .event")];
  const hidden = new Set();

  function make(tag, text, className) {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function apply(next) {
    view = next;
    svg.setAttribute("viewBox", view.join(" "));
  }

  function zoom(factor, x = view[0] + view[2] / 2, y = view[1] + view[3] / 2) {
    const wide = Math.min(Math.max(view[2] * factor, whole[2] / 30), whole[2] * 3);
    const real = wide / view[2];
    apply([x - (x - view[0]) * real, y - (y - view[1]) * real, wide, view[3] * real]);
  }

  function place(event) {
    const matrix = svg.getScreenCTM();
    return matrix
      ? new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
      : { x: view[0], y: view[1] };
  }

  function choose(chosen, near) {
    for (const each of all) {
      each.classList.toggle("dim", near !== null && !near.has(each));
      each.classList.toggle("chosen", each === chosen);
    }
  }

  const part = (kind, at) => document.getElementById(kind + at);

  function tell(title, meta, statements) {
    told.replaceChildren(make("h2", title));
    for (const line of meta) if (line) told.append(make("p", line, "meta"));
    for (const each of statements) {
      told.append(make("h3", each.label));
      const sources = each.sources.length ? `, volgens ${each.sources.join(", ")}` : "";
      told.append(make("p", `${each.status}${sources}; ${each.when || "zonder datum"}`, "meta"));
      told.append(make("blockquote", each.words));
      told.append(make("p", `${each.document}, zin ${each.number}`, "meta"));
    }
    told.scrollTop = 0;
  }

  function showNode(at) {
    const node = data.nodes[at];
    const near = new Set([part("n", at)]);
    const statements = new Map();
    data.ties.forEach((tie, number) => {
      if (tie.source !== at && tie.target !== at) return;
      near.add(part("t", number)).add(part("n", tie.source)).add(part("n", tie.target));
      for (const each of tie.statements) statements.set(each.iri, each);
    });
    choose(part("n", at), near);
    const names = node.names.length ? `ook ${node.names.join(", ")}` : "";
    tell(node.label, [node.kind, names, node.notes.join("; "), node.id], statements.values());
  }

  function showTie(at) {
    const tie = data.ties[at];
    choose(part("t", at), new Set([part("t", at), part("n", tie.source), part("n", tie.target)]));
    const ends = `${data.nodes[tie.source].label} – ${data.nodes[tie.target].label}`;
    tell(ends, [tie.label], tie.statements);
  }

  function showEvent(at) {
    choose(part("e", at), new Set([part("e", at)]));
    tell(data.events[at].when, [], [data.events[at]]);
  }

  for (const each of all) {
    const kind = each.classList[0];
    const at = Number(each.id.slice(1));
    each.setAttribute("tabindex", "0");
    each.setAttribute("role", "button");
    each.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!moved) kinds[kind](at);
    });
    each.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      kinds[kind](at);
    });
  }

  function hide() {
    for (const each of all) {
      const node = each.classList[0] === "node";
      const name = node ? data.nodes[Number(each.id.slice(1))].kind : each.classList[1];
      each.classList.toggle("off", hidden.has(name));
    }
    data.ties.forEach((tie, number) => {
      const ends = [tie.source, tie.target].some((end) => part("n", end).classList.contains("off"));
      if (ends) part("t", number).classList.add("off");
    });
  }

  for (const key of svg.querySelectorAll(".key")) {
    const line = ["fact", "planned", "denied", "said"].includes(key.dataset.of);
    const name = line ? key.dataset.of : key.querySelector("text").textContent;
    key.setAttribute("tabindex", "0");
    key.setAttribute("role", "switch");
    key.setAttribute("aria-checked", "true");
    const turn = () => {
      if (!hidden.delete(name)) hidden.add(name);
      key.classList.toggle("out", hidden.has(name));
      key.setAttribute("aria-checked", String(!hidden.has(name)));
      hide();
    };
    key.addEventListener("click", (event) => {
      event.stopPropagation();
      if (!moved) turn();
    });
    key.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      turn();
    });
  }

  let held = null;
  let moved = false;
  const STILL = 4;
  frame.addEventListener("pointerdown", (event) => {
    held = { x: event.clientX, y: event.clientY, view: [...view] };
    moved = false;
  });
  window.addEventListener("pointermove", (event) => {
    if (!held) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (Math.abs(dx) + Math.abs(dy) < STILL) return;
    moved = true;
    const matrix = svg.getScreenCTM();
    const scale = matrix ? matrix.a : 1;
    apply([held.view[0] - dx / scale, held.view[1] - dy / scale, view[2], view[3]]);
  });
  window.addEventListener("pointerup", () => { held = null; });
  frame.addEventListener("click", () => { if (!moved) choose(null, null); });
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const at = place(event);
    zoom(event.deltaY > 0 ? 1.15 : 1 / 1.15, at.x, at.y);
  }, { passive: false });
  frame.addEventListener("keydown", (event) => {
    const step = view[2] / 12;
    const ways = {
      ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step],
    };
    if (ways[event.key]) {
      const [dx, dy] = ways[event.key];
      apply([view[0] + dx, view[1] + dy, view[2], view[3]]);
    } else if (event.key === "+" || event.key === "=") zoom(1 / 1.25);
    else if (event.key === "-") zoom(1.25);
    else if (event.key === "0") apply([...whole]);
    else if (event.key === "Escape") choose(null, null);
    else return;
    event.preventDefault();
  });
  document.getElementById("closer").addEventListener("click", () => zoom(1 / 1.25));
  document.getElementById("farther").addEventListener("click", () => zoom(1.25));
  document.getElementById("whole").addEventListener("click", () => {
    apply([...whole]);
    choose(null, null);
  });

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const search = document.getElementById("search");
  const names = document.getElementById("names");
  const titles = data.nodes.length ? data.nodes.map((n) => n.label) : data.events.map((e) => e.label);
  for (const title of new Set(titles)) {
    const option = document.createElement("option");
    option.value = title;
    names.append(option);
  }
  search.addEventListener("input", () => {
    const wanted = plain(search.value.trim());
    const prefix = data.nodes.length ? "n" : "e";
    const hit = wanted === "" ? -1 : [
      titles.findIndex((t) => plain(t) === wanted),
      titles.findIndex((t) => plain(t).startsWith(wanted)),
      titles.findIndex((t) => plain(t).includes(wanted)),
    ].find((at) => at >= 0) ?? -1;
    if (hit < 0) {
      choose(null, null);
      return;
    }
    kinds[prefix === "n" ? "node" : "event"](hit);
    const box = part(prefix, hit).getBBox();
    const scale = Math.min(1, 700 / view[2]);
    const [wide, tall] = [view[2] * scale, view[3] * scale];
    apply([box.x + box.width / 2 - wide / 2, box.y + box.height / 2 - tall / 2, wide, tall]);
  });
})();
