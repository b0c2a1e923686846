import { ErrorCode, WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { serveFakeSlack } from "#bot/sandbox/slack/serve.ts";
import { boltHouse, button, input, modal, section } from "./bolt-house.ts";

const clientAt = (url: string, timeout = 2_000): WebClient =>
  new WebClient("xoxb-maple", { slackApiUrl: `${url}/api/`, retryConfig: { retries: 0 }, timeout });

test("the official client works over a real port", async () => {
  const { fake } = boltHouse();
  await using server = await serveFakeSlack(fake, { port: 0 });
  const web = clientAt(server.url);
  expect((await web.auth.test()).team_id).toBe("T0MAPLE");
  await web.chat.postMessage({ channel: "U0AMA", text: "Über den Fluß", blocks: [section("→")] });
  expect(fake.person("T0MAPLE", "U0AMA").dm()).toMatchObject([{ text: "Über den Fluß" }]);
});

test("over a port too, answers can be lost, late or limited", async () => {
  const { fake } = boltHouse();
  await using server = await serveFakeSlack(fake, { port: 0 });
  fake.fail("auth.test", { afterAccepting: true });
  await expect(clientAt(server.url).auth.test()).rejects.toMatchObject({ code: ErrorCode.RequestError });
  fake.fail("auth.test", { hang: true });
  await expect(clientAt(server.url, 50).auth.test()).rejects.toMatchObject({ code: ErrorCode.RequestError });
  fake.fail("auth.test", { status: 429, retryAfter: 3 });
  const limited = await fetch(`${server.url}/api/auth.test`, { method: "POST" });
  expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "3"]);
});

test("response URLs lead to the port they are served on", async () => {
  const { fake, app } = boltHouse();
  await using server = await serveFakeSlack(fake, { port: 0 });
  let url = "";
  app.command("/footbridge", async ({ ack, body }) => {
    url = body.response_url;
    await ack();
  });
  const ama = fake.person("T0MAPLE", "U0AMA");
  await ama.command("/footbridge");
  expect(url.startsWith(server.url)).toBe(true);
  const answer = await fetch(url, { method: "POST", body: JSON.stringify({ text: "Later" }) });
  expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
  expect(ama.dm()).toMatchObject([{ text: "Later", ephemeralFor: "U0AMA" }]);
});

async function controlled() {
  const house = boltHouse();
  const server = await serveFakeSlack(house.fake, { port: 0, control: true });
  const act = async (name: string, body: object = {}) => {
    const sent = { teamId: "T0MAPLE", userId: "U0AMA", ...body };
    const answer = await fetch(`${server.url}/control/${name}`, {
      method: "POST",
      body: JSON.stringify(sent),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  return { ...house, server, act };
}

test("another process can move a person from the command to the submitted form", async () => {
  const { app, server, act, web } = await controlled();
  await using _server = server;
  const notes: unknown[] = [];
  app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    const view = modal({ callback_id: "note", blocks: [input("note", "Note")] });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  app.view("note", async ({ ack, view }) => {
    notes.push(view.state.values["note"]?.["field"]?.value);
    await ack();
  });
  app.action("view", async ({ ack }) => await ack());
  expect(await act("command", { command: "/progress" })).toMatchObject({ status: 200, body: { ok: true } });
  expect((await act("screen")).body["views"]).toHaveLength(1);
  await act("fill", { choices: { Note: "From afar" } });
  expect((await act("submit")).body).toMatchObject({ ok: true });
  expect(notes).toEqual(["From afar"]);
  const posted = await web.chat.postMessage({
    channel: "U0AMA",
    text: "Hi",
    blocks: [button("view", "View")],
  });
  const target = { channel: posted.channel, ts: posted.ts };
  expect((await act("press", { target, what: "View" })).status).toBe(200);
});

test("what goes wrong under control is told by its kind", async () => {
  const { server, act } = await controlled();
  await using _server = server;
  expect((await act("dance")).status).toBe(404);
  expect((await act("submit")).status).toBe(409);
  expect((await act("command", { command: 7 })).status).toBe(400);
  expect((await act("command", { command: "/unknown" })).body["error"]).toContain("not a valid command");
});

test("nobody moves people through a port that was not asked to let them", async () => {
  const { fake } = boltHouse();
  await using server = await serveFakeSlack(fake, { port: 0 });
  const answer = await fetch(`${server.url}/control/screen`, { method: "POST", body: "{}" });
  expect(answer.status).toBe(404);
});
