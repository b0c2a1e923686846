import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "#config";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";

let teams: TeamsHouse;
const said = (["error", "warn", "log"] as const).map((kind) => vi.spyOn(console, kind));
beforeAll(async () => {
  teams = await teamsHouse();
});
afterAll(() => teams?.[Symbol.asyncDispose]());
afterEach(() => {
  // Tokens are secrets: neither the library nor the product says a word of those that are refused.
  for (const spy of said) expect(spy.mock.calls).toEqual([]);
  expect(teams.logged).toEqual([]);
});

const hour = 3_600;
const seconds = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1_000);
const sign = (...how: Parameters<TeamsHouse["cloud"]["sign"]>) => teams.cloud.sign(...how);

const forged: Record<string, () => Promise<string>> = {
  "no token": () => Promise.resolve(""),
  "no word of a token": () => Promise.resolve("x.y.z"),
  "another's key": () => sign({}, { key: "wrong" }),
  "no signature at all": () => sign({}, { alg: "none" }),
  "an old token": () => sign({ nbf: seconds() - 3 * hour, exp: seconds() - hour }),
  "a token of tomorrow": () => sign({ nbf: seconds() + hour, exp: seconds() + 2 * hour }),
  "a token for another app": () => sign({ aud: "someone else" }),
  "the public key, used as a password": () => sign({}, { alg: "HS256" }),
  "a token without an end": () => sign({ exp: undefined }),
  "a token for several apps that ours is not among": () => sign({ aud: ["one", "two"] }),
  "another issuer": () => sign({ iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" }),
  "another service": () => sign({ serviceurl: "https://elsewhere.example/" }),
  "no service": () => sign({ serviceurl: undefined }),
  "a key for another channel": () => sign({}, { key: "elsewhere" }),
  "a key that is endorsed for nothing": () => sign({}, { key: "unendorsed" }),
};

const trail = async () =>
  (await teams.db.asSuperuser`select count(*)::int as n from audit_log`)[0]?.["n"] as number;
const rows = async () =>
  (
    await teams.db
      .asSuperuser`select (select count(*) from claims) + (select count(*) from chat_conversations) as n`
  )[0]?.["n"];

test.each(Object.keys(forged))("%s is turned away, with no effect", async (name) => {
  const before = [await trail(), await rows(), teams.cloud.posted.length];
  const token = await forged[name]?.();
  const therapist = teams.hands(teams.house.therapist);
  for (const activity of [
    { type: "message", text: "progress" },
    { type: "invoke", name: "task/fetch", value: { data: { verb: "command", command: "progress" } } },
    { type: "installationUpdate", action: "add" },
  ])
    expect((await therapist.send(activity, { token: token ?? "" })).status).toBe(401);
  expect([await trail(), await rows(), teams.cloud.posted.length]).toEqual(before);
});

test.each(["another tenant", "two tenants at once", "no tenant", "another channel"])(
  "what comes from %s is turned away although it is signed",
  async (which) => {
    const stranger = "00000000-1111-4222-8333-444444444444";
    const of = (tenantId: string | undefined, id: string | undefined) => ({
      conversation: { id: "a:1", conversationType: "personal", tenantId },
      channelData: { tenant: { id } },
    });
    const activity = {
      "another tenant": of(stranger, stranger),
      "two tenants at once": of(teams.tenants.program, stranger),
      "no tenant": of(undefined, undefined),
      "another channel": { channelId: "webchat" },
    }[which];
    const before = teams.cloud.posted.length;
    const therapist = teams.hands(teams.house.therapist);
    expect((await therapist.say("help", activity)).status).toBe(401);
    expect(teams.cloud.posted).toHaveLength(before);
  },
);

test("a body that is too long is read no further, and has no effect", async () => {
  const before = [await trail(), await rows(), teams.cloud.posted.length];
  const read = { bytes: 0 };
  const chunk = new Uint8Array(100_000).fill(32);
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      read.bytes += chunk.byteLength;
      if (read.bytes > 50_000_000) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const authorization = `Bearer ${await teams.cloud.sign()}`;
  const init = { method: "POST", headers: { authorization }, body, duplex: "half" };
  const answer = await teams.side.handle(
    new Request("https://product.example/teams/messages", init as RequestInit),
  );
  expect(answer.status).toBe(401);
  expect(read.bytes).toBeLessThan(2_000_000);
  expect([await trail(), await rows(), teams.cloud.posted.length]).toEqual(before);
});

test("what Teams signed for us is answered", async () => {
  const therapist = teams.hands(teams.house.therapist);
  expect((await therapist.say("help")).status).toBe(200);
  expect(therapist.card("What you can do here")).toBeDefined();
});

test("a token that was good before is good for nothing else: not for another service, not with a letter changed", async () => {
  const therapist = teams.hands(teams.house.therapist);
  const token = await sign();
  const help = { type: "message", text: "help" };
  for (const _ of [1, 2]) expect((await therapist.send(help, { token })).status).toBe(200);
  const [head, body = "", signature] = token.split(".");
  const lasting = Buffer.from(
    JSON.stringify({
      ...JSON.parse(Buffer.from(body, "base64url").toString()),
      exp: seconds() + 9_000 * hour,
    }),
  );
  for (const other of [
    `${head}.${lasting.toString("base64url")}.${signature}`,
    `${head}.${body}.${signature?.replace(/^./, (first) => (first === "A" ? "B" : "A"))}`,
    `${head}.${body}.`,
  ])
    expect((await therapist.send(help, { token: other })).status).toBe(401);
  const elsewhere = { ...help, serviceUrl: "http://127.0.0.1:9/elsewhere/" };
  expect((await therapist.send(elsewhere, { token })).status).toBe(401);
});

test("a message that is sent again is answered once", async () => {
  const therapist = teams.hands(teams.house.therapist);
  const before = teams.cloud.posted.length;
  for (const _ of [1, 2, 3]) await therapist.say("help", { id: "the same" });
  expect(teams.cloud.posted).toHaveLength(before + 1);
});

test("settings without an app id are refused, and so are addresses that are not on this machine", () => {
  const whole = { TEAMS_APP_ID: "a", TEAMS_APP_PASSWORD: "b", TEAMS_TENANT_ID: "c" };
  expect(() => readConfig({ ...whole, TEAMS_APP_ID: "" })).toThrow("TEAMS_APP_ID is empty");
  expect(() => readConfig({ TEAMS_APP_PASSWORD: "b" })).toThrow("TEAMS_APP_ID is missing");
  expect(() => readConfig({ TEAMS_APP_ID: "a" })).toThrow("TEAMS_APP_PASSWORD is missing");
  expect(() => readConfig({ ...whole, TEAMS_LOGIN_URL: "https://evil.example/token" })).toThrow(
    "on this machine",
  );
  expect(readConfig(whole)).toMatchObject({ mode: "trial", teams: { appId: "a", tenantId: "c" } });
  expect(readConfig({})).not.toHaveProperty("teams");
});
