import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { serveFakeSlack } from "#bot/sandbox/slack/serve.ts";
import { sandboxPeople } from "#db/seed/chat.ts";
import { startChild, type Child } from "./child.ts";
import { signingSecret } from "./chat-house.ts";

const program = new URL("../../server.ts", import.meta.url).pathname;

export type Product = { child: Child; url: string };

/** The whole product in a process of its own, as `npm start` runs it, once it says that it lives. */
export async function startProduct(settings: Record<string, string>): Promise<Product> {
  const port = await freePort();
  const child = startChild([program], { PORT: String(port), ...settings });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isHealthy(url))) {
    if (!child.isAlive()) throw new Error(`the product did not start:\n${child.said.join("\n")}`);
    await sleep(50);
  }
  return { child, url };
}

const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

export type InventedSlack = AsyncDisposable & {
  slack: FakeSlack;
  /** What the product is told about this Slack. */
  settings: Record<string, string>;
};

/** The invented people's two workspaces behind a real port; what they do goes to the product's present address. */
export async function inventedSlack(productUrl: () => string): Promise<InventedSlack> {
  const slack = fakeSlack({
    signingSecret,
    keep: 100_000,
    deliver: (request) => forward(request, productUrl()),
    workspaces: sandboxPeople().map(({ users, ...workspace }) => ({
      ...workspace,
      appId: "A0FOOTBRIDGE",
      users: users.map(({ id, name, tz }) => ({ id, name, tz })),
      commands: ["/progress", "/footbridge"],
    })),
  });
  const server = await serveFakeSlack(slack, { port: 0 });
  const settings = {
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: "xoxb-program",
    SLACK_API_URL: `${server.url}/api/`,
  };
  return { slack, settings, [Symbol.asyncDispose]: server.close };
}

async function forward(request: Request, productUrl: string): Promise<Response> {
  const { method, headers } = request;
  return fetch(`${productUrl}/slack/events`, { method, headers, body: await request.text() });
}
