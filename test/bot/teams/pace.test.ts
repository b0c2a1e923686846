import { afterEach, expect, test, vi } from "vitest";
import { teamsMouth } from "#bot/teams/mouth.ts";
import { Connector } from "#bot/teams/connector.ts";
import { Pace } from "#bot/teams/pace.ts";
import { Tokens } from "#bot/teams/tokens.ts";
import { text, type Card } from "#care/card.ts";
import { InstallationId, newId } from "#db/ids.ts";

afterEach(() => void vi.restoreAllMocks());

/** A clock in milliseconds, moved by hand. */
const held = { ms: 0 };
const longest = 120_000;

/** When each of so many calls goes, if they are all asked for at once. */
function turns(pace: Pace, where: (nth: number) => { tenant: string; conversation: string }, count: number) {
  return Array.from({ length: count }, (_, nth) => {
    const { tenant, conversation } = where(nth);
    return pace.take(tenant, conversation, longest);
  });
}
/** The most calls that go within any stretch of this length. */
const most = (at: readonly number[], within: number): number =>
  Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + within).length));

test("one conversation is told less than 7 things a second, 8 in two and 60 in half a minute, however many wait", () => {
  const at = turns(new Pace(() => held.ms), () => ({ tenant: "t", conversation: "c" }), 150);
  expect(most(at, 1_000)).toBeLessThan(7);
  expect(most(at, 2_000)).toBeLessThan(8);
  expect(most(at, 30_000)).toBeLessThan(60);
});

test("one tenant is told less than 30 things a second, and another one does not wait for it", () => {
  const pace = new Pace(() => held.ms);
  const at = turns(pace, (nth) => ({ tenant: "t", conversation: `c${nth}` }), 200);
  expect(most(at, 1_000)).toBeLessThan(30);
  expect(Math.max(...at)).toBeLessThan(8_000);
  expect(pace.take("other", "c", longest)).toBe(0);
});

test("what would wait too long takes no turn", () => {
  const pace = new Pace(() => held.ms);
  pace.close("t", "c", 60_000);
  expect(pace.take("t", "c", 8_000)).toBeGreaterThan(8_000);
  held.ms = 60_001;
  expect(pace.take("t", "c", 8_000)).toBe(0);
  held.ms = 0;
});

type Answer = { status: number; retryAfter?: string; code?: string } | "lost" | "refused";

/** A Microsoft that answers the calls in this order, and then says yes; with how long was waited before each. */
function microsoft(answers: Answer[]) {
  const calls: { method: string; url: string }[] = [];
  const waits: number[] = [];
  const fetch = async (
    url: Parameters<typeof globalThis.fetch>[0],
    init?: RequestInit,
  ): Promise<Response> => {
    if (String(url).endsWith("/token")) return Response.json({ access_token: "token", expires_in: 3600 });
    calls.push({ method: init?.method ?? "", url: String(url) });
    const answer = answers.shift() ?? { status: 201 };
    if (answer === "lost") throw new DOMException("took too long", "TimeoutError");
    if (answer === "refused")
      throw new TypeError("fetch failed", {
        cause: Object.assign(new Error("refused"), { code: "ECONNREFUSED" }),
      });
    const headers = answer.retryAfter ? { "retry-after": answer.retryAfter } : undefined;
    const body = answer.status < 300 ? { id: "m1" } : { error: { code: answer.code ?? "Refused" } };
    return Response.json(body, { status: answer.status, ...(headers && { headers }) });
  };
  const tokens = new Tokens({
    appId: "a",
    appPassword: "p",
    tenantId: "t",
    loginUrl: "https://login.example/token",
    fetch,
  });
  const pause = (ms: number) => Promise.resolve(void waits.push(ms));
  return { connector: new Connector({ tokens, fetch, pause }), calls, waits };
}
const where = { serviceUrl: "https://service.example/", tenant: "t", conversation: "c" };
const post = ({ connector }: ReturnType<typeof microsoft>) => connector.post(where, { type: "message" });

test.each([412, 429, 502, 504])(
  "%i is tried again, later each time and never at the same moment twice",
  async (status) => {
    vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0.999).mockReturnValueOnce(0.5);
    const cloud = microsoft([{ status }, { status }, { status }]);
    expect(await post(cloud)).toMatchObject({ kind: "ok", id: "m1" });
    expect(cloud.calls).toHaveLength(4);
    expect(cloud.waits.map(Math.round)).toEqual([500, 2998, 4000]);
  },
);

test("how long Microsoft asks to wait is waited, neither shorter nor jittered, and others for that conversation wait as long", async () => {
  const cloud = microsoft([{ status: 429, retryAfter: "3" }]);
  expect(await post(cloud)).toMatchObject({ kind: "ok" });
  expect(cloud.waits[0]).toBe(3_000);
});

test("a wait that is too long for a worker is left to the queue, which is told how long", async () => {
  const cloud = microsoft([{ status: 429, retryAfter: "45" }]);
  expect(await post(cloud)).toEqual({ kind: "wait", code: "http_429", seconds: 45 });
  expect(cloud.calls).toHaveLength(1);
  // The next one to that conversation does not even ask.
  expect(await post(cloud)).toMatchObject({ kind: "wait", code: "paced" });
  expect(cloud.calls).toHaveLength(1);
});

test("what is refused again and again is given back to the queue, not forgotten", async () => {
  const cloud = microsoft(Array.from({ length: 8 }, () => ({ status: 502 })));
  expect(await post(cloud)).toMatchObject({ kind: "wait", code: "http_502" });
  expect(cloud.calls).toHaveLength(4);
});

test.each([400, 401, 403, 404, 500])("%i is not tried again by itself", async (status) => {
  const cloud = microsoft([{ status, code: "Whatever" }]);
  expect(await post(cloud)).toEqual({ kind: "refused", status, code: "Whatever" });
  expect(cloud.calls).toHaveLength(1);
});

const address = {
  platform: "teams",
  installationId: newId(InstallationId),
  workspaceKey: "t",
  userKey: "u",
  secrets: {},
  conversation: { conversationKey: "c", serviceUrl: where.serviceUrl, state: "reachable", homeKey: null },
} as const;
const card: Card = { title: "A card", summary: "A card", parts: [text("Words")] };
const place = { conversationKey: "c", messageKey: "m0" };
const mouthOf = ({ connector }: ReturnType<typeof microsoft>) =>
  teamsMouth({
    connector,
    botId: "28:a",
    baseUrl: () => "https://panel.example",
    serviceOf: async () => undefined,
  });

test("a post without an answer may stand there: it is uncertain, and never made again by itself", async () => {
  const cloud = microsoft(["lost"]);
  expect(await mouthOf(cloud).post(address, card)).toEqual({ kind: "uncertain", problem: "no_answer" });
  expect(cloud.calls).toHaveLength(1);
});

test("a post that reached nobody is made again, later", async () => {
  expect(await mouthOf(microsoft(["refused"])).post(address, card)).toMatchObject({ kind: "later" });
});

test("a change without an answer is made again: it changes the same message, and posts no second one", async () => {
  const cloud = microsoft(["lost", { status: 200 }]);
  expect(await mouthOf(cloud).update(address, place, card)).toMatchObject({ kind: "later" });
  expect(await mouthOf(cloud).update(address, place, card)).toMatchObject({
    kind: "sent",
    place: { messageKey: "m0" },
  });
  expect(cloud.calls.map(({ method }) => method)).toEqual(["PUT", "PUT"]);
});
