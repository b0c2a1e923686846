import { ErrorCode, WebClient } from "@slack/web-api";
import { expect, test } from "vitest";
import { boltHouse, button, maple, refusal, section } from "./bolt-house.ts";

test("the official client learns who it is, and a wrong token learns nothing", async () => {
  const { web, fake } = boltHouse();
  const me = await web.auth.test();
  expect(me).toMatchObject({ ok: true, team_id: "T0MAPLE", user_id: "U0MAPLEBOT", bot_id: "B0MAPLEBOT" });
  expect(me.response_metadata?.scopes).toContain("chat:write");
  const stranger = new WebClient("xoxb-other", {
    slackApiUrl: "https://slack.sandbox/api/",
    fetch: fake.fetch,
    retryConfig: { retries: 0 },
  });
  expect(await refusal(stranger.auth.test())).toBe("invalid_auth");
  expect(await refusal(new WebClient(undefined, { fetch: fake.fetch }).auth.test())).toBe("not_authed");
});

test("a method, argument or scope that is not known fails loudly", async () => {
  const { web, fake } = boltHouse();
  expect(await refusal(web.apiCall("admin.users.list"))).toBe("unknown_method");
  const attached = web.apiCall("chat.postMessage", { channel: "U0AMA", text: "Hi", attachments: [] });
  expect(await refusal(attached)).toBe("invalid_arguments");
  expect(await refusal(web.team.info())).toBe("missing_scope");
  expect(await refusal(boltHouse({ workspace: { scopes: ["team:read"] } }).web.team.info())).toBe("accepted");
  expect(fake.calls().map((call) => call.error)).toEqual([
    "unknown_method",
    "invalid_arguments",
    "missing_scope",
  ]);
});

test("writing to a person opens one lasting conversation with the bot", async () => {
  const { web, fake } = boltHouse();
  const first = await web.chat.postMessage({ channel: "U0AMA", text: "One" });
  const opened = await web.conversations.open({ users: "U0AMA" });
  const second = await web.chat.postMessage({ channel: opened.channel?.id ?? "", text: "Two" });
  expect(first.channel).toBe(second.channel);
  expect(second.ts).not.toBe(first.ts);
  const ama = fake.person("T0MAPLE", "U0AMA");
  expect(ama.dm().map((message) => message.text)).toEqual(["One", "Two"]);
  expect(fake.person("T0MAPLE", "U0LEE").dm()).toEqual([]);
});

test("the conversation of a deactivated person takes posts but cannot be opened", async () => {
  const { web } = boltHouse();
  expect(await refusal(web.chat.postMessage({ channel: "U0GONE", text: "Hi" }))).toBe("accepted");
  expect(await refusal(web.conversations.open({ users: "U0GONE" }))).toBe("user_disabled");
  expect(await refusal(web.conversations.open({ users: "U0WHO" }))).toBe("user_not_found");
});

test("a person cannot be written to while the messages tab is off", async () => {
  const { web, fake } = boltHouse();
  fake.workspace("T0MAPLE").setMessagesTab("off");
  expect(await refusal(web.chat.postMessage({ channel: "U0AMA", text: "Hi" }))).toBe("messages_tab_disabled");
  fake.workspace("T0MAPLE").setMessagesTab("read-only");
  expect(await refusal(web.chat.postMessage({ channel: "U0AMA", text: "Hi" }))).toBe("accepted");
  expect(() => fake.person("T0MAPLE", "U0AMA").say("D0AMA", "Hello?")).toThrow(/turned off/);
});

test("the bot writes only where it is, and does not see private channels without it", async () => {
  const { web } = boltHouse();
  const to = (channel: string) => refusal(web.chat.postMessage({ channel, text: "3 items are waiting" }));
  expect(await to("C0TEAM")).toBe("accepted");
  expect(await to("C0NOBOT")).toBe("not_in_channel");
  expect(await to("C0SECRET")).toBe("channel_not_found");
  expect(await to("C0NOWHERE")).toBe("channel_not_found");
  const shared = await web.conversations.info({ channel: "C0SHARED" });
  expect(shared.channel?.is_ext_shared).toBe(true);
  expect(await refusal(web.conversations.info({ channel: "C0SECRET" }))).toBe("channel_not_found");
});

test("words stand on a message until blocks are changed too", async () => {
  const { web, fake } = boltHouse();
  const blocks = [section("Ratings"), button("view", "View")];
  const { channel = "", ts = "" } = await web.chat.postMessage({ channel: "U0AMA", text: "Update", blocks });
  await web.chat.update({ channel, ts, text: "Sharing stopped" });
  const [kept] = fake.messages("T0MAPLE", channel);
  expect(kept?.blocks).toHaveLength(2);
  await web.chat.update({ channel, ts, text: "Sharing stopped", blocks: [] });
  const [bare] = fake.messages("T0MAPLE", channel);
  expect(bare).toMatchObject({ text: "Sharing stopped", blocks: [], edited: { user: "U0MAPLEBOT" } });
});

test("what is deleted leaves nothing behind, and cannot be changed again", async () => {
  const { web, fake } = boltHouse();
  const { channel = "", ts = "" } = await web.chat.postMessage({ channel: "U0AMA", text: "Secret thing" });
  await web.chat.delete({ channel, ts });
  expect(JSON.stringify(fake.messages("T0MAPLE", channel))).not.toContain("Secret");
  expect(fake.person("T0MAPLE", "U0AMA").dm()).toEqual([]);
  expect(await refusal(web.chat.update({ channel, ts, text: "Again" }))).toBe("message_not_found");
  expect(await refusal(web.chat.delete({ channel, ts }))).toBe("message_not_found");
});

test("the bot changes its own messages alone", async () => {
  const { web, fake } = boltHouse();
  const said = fake.person("T0MAPLE", "U0LEE").say("C0TEAM", "Lunch?");
  const { channel, ts } = said;
  expect(await refusal(web.chat.update({ channel, ts, text: "No" }))).toBe("cant_update_message");
  expect(await refusal(web.chat.delete({ channel, ts }))).toBe("cant_delete_message");
  expect(await refusal(web.chat.update({ channel: "U0LEE", ts, text: "No" }))).toBe("channel_not_found");
});

test("an ephemeral message is for one member's eyes and cannot be updated", async () => {
  const { web, fake } = boltHouse();
  const { message_ts: ts = "" } = await web.chat.postEphemeral({
    channel: "C0TEAM",
    user: "U0LEE",
    text: "Psst",
  });
  expect(
    fake
      .person("T0MAPLE", "U0LEE")
      .messages("C0TEAM")
      .map((message) => message.text),
  ).toEqual(["Psst"]);
  expect(fake.person("T0MAPLE", "U0AMA").messages("C0TEAM")).toEqual([]);
  expect(await refusal(web.chat.update({ channel: "C0TEAM", ts, text: "No" }))).toBe("message_not_found");
  const outside = web.chat.postEphemeral({ channel: "C0TEAM", user: "U0GUEST", text: "Psst" });
  expect(await refusal(outside)).toBe("user_not_in_channel");
});

test("too much text is refused by the error of each method", async () => {
  const { web } = boltHouse();
  const { channel = "", ts = "" } = await web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  const post = (text: string) => refusal(web.chat.postMessage({ channel: "U0AMA", text }));
  const update = (text: string) => refusal(web.chat.update({ channel, ts, text }));
  expect([await post("x".repeat(40_000)), await post("x".repeat(40_001))]).toEqual([
    "accepted",
    "msg_too_long",
  ]);
  expect([await update("&".repeat(800)), await update(`${"&".repeat(799)}abcdef`)]).toEqual([
    "accepted",
    "msg_too_long",
  ]);
  expect(await post(" ")).toBe("no_text");
  const heavy = (length: number) => {
    const blocks = [3_000, 3_000, 3_000, 3_000, length].map((each) => section("x".repeat(each)));
    return refusal(web.chat.postMessage({ channel: "U0AMA", text: "Much", blocks }));
  };
  expect([await heavy(575), await heavy(576)]).toEqual(["accepted", "msg_blocks_too_long"]);
  expect(await refusal(web.chat.postMessage({ channel, text: "", blocks: [section("Only blocks")] }))).toBe(
    "no_text",
  );
});

test("people are told apart: guests, the deactivated, zones at this moment, and the bot", async () => {
  const { web } = boltHouse();
  const guest = await web.users.info({ user: "U0GUEST" });
  expect(guest.user).toMatchObject({ is_restricted: true, tz: "Europe/Berlin", tz_offset: 3_600 });
  expect((await web.users.info({ user: "U0GONE" })).user?.deleted).toBe(true);
  expect((await web.users.info({ user: "U0MAPLEBOT" })).user?.is_bot).toBe(true);
  expect(await refusal(web.users.info({ user: "U0WHO" }))).toBe("user_not_found");
  const page = await web.users.list({ limit: 3 });
  const rest = await web.users.list({ limit: 3, cursor: page.response_metadata?.next_cursor });
  expect([...(page.members ?? []), ...(rest.members ?? [])]).toHaveLength(maple.users.length + 1);
});

test("a rate limit is told with the seconds to wait, for as many calls as asked", async () => {
  const { web, fake } = boltHouse();
  fake.fail("chat.postMessage", { status: 429, retryAfter: 7 }, 2);
  const post = () => web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  await expect(post()).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 7 });
  await expect(post()).rejects.toMatchObject({ code: ErrorCode.RateLimitedError });
  expect((await post()).ok).toBe(true);
});

test("an answer can be lost after Slack has done what was asked", async () => {
  const { web, fake } = boltHouse();
  fake.fail("chat.postMessage", { afterAccepting: true });
  const lost = web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  await expect(lost).rejects.toMatchObject({ code: ErrorCode.RequestError });
  expect(fake.person("T0MAPLE", "U0AMA").dm()).toHaveLength(1);
  fake.fail("chat.postMessage", { status: 503 });
  const down = web.chat.postMessage({ channel: "U0AMA", text: "Hi" });
  await expect(down).rejects.toMatchObject({ code: ErrorCode.HTTPError, statusCode: 503 });
  fake.fail("chat.postMessage", { error: "internal_error" });
  expect(await refusal(web.chat.postMessage({ channel: "U0AMA", text: "Hi" }))).toBe("internal_error");
  expect(fake.person("T0MAPLE", "U0AMA").dm()).toHaveLength(1);
});

test("a call that hangs ends when the client gives up", async () => {
  const { fake } = boltHouse();
  fake.fail("auth.test", { hang: true });
  const web = new WebClient("xoxb-maple", { fetch: fake.fetch, timeout: 20, retryConfig: { retries: 0 } });
  await expect(web.auth.test()).rejects.toMatchObject({ code: ErrorCode.RequestError });
  expect((await web.auth.test()).ok).toBe(true);
});

test("an uninstalled app hears of it and can do nothing more, until it is installed again", async () => {
  const { app, web, fake } = boltHouse();
  const heard: string[] = [];
  for (const name of ["app_uninstalled", "tokens_revoked"] as const) {
    app.event(name, async ({ event }) => void heard.push(event.type));
  }
  await fake.workspace("T0MAPLE").uninstall();
  expect(heard).toEqual(["app_uninstalled", "tokens_revoked"]);
  expect(await refusal(web.auth.test())).toBe("account_inactive");
  await expect(fake.person("T0MAPLE", "U0AMA").command("/footbridge")).rejects.toThrow(/not installed/);
  fake.workspace("T0MAPLE").install("xoxb-maple-2");
  expect(await refusal(web.auth.test())).toBe("account_inactive");
  const again = new WebClient("xoxb-maple-2", { fetch: fake.fetch });
  expect((await again.auth.test()).ok).toBe(true);
});

test("bodies may be JSON, and broken ones are named as Slack names them", async () => {
  const { fake } = boltHouse();
  const ask = async (body: string, type: string): Promise<unknown> => {
    const headers = { authorization: "Bearer xoxb-maple", "content-type": type };
    const answer = await fake.fetch("https://slack.com/api/chat.postMessage", {
      method: "POST",
      headers,
      body,
    });
    return ((await answer.json()) as { error?: string }).error ?? "accepted";
  };
  const json = "application/json; charset=utf-8";
  expect(await ask(JSON.stringify({ channel: "U0AMA", text: "Hi" }), json)).toBe("accepted");
  expect(await ask("{", json)).toBe("invalid_json");
  expect(await ask("[]", json)).toBe("json_not_object");
  expect(await ask("text=Hi", "text/plain")).toBe("invalid_post_type");
  expect(await ask("channel=U0AMA&text=Hi&blocks=%7B", "application/x-www-form-urlencoded")).toBe(
    "invalid_blocks_format",
  );
});
