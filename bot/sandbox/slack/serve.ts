import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { control } from "./control.ts";
import type { FakeSlack } from "./hands.ts";

export type ServeOptions = {
  port: number;
  /** Only this machine unless said. */
  host?: string;
  /** Lets another process move people: `POST /control/<act>`. Off unless asked for. */
  control?: boolean;
};
export type ServedFakeSlack = {
  url: string;
  close: () => Promise<void>;
  [Symbol.asyncDispose]: () => Promise<void>;
};

/**
 * Puts the fake behind a real port, for a product in another process: its Web API is at `url` + `/api/`, and response
 * URLs given out from now on point here.
 */
export async function serveFakeSlack(fake: FakeSlack, options: ServeOptions): Promise<ServedFakeSlack> {
  const server = createServer((request, response) => void handle(fake, options, { request, response }));
  const host = options.host ?? "127.0.0.1";
  server.keepAliveTimeout = 65_000;
  server.listen(options.port, host);
  await once(server, "listening");
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;
  fake.reachAt(url);
  const close = (): Promise<void> => stop(server);
  return { url, close, [Symbol.asyncDispose]: close };
}

async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

type Exchange = { request: IncomingMessage; response: ServerResponse };

async function handle(fake: FakeSlack, options: ServeOptions, exchange: Exchange): Promise<void> {
  const { request, response } = exchange;
  try {
    const body = await read(request);
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const act = path.startsWith("/control/") ? path.slice("/control/".length) : undefined;
    if (act === undefined) answerSlack(fake, exchange, { path, body });
    else await answerControl(fake, options, { response, act, body });
  } catch (error) {
    say(response, 500, { error: String(error) });
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function answerSlack(
  fake: FakeSlack,
  { request, response }: Exchange,
  sent: { path: string; body: string },
): void {
  const { authorization, "content-type": contentType } = request.headers;
  const answer = fake.answer({ ...sent, authorization, contentType });
  if (answer.kind === "hung") return;
  if (answer.kind === "dropped") {
    response.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

type Asked = { response: ServerResponse; act: string; body: string };

async function answerControl(fake: FakeSlack, options: ServeOptions, asked: Asked): Promise<void> {
  const { response, act, body } = asked;
  if (!options.control) {
    say(response, 404, { error: "control is off" });
    return;
  }
  const result = await control(fake, act, body === "" ? {} : JSON.parse(body));
  say(response, result.status, result.body);
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
