/** Asking the server. */

/** What the server refuses, with what one can do about it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}

type Fields = Record<string, string | number>;

/** Asks `/api/SUBJECT`. */
export async function get<T>(subject: string, fields: Fields = {}, signal?: AbortSignal): Promise<T> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) query.set(name, String(value));
  const response = await reach(`/api/${subject}?${query}`, { signal });
  return (await response.json()) as T;
}

/** Sends a value to `/api/SUBJECT`. */
export async function post<T>(subject: string, value: unknown, signal?: AbortSignal): Promise<T> {
  const response = await reach(`/api/${subject}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value),
    signal,
  });
  return (await response.json()) as T;
}

/** Asks the endpoint, and gives its answer as it is. */
export async function sparql(query: string, accept: string, signal?: AbortSignal): Promise<Response> {
  return reach("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: accept },
    body: query,
    signal,
  });
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (error) {
    if ((error as Error).name === "AbortError") throw error;
    throw new Refusal(0, "unreachable", "");
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response: Response): Promise<Refusal> {
  const text = await response.text();
  try {
    const told = JSON.parse(text) as { message: string; hint: string };
    return new Refusal(response.status, told.message, told.hint);
  } catch {
    return new Refusal(response.status, text.trim(), "");
  }
}
