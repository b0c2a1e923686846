import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { acceptWebSockets, type Connection } from "./websocket-server.ts";

export type Envelope = {
  type: "slash_commands" | "interactive" | "events_api";
  payload: Record<string, unknown>;
  retry_attempt?: number;
  retry_reason?: string;
};

/** Slack's side of Socket Mode: hands out addresses, says hello, sends envelopes and waits for their answers. */
export type SocketSlack = AsyncDisposable & {
  /** The base of the Web API. */
  apiUrl: string;
  /** How often an address for a connection was asked for. */
  openings(): number;
  /** The next so many times, asking for an address fails in this way. */
  failOpening(how: { status?: number; error?: string }, times?: number): void;
  /** Waits until the product is connected. */
  connected(): Promise<void>;
  /** Sends an envelope and waits for its answer. */
  send(envelope: Envelope): Promise<unknown>;
  /** The envelope that was sent last. */
  lastEnvelope(): Envelope | undefined;
  /** Carries what a person does over the connection instead of over HTTP. */
  deliver(request: Request): Promise<Response>;
  /** Asks the product to connect anew, as Slack does every few hours. */
  refresh(): void;
  /** Breaks the connection without a word. */
  cut(): void;
};

type State = {
  openings: number;
  failures: { status?: number; error?: string }[];
  live: PromiseWithResolvers<Connection>;
  answers: Map<string, (payload: unknown) => void>;
  last?: Envelope;
};

export async function socketSlack(slack: () => FakeSlack): Promise<SocketSlack> {
  const state: State = { openings: 0, failures: [], live: Promise.withResolvers(), answers: new Map() };
  const server = createServer((request, response) => void answerApi(state, slack(), { request, response }));
  acceptWebSockets(server, (connection) => greet(state, connection));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const send = (envelope: Envelope) => sendOver(state, envelope);
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    openings: () => state.openings,
    failOpening: (how, times = 1) => void state.failures.push(...Array.from({ length: times }, () => how)),
    connected: async () => void (await state.live.promise),
    send,
    lastEnvelope: () => state.last,
    deliver: async (request) => {
      const payload = await send(await envelopeOf(request));
      const isNothing = payload === undefined || JSON.stringify(payload) === "{}";
      return isNothing ? new Response("") : Response.json(payload);
    },
    refresh: () =>
      leave(state, (connection) => connection.send('{"type":"disconnect","reason":"refresh_requested"}')),
    cut: () => leave(state, (connection) => connection.cut()),
    [Symbol.asyncDispose]: async () => {
      leave(state, (connection) => connection.cut());
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** From now on nothing goes over this connection; whoever sends waits for the next one. */
function leave(state: State, last: (connection: Connection) => void): void {
  void state.live.promise.then(last);
  state.live = Promise.withResolvers();
}

function greet(state: State, connection: Connection): void {
  connection.onText((text) => {
    const { envelope_id: id, payload } = JSON.parse(text) as { envelope_id: string; payload?: unknown };
    state.answers.get(id)?.(payload);
    state.answers.delete(id);
  });
  connection.send(
    JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0FOOTBRIDGE" } }),
  );
  state.live.resolve(connection);
}

async function sendOver(state: State, envelope: Envelope): Promise<unknown> {
  state.last = envelope;
  const connection = await state.live.promise;
  const id = randomUUID();
  const answered = new Promise((resolve) => void state.answers.set(id, resolve));
  connection.send(JSON.stringify({ ...envelope, envelope_id: id, accepts_response_payload: true }));
  return answered;
}

async function envelopeOf(request: Request): Promise<Envelope> {
  const body = await request.text();
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    const attempt = request.headers.get("x-slack-retry-num");
    const payload = JSON.parse(body) as Record<string, unknown>;
    return { type: "events_api", payload, ...(attempt && { retry_attempt: Number(attempt) }) };
  }
  const form = new URLSearchParams(body);
  const payload = form.get("payload");
  return payload
    ? { type: "interactive", payload: JSON.parse(payload) as Record<string, unknown> }
    : { type: "slash_commands", payload: Object.fromEntries(form) };
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

async function answerApi(state: State, slack: FakeSlack, { request, response }: Exchange): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const path = request.url ?? "/";
  const { authorization, "content-type": contentType, host } = request.headers;
  if (path.endsWith("/apps.connections.open")) {
    state.openings += 1;
    const { status = 200, error } =
      state.failures.shift() ?? (authorization === "Bearer xapp-ours" ? {} : { error: "invalid_auth" });
    const said =
      error || status !== 200
        ? { ok: false, error: error ?? "internal_error" }
        : { ok: true, url: `ws://${host}/link/?ticket=${state.openings}` };
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(said));
    return;
  }
  const answer = slack.answer({
    path,
    body: Buffer.concat(chunks).toString("utf8"),
    authorization,
    contentType,
  });
  if (answer.kind !== "answer") return void response.destroy();
  response.writeHead(answer.status, answer.headers).end(answer.body);
}
