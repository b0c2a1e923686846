import { answer } from "./web-api.ts";
import type { ApiAnswer } from "./wire.ts";
import type { World } from "./world.ts";

/** A `fetch` that reaches only the fake: the Web API at any base, and response URLs. */
export function fetchOf(world: World): typeof globalThis.fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : undefined;
    const url = new URL(request ? request.url : String(input));
    const headers = new Headers(init?.headers ?? request?.headers);
    const body = init?.body ?? (request ? await request.text() : "");
    const signal = init?.signal ?? request?.signal;
    signal?.throwIfAborted();
    const result = answer(world, {
      path: url.pathname,
      authorization: headers.get("authorization") ?? undefined,
      contentType: headers.get("content-type") ?? undefined,
      body: typeof body === "string" ? body : await new Response(body).text(),
    });
    return await delivered(result, signal);
  };
}

async function delivered(result: ApiAnswer, signal: AbortSignal | null | undefined): Promise<Response> {
  switch (result.kind) {
    case "answer":
      return new Response(result.body, { status: result.status, headers: result.headers });
    case "dropped":
      throw new TypeError("fetch failed", { cause: new Error("other side closed") });
    case "hung":
      return await new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
      });
  }
}
