/** Addresses: those of the server's pages, which are made from the ids of things. */

/** Gives the address of a thing's page. */
export function page(id: string): string {
  return `/${encoded(id)}`;
}

/** Gives the address of an entity's graph. */
export function graphPage(id: string): string {
  return page(id.replace(/^entity\//, "graph/"));
}

/** Gives the id that an address names. */
export function idOf(path: string): string {
  return path.slice(1).split("/").map(decoded).join("/");
}

/** Follows an address without loading the page anew. */
export function go(address: string): void {
  history.pushState(null, "", address);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Makes links within the explorer change the screen alone. */
export function followLinks(): void {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
    if (elsewhere || link.target || link.hasAttribute("download")) return;
    if (link.origin !== location.origin || link.pathname.startsWith("/assets/")) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}

function encoded(id: string): string {
  return id.split("/").map(encodeURIComponent).join("/");
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
