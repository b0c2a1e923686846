import { describe, expect, test } from "vitest";
import { sandboxRoutes, type SandboxDeps } from "#bot/sandbox/try/routes.ts";
import { boltHouse, button, input, maple, modal, plain, section } from "../slack/bolt-house.ts";
import { read } from "./drawn.ts";

const elm = {
  ...maple,
  teamId: "T0ELM",
  name: "Elm Program",
  botToken: "xoxb-elm",
  users: [{ id: "U0NOOR", name: "Noor Haddad", tz: "America/New_York" }],
  channels: [],
};
const own = "http://127.0.0.1:3000";

/** A sandbox over a small app, and somebody's browser on this machine. */
function sandbox(more: Partial<SandboxDeps> = {}) {
  const house = boltHouse({ workspaces: [maple, elm], ackMs: 200 });
  const logged: string[] = [];
  const levels = { T0MAPLE: "post", T0ELM: "post" } as Record<string, "notice" | "view" | "post">;
  const app = sandboxRoutes({
    slack: house.fake,
    workspaces: [
      {
        platform: "slack",
        teamId: "T0MAPLE",
        name: "Maple High",
        side: "school",
        people: [
          { userId: "U0LEE", name: "Lee Okafor", role: "teacher", linked: false, tz: "America/Chicago" },
          { userId: "U0AMA", name: "Ama Boateng", role: "counselor", linked: true, tz: "America/Chicago" },
        ],
        channels: [{ id: "C0TEAM", name: "student-support" }],
      },
      {
        platform: "slack",
        teamId: "T0ELM",
        name: "Elm Program",
        side: "program",
        people: [{ userId: "U0NOOR", name: "Noor Haddad", role: "therapist", linked: true }],
      },
    ],
    levels: { read: async () => levels, set: async (teamId, level) => void (levels[teamId] = level) },
    panelUrl: () => "https://panel.example/",
    log: (line) => void logged.push(line),
    ...more,
  });
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.request(`${own}${path}`, { headers });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    app.request(`${own}${path}`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { origin: own, "content-type": "application/json", ...headers },
    });
  const act = async (name: string, given: object = {}, user = "U0AMA") =>
    (await post("/act", { side: "school", user, act: name, with: given })).json();
  const see = async (query = "school=U0AMA") => (await ask(`/pane/school?${query}`)).text();
  const raw = (path: string, init: RequestInit) => app.request(`${own}${path}`, init);
  return { ...house, ask, raw, post, act, see, levels, logged, ama: house.fake.person("T0MAPLE", "U0AMA") };
}

describe("only pages of this machine's own sandbox are let in", () => {
  const deed = { side: "school", user: "U0AMA", act: "say", with: { channel: "C0TEAM", text: "hello" } };
  const said = (box: ReturnType<typeof sandbox>) => box.fake.messages("T0MAPLE", "C0TEAM").length;

  test.each([
    ["a name of somebody else that leads here", "/", { host: "rebound.example" }],
    ["the drawing of a pane under such a name", "/pane/school", { host: "rebound.example:3000" }],
    ["the live stream under such a name", "/live", { host: "rebound.example" }],
    ["a host that is none", "/", { host: "]" }],
  ])("%s is turned away", async (_, path, headers) => {
    expect((await sandbox().ask(path, headers)).status).toBe(403);
  });
  test.each(["127.0.0.1:3000", "localhost:3000", "[::1]:3000"])("%s is this machine", async (host) => {
    expect((await sandbox().ask("/troubles", { host })).status).toBe(200);
  });
  test.each([
    ["from another page", { origin: "https://elsewhere.example" }],
    ["from another port of this machine", { origin: "http://127.0.0.1:4000" }],
    ["from a page without an origin", { origin: "null" }],
    ["that the browser says comes from another site", { "sec-fetch-site": "cross-site" }],
    ["that a form could send", { "content-type": "application/x-www-form-urlencoded" }],
    ["that a form could send as text", { "content-type": "text/plain" }],
    ["under a rebound name", { host: "rebound.example", origin: "http://rebound.example" }],
  ])("an act %s is turned away and has no effect", async (_, headers) => {
    const box = sandbox();
    expect((await box.post("/act", deed, headers)).status).toBe(403);
    expect(said(box)).toBe(0);
  });
  test("an act that says no origin is turned away; the same from the page itself is done", async () => {
    const box = sandbox();
    const headers = { "content-type": "application/json" };
    const bare = await box.raw("/act", { method: "POST", body: JSON.stringify(deed), headers });
    expect(bare.status).toBe(403);
    expect(said(box)).toBe(0);
    expect(await box.act("say", deed.with)).toEqual({ ok: true });
    expect(said(box)).toBe(1);
  });
  test.each(["PUT", "DELETE", "OPTIONS"])("%s is no way to ask", async (method) => {
    expect((await sandbox().raw("/act", { method, headers: { origin: own } })).status).toBe(403);
  });
  test("a body that is no act, or too long, is refused", async () => {
    const box = sandbox();
    expect((await box.post("/act", "not json")).status).toBe(400);
    expect((await box.post("/act", { side: "school", user: "U0AMA", act: "fail" })).status).toBe(400);
    expect((await box.post("/act", { ...deed, with: { text: "x".repeat(70_000) } })).status).toBe(413);
  });
  test("the page runs nothing but its own files, in no frame, and is kept nowhere", async () => {
    const { headers } = await sandbox().ask("/");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
  });
});

test("the address names who somebody is; one that does not leads to somebody who is connected", async () => {
  const box = sandbox();
  const there = await box.ask("/");
  expect(there.headers.get("location")).toBe(
    "/try?school=U0AMA&schoolAt=messages&program=U0NOOR&programAt=home",
  );
  expect((await box.ask("/?school=U0NOBODY&program=U0NOOR")).headers.get("location")).toContain("U0AMA");
  const page = await (await box.ask("/?school=U0LEE&schoolAt=C0TEAM&program=U0NOOR&programAt=home")).text();
  expect(read(page)).toContain("Lee Okafor, teacher (not connected yet)");
  expect(page).toMatch(/value="U0LEE"[^>]*selected/);
});

test("commands are typed, forms filled in and sent, and what was wrong stands beside its field", async () => {
  const box = sandbox();
  const form = modal({ callback_id: "note", blocks: [input("note", "Note"), section("*Bold* words")] });
  box.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  const got: unknown[] = [];
  box.app.view("note", async ({ ack, view }) => {
    got.push(view.state.values["note"]?.["field"]?.value);
    await ack();
  });
  expect(await box.act("command", { command: "/progress" })).toEqual({ ok: true });
  await box.fake.until(() => box.ama.views.length === 1);
  expect(await box.see()).toContain("<strong>Bold</strong> words");
  expect(await box.act("submit")).toEqual({ ok: true });
  expect(await box.see()).toContain("Please complete this required field.");
  const field = { blockId: "note", actionId: "field" };
  await box.act("choose", { field, target: "view", choice: "A good <week>" });
  expect(await box.see()).toContain('value="A good &lt;week&gt;"');
  await box.act("submit");
  expect(got).toEqual(["A good <week>"]);
  expect(await box.see()).not.toContain('role="dialog"');
});

test("what Slack shows as trouble is said in words, and listed", async () => {
  const box = sandbox();
  expect(await box.act("command", { command: "/nothing" })).toEqual({
    ok: false,
    words: "/nothing is not a valid command.",
  });
  expect(await box.act("say", { channel: box.ama.dmChannel, text: "hello" })).toMatchObject({
    words: "Sending messages to this app has been turned off.",
  });
  expect(await box.act("submit")).toMatchObject({
    ok: false,
    words: expect.stringContaining("just changed"),
  });
  box.app.command("/progress", async ({ ack }) => {
    await ack({ blocks: [{ type: "nonsense" } as never] });
  });
  expect(await box.act("command", { command: "/progress" })).toMatchObject({
    ok: false,
    words: expect.stringContaining("could not use"),
    detail: expect.stringContaining("nonsense"),
  });
  expect(read(await (await box.ask("/troubles")).text())).toContain("nonsense");
  expect(await box.act("command", { command: "/footbridge" })).toMatchObject({
    ok: false,
    words: expect.stringContaining("trouble connecting"),
  });
});

test("a private answer is marked, an edited card says so, and times are those of the reader's clock", async () => {
  const box = sandbox();
  const { ts } = await box.web.chat.postMessage({ channel: "U0AMA", text: "First" });
  box.clock.pass({ minutes: 5 });
  await box.web.chat.update({ channel: box.ama.dmChannel, ts: ts ?? "", text: "Second" });
  await box.web.chat.postEphemeral({ channel: "C0TEAM", user: "U0AMA", text: "For you" });
  const dm = read(await box.see());
  expect(dm).toContain("Second");
  expect(dm).toContain("(edited)");
  expect(dm).toMatch(/9:00\sAM/);
  expect(read(await box.see("school=U0AMA&schoolAt=C0TEAM"))).toContain("Only visible to you");
  expect(read(await box.see("school=U0LEE&schoolAt=C0TEAM"))).not.toContain("For you");
});

test("a search field shows what the app offers for what is typed", async () => {
  const box = sandbox();
  const element = { type: "external_select" as const, action_id: "case", min_query_length: 0 };
  const form = modal({ blocks: [input("case", "Case", { element })] });
  box.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  box.app.options("case", async ({ ack, payload }) => {
    await ack({ options: [{ text: plain(`Found <${payload.value}>`), value: "1" }] });
  });
  await box.act("command", { command: "/progress" });
  await box.fake.until(() => box.ama.views.length === 1);
  const who = { side: "school", user: "U0AMA", list: "rows", target: "view" };
  const found = await box.post("/options", {
    ...who,
    field: { blockId: "case", actionId: "case" },
    query: "cop",
  });
  const { html } = (await found.json()) as { html: string };
  expect(html).toContain("Found &lt;cop&gt;");
  expect(html).toContain('role="option"');
});

test("the chat level of one side is switched, and the other keeps its own", async () => {
  const box = sandbox();
  expect((await box.post("/level", { side: "program", level: "notice" })).status).toBe(200);
  expect((await box.post("/level", { side: "program", level: "loud" })).status).toBe(400);
  expect(box.levels).toEqual({ T0MAPLE: "post", T0ELM: "notice" });
});

test("what cannot be drawn is logged once, however often it is drawn", async () => {
  const box = sandbox();
  const blocks = [section("Fine"), button("a", "Go", { url: "javascript:alert(1)" })];
  await box.web.chat.postMessage({ channel: "U0AMA", text: "Card", blocks });
  expect(await box.see()).toContain("not-drawn");
  await box.see();
  expect(box.logged).toEqual(["sandbox cannot draw: a button with an address that is not for the web"]);
});

describe("the live stream", () => {
  const events = async (stream: ReadableStreamDefaultReader<Uint8Array>, until: string) => {
    let text = "";
    while (!text.includes(until)) {
      const { done, value } = await stream.read();
      if (done) break;
      text += new TextDecoder().decode(value);
    }
    return text;
  };
  const listen = async (box: ReturnType<typeof sandbox>) => {
    const { body } = await box.ask("/live?school=U0AMA&program=U0NOOR");
    if (!body) throw new Error("a stream has a body");
    const stream = body.getReader();
    await events(stream, "event: open");
    return stream;
  };

  test("tells of what changed on one's own screens, several changes as one", async () => {
    const box = sandbox();
    const stream = await listen(box);
    await box.web.chat.postMessage({ channel: "U0AMA", text: "One" });
    await box.web.chat.postMessage({ channel: "U0AMA", text: "Two" });
    const heard = await events(stream, "changed\n");
    expect(heard.match(/event: changed\ndata: \["school"\]/g)).toHaveLength(1);
    await stream.cancel();
  });
  test("says nothing of another person's Home, and tells of troubles", async () => {
    const box = sandbox();
    const stream = await listen(box);
    const home = { type: "home" as const, blocks: [section("Hello")] };
    await box.web.views.publish({ user_id: "U0LEE", view: home });
    await box.act("command", { command: "/progress" });
    expect(await events(stream, "changed\n")).toContain('data: ["troubles"]');
    await stream.cancel();
  });
  test("ends when the sandbox closes, so that nothing waits for a browser", async () => {
    const closing = new AbortController();
    const box = sandbox({ closing: closing.signal });
    const stream = await listen(box);
    closing.abort();
    expect((await stream.read()).done).toBe(true);
    const late = (await box.ask("/live")).body?.getReader();
    while (late && !(await late.read()).done);
  });
});
