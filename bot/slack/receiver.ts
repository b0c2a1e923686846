import { createHash } from "node:crypto";
import { verifySlackRequest, type App, type Receiver, type ReceiverEvent } from "@slack/bolt";

/** Slack's stamp may lie this far ahead of our clock; Bolt itself takes any stamp from the future. */
const aheadSeconds = 60;
const ackMs = 2_900;

export type ReceiverOptions = {
  signingSecret: string;
  now: () => Temporal.Instant;
  log: (line: string) => void;
};

/**
 * Takes Slack's requests as web requests, so that one port serves everything. Answers 401 with no effect to a bad
 * signature, a stamp older than five minutes, or one from the future.
 */
export class WebReceiver implements Receiver {
  readonly #options: ReceiverOptions;
  #app: App | undefined;

  constructor(options: ReceiverOptions) {
    this.#options = options;
  }

  init(app: App): void {
    this.#app = app;
  }
  start(): Promise<void> {
    return Promise.resolve();
  }
  stop(): Promise<void> {
    return Promise.resolve();
  }

  /** Answers one request of Slack's, as soon as a listener acknowledges it. */
  async handle(request: Request): Promise<Response> {
    const body = await request.text();
    if (!this.#isGenuine(request, body)) return new Response("unauthorized", { status: 401 });
    const parsed = parse(body, request.headers.get("content-type") ?? "");
    if (!parsed) return new Response("bad request", { status: 400 });
    if (parsed["type"] === "url_verification") return Response.json({ challenge: parsed["challenge"] });
    return this.#process(parsed);
  }

  #isGenuine(request: Request, body: string): boolean {
    const signature = request.headers.get("x-slack-signature") ?? "";
    const stamp = Number(request.headers.get("x-slack-request-timestamp"));
    const now = Math.floor(this.#options.now().epochMilliseconds / 1_000);
    if (!Number.isInteger(stamp) || stamp > now + aheadSeconds) return false;
    try {
      const headers = { "x-slack-signature": signature, "x-slack-request-timestamp": stamp };
      const nowMilliseconds = this.#options.now().epochMilliseconds;
      verifySlackRequest({ signingSecret: this.#options.signingSecret, body, headers, nowMilliseconds });
      return true;
    } catch {
      return false;
    }
  }

  #process(body: Record<string, unknown>): Promise<Response> {
    const app = this.#app;
    if (!app) throw new Error("the receiver was not given to an app");
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(new Response("", { status: 503 })), ackMs);
      const answer = (response: Response) => {
        clearTimeout(late);
        resolve(response);
      };
      const event: ReceiverEvent = {
        body,
        ack: (payload) => {
          answer(payload === undefined || payload === "" ? new Response("") : asJson(payload));
          return Promise.resolve();
        },
        customProperties: { claim: claimOf(body) },
      };
      app.processEvent(event).catch(() => {
        this.#options.log("a Slack request was not handled");
        answer(new Response("", { status: 500 }));
      });
    });
  }
}

const asJson = (payload: unknown): Response =>
  typeof payload === "string" ? new Response(payload) : Response.json(payload);

/**
 * What a request is known by, however often and whichever way it is sent: an event by its id, which stays when it is
 * sent again; all else by its content, in which Slack puts a trigger that it never gives twice.
 */
export function claimOf(body: Record<string, unknown>): string {
  const event = body["event_id"];
  const own = typeof event === "string" ? event : JSON.stringify(body);
  return createHash("sha256").update(own).digest("base64url");
}

function parse(body: string, type: string): Record<string, unknown> | undefined {
  try {
    if (type.startsWith("application/json")) return JSON.parse(body) as Record<string, unknown>;
    const form = new URLSearchParams(body);
    const payload = form.get("payload");
    return payload ? (JSON.parse(payload) as Record<string, unknown>) : Object.fromEntries(form);
  } catch {
    return undefined;
  }
}
