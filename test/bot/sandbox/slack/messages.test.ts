import { expect, test } from "vitest";
import { NotOnScreen } from "#bot/sandbox/not-on-screen.ts";
import { SlackTrouble } from "#bot/sandbox/slack/errors.ts";
import { wordsIn } from "#bot/sandbox/slack/words.ts";
import { boltHouse, button, modal, plain, section } from "./bolt-house.ts";

type Pressed = Record<string, unknown> & { response_url?: string; trigger_id: string };

/** A card in Ama's conversation, and what the app hears of presses on it. */
async function card(more: Record<string, unknown> = {}) {
  const house = boltHouse();
  const heard: Pressed[] = [];
  house.app.action("view", async ({ ack, body }) => {
    heard.push(body as unknown as Pressed);
    await ack();
  });
  const blocks = [section("Copper Ladder"), button("view", "View", { value: "d-1", ...more })];
  const { ts = "", channel = "" } = await house.web.chat.postMessage({
    channel: "U0AMA",
    text: "Update",
    blocks,
  });
  const person = house.fake.person("T0MAPLE", "U0AMA");
  return { house, heard, person, ts, channel };
}

test("a press tells who pressed what, where, and how to answer", async () => {
  const { person, heard, ts, channel } = await card();
  await person.press({ channel, ts }, "View");
  expect(heard[0]).toMatchObject({
    type: "block_actions",
    user: { id: "U0AMA", team_id: "T0MAPLE" },
    team: { id: "T0MAPLE" },
    api_app_id: "A0FOOT",
    container: { type: "message", message_ts: ts, channel_id: channel, is_ephemeral: false },
    channel: { id: channel, name: "directmessage" },
    message: { ts, text: "Update" },
    actions: [{ type: "button", action_id: "view", value: "d-1", text: plain("View") }],
    response_url: expect.stringMatching(/^https:\/\/hooks\.slack\.com\/response\/T0MAPLE\//),
  });
});

test("a press on a card opens a modal by its trigger", async () => {
  const { house, person, channel, ts } = await card();
  house.app.action("view", async ({ body, client }) => {
    await client.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view: modal() });
  });
  await person.press({ channel, ts }, "View");
  await house.fake.until(() => person.views.length === 1);
});

test("a question before a press is sent only when answered yes", async () => {
  const words = {
    title: plain("Undo?"),
    text: plain("It is gone then."),
    confirm: plain("Undo"),
    deny: plain("Keep"),
  };
  const { person, heard, channel, ts } = await card({ confirm: words });
  expect(await person.press({ channel, ts }, "View", { confirm: false })).toMatchObject({
    error: "not_sent",
  });
  expect(heard).toEqual([]);
  await person.press({ channel, ts }, "View");
  expect(heard).toHaveLength(1);
});

test("a link button says where it leads and still tells the app", async () => {
  const { person, heard, channel, ts } = await card({ url: "https://panel.example/case" });
  expect((await person.press({ channel, ts }, "View")).opens).toBe("https://panel.example/case");
  expect(heard).toHaveLength(1);
});

test("a card as it was once seen can still be pressed, as a slow finger would", async () => {
  const { house, person, heard, channel, ts } = await card();
  const [seen] = person.dm();
  await house.web.chat.update({ channel, ts, text: "Withdrawn", blocks: [section("Sharing stopped")] });
  await expect(person.press({ channel, ts }, "View")).rejects.toBeInstanceOf(NotOnScreen);
  if (seen) await person.press(seen, "View");
  expect(heard).toMatchObject([{ actions: [{ value: "d-1" }] }]);
});

test("nobody presses what they cannot see", async () => {
  const { house, channel, ts } = await card();
  const lee = house.fake.person("T0MAPLE", "U0LEE");
  await expect(lee.press({ channel, ts }, "View")).rejects.toBeInstanceOf(NotOnScreen);
  const gone = house.fake.person("T0MAPLE", "U0GONE");
  await expect(gone.command("/footbridge")).rejects.toThrow(/deactivated/);
  await house.fake.workspace("T0MAPLE").deactivate("U0LEE");
  await expect(lee.shortcut("safety")).rejects.toThrow(/deactivated/);
  expect(() => house.fake.person("T0MAPLE", "U0WHO")).toThrow(NotOnScreen);
});

test("a press that is not acknowledged, or is answered with words, is trouble", async () => {
  const { house, person, channel, ts } = await card();
  const blocks = [
    { type: "actions", elements: [...button("mute", "Mute").elements, ...button("chat", "Chat").elements] },
  ];
  await house.web.chat.update({ channel, ts, text: "Update", blocks });
  house.app.action("chat", async ({ ack }) => await (ack as (said: string) => Promise<void>)("hello"));
  const silent = boltHouse({ ackMs: 20 });
  const posted = await silent.web.chat.postMessage({ channel: "U0AMA", text: "Update", blocks });
  const at = { channel: posted.channel ?? "", ts: posted.ts ?? "" };
  const unheard = silent.fake.person("T0MAPLE", "U0AMA").press(at, "Mute");
  await expect(unheard).rejects.toMatchObject({ ack: { error: "operation_timeout" } });
  await expect(person.press({ channel, ts }, "Chat")).rejects.toBeInstanceOf(SlackTrouble);
});

test("an answer by response URL is for the presser alone unless it says otherwise", async () => {
  const { house, person, heard, channel, ts } = await card();
  house.app.action("view", async ({ respond }) => {
    await respond({ text: "Only you" });
    await respond({ text: "All of us", response_type: "in_channel" });
  });
  await person.press({ channel, ts }, "View");
  await house.fake.until(() => person.dm().length === 3);
  const [, only, all] = house.fake.messages("T0MAPLE", channel);
  expect([only?.ephemeralFor, all?.ephemeralFor]).toEqual(["U0AMA", undefined]);
  expect(heard[0]?.response_url).toBeDefined();
});

const postTo = (house: ReturnType<typeof boltHouse>, url: string | undefined, body: object) =>
  house.fake.fetch(url ?? "", { method: "POST", body: JSON.stringify(body) });

test("the pressed card is replaced or taken away only when asked", async () => {
  const { house, person, heard, channel, ts } = await card();
  await person.press({ channel, ts }, "View");
  const url = heard[0]?.response_url;
  await postTo(house, url, { text: "Seen", blocks: [section("Seen by Ama")], replace_original: true });
  expect(person.dm()).toMatchObject([{ ts, text: "Seen" }]);
  await postTo(house, url, { delete_original: true });
  expect(person.dm()).toEqual([]);
});

test("a response URL works five times and for thirty minutes", async () => {
  const { house, person, heard, channel, ts } = await card();
  await person.press({ channel, ts }, "View");
  const say = async (url: string | undefined): Promise<number> =>
    (await postTo(house, url, { text: "Hi" })).status;
  const url = heard[0]?.response_url;
  expect([await say(url), await say(url), await say(url), await say(url), await say(url)]).toEqual(
    Array(5).fill(200),
  );
  expect(await (await postTo(house, url, { text: "Hi" })).json()).toEqual({ ok: false, error: "used_url" });
  await person.press({ channel, ts }, "View");
  const next = heard[1]?.response_url;
  house.clock.pass({ minutes: 30 });
  expect(await say(next)).toBe(200);
  house.clock.pass({ milliseconds: 1 });
  expect(await (await postTo(house, next, { text: "Hi" })).json()).toEqual({
    ok: false,
    error: "expired_url",
  });
  const strange = await postTo(house, "https://hooks.slack.com/response/T0MAPLE/R0", { text: "Hi" });
  expect(strange.status).toBe(404);
});

test("what is posted to a response URL keeps the rules of messages", async () => {
  const { house, person, heard, channel, ts } = await card();
  await person.press({ channel, ts }, "View");
  const error = async (body: object): Promise<unknown> =>
    ((await (await postTo(house, heard[0]?.response_url, body)).json()) as { error: string }).error;
  expect(await error({ text: "Hi", blocks: [section("")] })).toBe("invalid_blocks");
  expect(await error({ text: "Hi", attachments: [] })).toBe("invalid_payload");
  house.fake.fail("response_url", { status: 500 });
  expect((await postTo(house, heard[0]?.response_url, { text: "Hi" })).status).toBe(500);
});

test("a command is answered in the acknowledgment, to the asker alone", async () => {
  const house = boltHouse();
  house.app.command("/footbridge", async ({ ack, command }) => {
    const blocks = [section("Commands")];
    await ack(command.text === "plain" ? "Just words" : { text: "Help", blocks });
  });
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  await ama.command("/footbridge", "help", "C0TEAM");
  await ama.command("/footbridge", "plain", "C0TEAM");
  expect(ama.messages("C0TEAM")).toMatchObject([
    { text: "Help", ephemeralFor: "U0AMA" },
    { text: "Just words" },
  ]);
  expect(house.fake.person("T0MAPLE", "U0LEE").messages("C0TEAM")).toEqual([]);
});

test("a command carries who, where and what, and only known ones can be typed", async () => {
  const house = boltHouse();
  const got: unknown[] = [];
  house.app.command("/progress", async ({ ack, body }) => {
    got.push(body);
    await ack();
  });
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  await ama.command("/progress", "Copper Ladder");
  await ama.command("/progress", "", "C0NOBOT");
  expect(got).toMatchObject([
    {
      command: "/progress",
      text: "Copper Ladder",
      channel_name: "directmessage",
      channel_id: "D0AMA",
      user_id: "U0AMA",
    },
    { channel_id: "C0NOBOT", channel_name: "lunch", team_id: "T0MAPLE", is_enterprise_install: "false" },
  ]);
  await expect(ama.command("/unknown")).rejects.toThrow(/not a valid command/);
  await expect(ama.command("/progress", "", "C0ELSEWHERE")).rejects.toBeInstanceOf(NotOnScreen);
});

test("an answer to a command that Slack cannot draw is trouble", async () => {
  const house = boltHouse();
  house.app.command("/footbridge", async ({ ack, command }) => {
    const said =
      command.text === "blocks" ? { text: "Hi", blocks: [section("")] } : { text: "Hi", shout: true };
    await ack(said as never);
  });
  const ama = house.fake.person("T0MAPLE", "U0AMA");
  await expect(ama.command("/footbridge", "blocks")).rejects.toThrow(/invalid_blocks/);
  await expect(ama.command("/footbridge", "keys")).rejects.toThrow(/shout/);
});

test("shortcuts, on their own or on a message, bring a trigger", async () => {
  const { house, person, channel, ts } = await card();
  const got: unknown[] = [];
  house.app.shortcut("safety", async ({ ack, shortcut, client }) => {
    got.push(shortcut);
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: modal({ title: "Safety concern" }) });
  });
  await person.shortcut("safety");
  await house.fake.until(() => person.views.length === 1);
  await person.messageShortcut("safety", channel, ts);
  expect(got).toMatchObject([
    { type: "shortcut", user: { id: "U0AMA" } },
    { type: "message_action", message_ts: ts, channel: { id: channel }, message: { text: "Update" } },
  ]);
  await expect(person.shortcut("other")).rejects.toBeInstanceOf(NotOnScreen);
});

test("everything readable in a message can be listed, for scans", async () => {
  const { person } = await card();
  expect(wordsIn(person.dm())).toEqual(["Update", "Copper Ladder", "View"]);
});
