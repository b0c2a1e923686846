import { createServer, type IncomingMessage } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { twilioTexts } from "#bot/mail/twilio.ts";
import { ConfigError, readConfig } from "#config";

const account = { accountSid: `AC${"0".repeat(32)}`, authToken: "an invented token", from: "+16065550100" };
const message = {
  id: "0194",
  to: "+15555550177",
  text: "La escuela: elija una hora. https://panel.example/f/x",
};

type Heard = { path: string; authorization: string; form: Record<string, string> };

/** A server in Twilio's place that gives this answer, or none. */
async function provider(status: number, body: unknown = {}) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      heard.push({
        path: request.url ?? "",
        authorization: request.headers.authorization ?? "",
        form: Object.fromEntries(new URLSearchParams(text)),
      });
      if (status === 0) return request.socket.destroy();
      return response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { heard, apiUrl, [Symbol.dispose]: () => void server.close() };
}

/** An address at which nobody listens any more. */
async function gone(): Promise<{ apiUrl: string }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return { apiUrl: `http://127.0.0.1:${port}` };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return text;
}

test("a text goes to the number it is for, from ours, with the account's own key", async () => {
  using there = await provider(201, { sid: "SM1", status: "queued" });
  expect(await twilioTexts(account, there)(message)).toEqual({ kind: "sent" });
  const [one, ...more] = there.heard;
  expect(more).toEqual([]);
  expect(one?.path).toBe(`/2010-04-01/Accounts/${account.accountSid}/Messages.json`);
  expect(Buffer.from(one?.authorization.split(" ")[1] ?? "", "base64").toString()).toBe(
    `${account.accountSid}:${account.authToken}`,
  );
  expect(one?.form).toEqual({ To: message.to, From: account.from, Body: message.text });
});

test("a messaging service stands in the number's place", async () => {
  using there = await provider(201);
  const from = `MG${"1".repeat(32)}`;
  await twilioTexts({ ...account, from }, there)(message);
  expect(there.heard[0]?.form).toEqual({ To: message.to, MessagingServiceSid: from, Body: message.text });
});

test.each([
  [400, { code: 21_610, message: "unsubscribed" }, { kind: "failed", problem: "twilio_21610" }],
  [400, { code: 21_211 }, { kind: "failed", problem: "twilio_21211" }],
  [400, "no JSON of theirs", { kind: "failed", problem: "texts_400" }],
  [401, { code: 20_003 }, { kind: "later", problem: "texts_401" }],
  [429, { code: 20_429 }, { kind: "later", problem: "texts_429" }],
  [503, {}, { kind: "uncertain", problem: "texts_503" }],
  [0, {}, { kind: "uncertain", problem: "cut_off" }],
] as const)("an answer of %i is taken for what it is", async (status, body, came) => {
  using there = await provider(status, body);
  expect(await twilioTexts(account, there)(message)).toEqual(came);
  expect(there.heard).toHaveLength(1);
});

test("a provider that cannot be reached has taken nothing", async () => {
  const { apiUrl } = await gone();
  const text = twilioTexts(account, { apiUrl });
  expect(await text(message)).toEqual({ kind: "later", problem: "texts_away" });
});

test("settings that are half there, or cannot be right, are refused by their names", () => {
  const production = {
    DATABASE_URL: "postgres://app@db.example/f",
    MASTER_KEYS: `a:${Buffer.alloc(32).toString("base64")}`,
    BASE_URL: "https://footbridge.example",
    SMTP_URL: "smtps://mail.example",
    MAIL_FROM: "notices@school.example",
  };
  const whole = {
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_AUTH_TOKEN: account.authToken,
    TWILIO_FROM: account.from,
  };
  expect(readConfig({ ...production, ...whole }).mail).toMatchObject({ texts: account });
  expect(readConfig(production).mail).not.toHaveProperty("texts");
  expect(() => readConfig({ ...production, ...whole, SMTP_URL: "" })).toThrow(/SMTP_URL/);
  for (const name of Object.keys(whole))
    expect(() => readConfig({ ...production, ...whole, [name]: "" })).toThrow(ConfigError);
  expect(() => readConfig({ ...production, ...whole, TWILIO_FROM: "606-555-0100" })).toThrow(/TWILIO_FROM/);
  expect(() => readConfig({ ...production, ...whole, TWILIO_ACCOUNT_SID: "SK1" })).toThrow(/ACCOUNT_SID/);
});
