import { expect, test } from "vitest";
import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import { boltHouse, button, maple, refusal, section } from "./bolt-house.ts";

const home = (text: string) => ({ type: "home" as const, blocks: [section(text), button("open", "Open")] });

test("opening Home brings what the app publishes, and each press there can be told apart", async () => {
  const house = boltHouse();
  const pressed: unknown[] = [];
  house.app.event("app_home_opened", async ({ event, client }) => {
    await client.views.publish({ user_id: event.user, view: home(event.view ? "Again" : "First") });
  });
  house.app.action("open", async ({ ack, body }) => {
    pressed.push(body);
    await ack();
  });
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  expect(ama.home).toBeUndefined();
  await ama.openHome();
  await house.fake.until(() => ama.home);
  const first = ama.home?.id;
  expect(JSON.stringify(ama.home?.blocks)).toContain("First");
  await ama.openHome();
  await house.fake.until(() => JSON.stringify(ama.home?.blocks).includes("Again"));
  expect(ama.home?.id).toBe(first);
  await ama.press("home", "Open");
  expect(pressed).toMatchObject([{ container: { type: "view", view_id: first }, view: { type: "home" } }]);
  expect(pressed[0]).not.toHaveProperty("response_url");
  expect(house.fake.person("T0MAPLE", "U0LEE").home).toBeUndefined();
});

test("Home is refused where it is off, for strangers, and on a stale hash", async () => {
  const { web, fake } = boltHouse();
  const { view } = await web.views.publish({ user_id: "U0AMA", view: home("One") });
  await web.views.publish({ user_id: "U0AMA", view: home("Two"), hash: view?.hash });
  const stale = web.views.publish({ user_id: "U0AMA", view: home("Three"), hash: view?.hash });
  expect(await refusal(stale)).toBe("hash_conflict");
  expect(await refusal(web.views.publish({ user_id: "U0WHO", view: home("Hi") }))).toBe("user_not_found");
  fake.workspace("T0MAPLE").setHome(false);
  expect(await refusal(web.views.publish({ user_id: "U0AMA", view: home("Hi") }))).toBe("not_enabled");
});

/** A product that answers each request by the next of these. */
function answering(answers: (() => Response | Promise<Response>)[], ackMs = 1_000) {
  const got: { headers: Headers; body: string }[] = [];
  const fake = fakeSlack({
    signingSecret: "secret",
    ackMs,
    workspaces: [maple],
    deliver: async (request) => {
      got.push({ headers: request.headers, body: await request.text() });
      return (answers.shift() ?? (() => new Response("")))();
    },
  });
  return { fake, got };
}

test("an event that is not accepted comes again up to three times, with the reason, and its id stays", async () => {
  const failures = [
    () => new Response("", { status: 500 }),
    () => Promise.reject(new Error("refused")),
    () => new Promise<Response>(() => {}),
    () => new Response(null, { status: 204 }),
  ];
  const { fake, got } = answering(failures, 20);
  await fake.event("T0MAPLE", { type: "app_home_opened", user: "U0AMA" });
  const retries = got.map(({ headers }) => [
    headers.get("x-slack-retry-num"),
    headers.get("x-slack-retry-reason"),
  ]);
  expect(retries).toEqual([
    [null, null],
    ["1", "http_error"],
    ["2", "connection_failed"],
    ["3", "http_timeout"],
  ]);
  expect(new Set(got.map(({ body }) => (JSON.parse(body) as { event_id: string }).event_id)).size).toBe(1);
  expect(fake.troubles()).toEqual([]);
});

test("an event that is never accepted is given up, and noted", async () => {
  const { fake, got } = answering(Array(4).fill(() => new Response("", { status: 503 })));
  await fake.event("T0MAPLE", { type: "app_home_opened", user: "U0AMA" });
  expect(got).toHaveLength(4);
  expect(fake.troubles()).toMatchObject([{ what: "event app_home_opened was never accepted" }]);
});

test("an app may ask not to be told again", async () => {
  const no = () => new Response("", { status: 500, headers: { "x-slack-no-retry": "1" } });
  const { fake, got } = answering([no]);
  await fake.event("T0MAPLE", { type: "app_home_opened", user: "U0AMA" });
  expect(got).toHaveLength(1);
});

test("commands and presses are never sent twice", async () => {
  const { fake, got } = answering([() => new Response("", { status: 500 })]);
  const command = fake.person("T0MAPLE", "U0AMA").command("/footbridge");
  await expect(command).rejects.toMatchObject({ ack: { status: 500, error: "dispatch_failed" } });
  expect(got).toHaveLength(1);
});

test("a request is signed, and Bolt refuses it once anything is changed", async () => {
  const house = boltHouse();
  let heard = 0;
  house.app.command("/footbridge", async ({ ack }) => {
    heard += 1;
    await ack();
  });
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  await ama.command("/footbridge");
  const request = house.fake.lastRequest();
  if (!request) throw new Error("nothing was sent");
  const stamp = Number(request.headers["x-slack-request-timestamp"]);
  const { fake } = house;
  expect((await fake.replay(request, { signature: "v0=00" })).status).toBe(401);
  expect((await fake.replay(request, { body: `${request.body}&x=1`, keepSignature: true })).status).toBe(401);
  expect((await fake.replay(request, { stamp: stamp - 301 })).status).toBe(401);
  expect((await fake.replay(request, { stamp, keepSignature: true })).status).toBe(200);
  expect((await fake.replay(request, { body: `${request.body}&x=1` })).status).toBe(200);
  expect((await fake.replay(request)).status).toBe(200);
  expect(heard).toBe(4);
});

test("a request can be changed before it was ever sent", async () => {
  const house = boltHouse();
  house.app.command("/footbridge", async ({ ack }) => await ack());
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  house.fake.tamper({ signature: "v0=00" });
  expect(await ama.command("/footbridge")).toMatchObject({ ok: false, status: 401, tampered: true });
  expect(await ama.command("/footbridge")).toMatchObject({ ok: true, status: 200 });
});

test("the request address is checked by an echo", async () => {
  expect(await boltHouse().fake.verifyUrl()).toMatchObject({ ok: true });
  const { fake } = answering([() => new Response("something else")]);
  expect(await fake.verifyUrl()).toMatchObject({ ok: false, error: "challenge_failed" });
});

test("whoever listens hears of every change until they stop", async () => {
  const { fake, web } = boltHouse();
  const kinds: string[] = [];
  const stop = fake.onChange((change) => void kinds.push(change.kind));
  await web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  await web.views.publish({ user_id: "U0AMA", view: home("Hi") });
  fake.workspace("T0MAPLE").join("C0TEAM", "U0GUEST");
  stop();
  await web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  expect(kinds).toEqual(["message", "call", "home", "call", "workspace"]);
});

test("long runs forget their oldest calls and messages", async () => {
  const { fake, web } = boltHouse({ keep: 10 });
  for (let count = 0; count < 50; count += 1)
    await web.chat.postMessage({ channel: "U0AMA", text: `No ${count}` });
  expect(fake.calls().length).toBeLessThanOrEqual(20);
  expect(fake.person("T0MAPLE", "U0AMA").dm().at(-1)?.text).toBe("No 49");
  expect(fake.person("T0MAPLE", "U0AMA").dm()).toHaveLength(10);
});
