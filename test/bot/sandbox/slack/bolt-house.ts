import { App, LogLevel, verifySlackRequest, type Receiver } from "@slack/bolt";
import { WebClient } from "@slack/web-api";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { FakeSlackOptions, WorkspaceSeed } from "#bot/sandbox/slack/types.ts";

const signingSecret = "a secret for tests";

export const maple: WorkspaceSeed = {
  teamId: "T0MAPLE",
  name: "Maple High",
  botToken: "xoxb-maple",
  botUserId: "U0MAPLEBOT",
  appId: "A0FOOT",
  users: [
    { id: "U0AMA", name: "Ama Boateng", tz: "America/Chicago", isAdmin: true },
    { id: "U0LEE", name: "Lee Okafor", tz: "America/Chicago" },
    { id: "U0GUEST", name: "Gus Visitor", tz: "Europe/Berlin", isGuest: true },
    { id: "U0GONE", name: "Gone Person", tz: "America/Chicago", deactivated: true },
  ],
  channels: [
    { id: "C0TEAM", name: "student-support", members: ["U0AMA", "U0LEE", "U0MAPLEBOT"] },
    { id: "C0NOBOT", name: "lunch", members: ["U0AMA", "U0LEE"] },
    { id: "C0SHARED", name: "coord-elm", members: ["U0AMA", "U0MAPLEBOT"], isExtShared: true },
    { id: "C0SECRET", name: "board", members: ["U0AMA"], isPrivate: true },
  ],
  commands: ["/footbridge", "/progress"],
  shortcuts: ["safety"],
  // More than the product asks for: whatever the fake can do is tried.
  scopes: ["commands", "chat:write", "im:write", "users:read", "channels:read", "groups:read"],
};

/** A receiver on web requests, small enough to see that nothing but Bolt answers. */
class SmallReceiver implements Receiver {
  #app: App | undefined;
  readonly #now: () => number;
  constructor(now: () => number) {
    this.#now = now;
  }
  init(app: App): void {
    this.#app = app;
  }
  start = (): Promise<void> => Promise.resolve();
  stop = (): Promise<void> => Promise.resolve();

  async handle(request: Request): Promise<Response> {
    const body = await request.text();
    const headers = {
      "x-slack-signature": request.headers.get("x-slack-signature") ?? "",
      "x-slack-request-timestamp": Number(request.headers.get("x-slack-request-timestamp")),
    };
    try {
      verifySlackRequest({ signingSecret, body, headers, nowMilliseconds: this.#now() });
    } catch {
      return new Response("", { status: 401 });
    }
    return await this.#process(parse(body, request.headers.get("content-type") ?? ""));
  }

  async #process(body: Record<string, unknown>): Promise<Response> {
    if (body["type"] === "url_verification") return Response.json({ challenge: body["challenge"] });
    const { promise, resolve } = Promise.withResolvers<Response>();
    const ack = (said?: unknown): Promise<void> => {
      const nothing = said === undefined || said === "";
      resolve(
        nothing ? new Response("") : typeof said === "string" ? new Response(said) : Response.json(said),
      );
      return Promise.resolve();
    };
    this.#app?.processEvent({ body, ack }).catch(() => resolve(new Response("", { status: 500 })));
    return await promise;
  }
}

function parse(body: string, contentType: string): Record<string, unknown> {
  if (contentType.startsWith("application/json")) return JSON.parse(body) as Record<string, unknown>;
  const form = Object.fromEntries(new URLSearchParams(body));
  return typeof form["payload"] === "string"
    ? (JSON.parse(form["payload"]) as Record<string, unknown>)
    : form;
}

export type Clock = { now: () => Temporal.Instant; pass: (duration: Temporal.DurationLike) => void };

/** A clock that stands still until it is moved. */
export function handClock(start = "2026-11-24T15:00:00Z"): Clock {
  let now = Temporal.Instant.from(start);
  return { now: () => now, pass: (duration) => void (now = now.add(duration)) };
}

/** Refusals are what these tests are about: the official client need not report them. */
const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

export type House = { fake: FakeSlack; app: App; clock: Clock; web: WebClient };

/** A Bolt app and the fake, each the other's whole world. */
export function boltHouse(
  options: Partial<FakeSlackOptions> & { workspace?: Partial<WorkspaceSeed> } = {},
): House {
  const clock = handClock();
  const receiver = new SmallReceiver(() => clock.now().epochMilliseconds);
  const { workspace, ...rest } = options;
  const seed = { ...maple, ...workspace };
  const deliver = (request: Request): Promise<Response> => receiver.handle(request);
  const fake = fakeSlack({ signingSecret, now: clock.now, deliver, workspaces: [seed], ...rest });
  const quiet = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, logger: silent };
  const clientOptions = { ...quiet, slackApiUrl: "https://slack.sandbox/api/", fetch: fake.fetch };
  const app = new App({
    receiver,
    logger: silent,
    clientOptions,
    authorize: async () => ({ botToken: seed.botToken, botUserId: seed.botUserId, botId: "B0MAPLEBOT" }),
  });
  return { fake, app, clock, web: new WebClient(seed.botToken, clientOptions) };
}

/** Runs something that Slack should refuse, and gives its error code. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data?: { error?: string } };
    return data?.error ?? String(error);
  }
  return "accepted";
}

export const plain = (text: string) => ({ type: "plain_text" as const, text });
export const section = (text: string) => ({
  type: "section" as const,
  text: { type: "mrkdwn" as const, text },
});
export const button = (actionId: string, label: string, more: Record<string, unknown> = {}) => ({
  type: "actions" as const,
  elements: [{ type: "button" as const, action_id: actionId, text: plain(label), ...more }],
});
export const input = (blockId: string, label: string, more: Record<string, unknown> = {}) => ({
  type: "input" as const,
  block_id: blockId,
  label: plain(label),
  element: { type: "plain_text_input" as const, action_id: "field" },
  ...more,
});

type Modal = { blocks?: unknown[]; title?: string } & Record<string, unknown>;
/** A modal with a Submit button. */
export function modal({ title = "Update", blocks = [section("Hello")], ...more }: Modal = {}) {
  const words = { title: plain(title), submit: plain("Send"), close: plain("Cancel") };
  // The types of Bolt's views are stricter than what these tests have to try.
  return { type: "modal" as const, ...words, blocks: blocks as never[], ...more };
}
