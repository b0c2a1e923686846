import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { ApiAnswer } from "#bot/sandbox/slack/wire.ts";
import type { Posted } from "./edge-types.ts";

/** The fake's Web API on a port, whose answers to one method can be held back. */
export type Front = {
  url: string;
  hold: (method: string) => void;
  release: () => void;
  posted: () => readonly Posted[];
  /** How often each method was called so far. */
  calls: () => Record<string, number>;
  forgetPosted: () => void;
  /** From now on posts into this workspace are told to wait, or never answered. */
  sicken: (teamId: string, how: Illness) => void;
};
export type Illness = "ratelimited" | "hangs";
type State = {
  fake: FakeSlack;
  holds: string | undefined;
  held: (() => void)[];
  posts: Posted[];
  calls: Record<string, number>;
  ill: Map<string, Illness>;
};

export async function serveEdge(fake: FakeSlack): Promise<Front> {
  const state: State = { fake, holds: undefined, held: [], posts: [], calls: {}, ill: new Map() };
  const server = createServer((request, response) => void take(state, request, response));
  server.keepAliveTimeout = 65_000;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.reachAt(url);
  return {
    url,
    hold: (method) => void (state.holds = method),
    release: () => {
      state.holds = undefined;
      for (const reply of state.held.splice(0)) reply();
    },
    posted: () => state.posts,
    calls: () => state.calls,
    forgetPosted: () => void (state.posts = []),
    sicken: (teamId, how) => void state.ill.set(teamId, how),
  };
}

async function take(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await text(request);
  const path = request.url ?? "/";
  const { authorization, "content-type": contentType } = request.headers;
  const ill = path.endsWith("chat.postMessage") && state.ill.get(authorization?.split("xoxb-")[1] ?? "");
  if (ill === "hangs") return;
  if (ill) {
    response.writeHead(429, { "content-type": "application/json", "retry-after": "30" });
    response.end(JSON.stringify({ ok: false, error: ill }));
    return;
  }
  const answer = state.fake.answer({ path, body, authorization, contentType });
  const method = path.slice(path.lastIndexOf("/") + 1);
  state.calls[method] = (state.calls[method] ?? 0) + 1;
  if (method === "chat.postMessage") remember(state);
  const reply = () => send(response, answer);
  if (state.holds === method) state.held.push(reply);
  else reply();
}

function remember({ fake, posts }: State): void {
  const call = fake.calls().at(-1);
  if (call && call.error === undefined)
    posts.push({ teamId: call.teamId, text: String(call.args["text"]), at: performance.now() });
}

function send(response: ServerResponse, answer: ApiAnswer): void {
  if (answer.kind !== "answer") throw new Error("nothing is made to fail in the bench");
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
