import { expect, test } from "vitest";
import { NotOnScreen } from "#bot/sandbox/not-on-screen.ts";
import type { Choice } from "#bot/sandbox/slack/hands.ts";
import { boltHouse, input, modal, plain, section } from "./bolt-house.ts";

const option = (label: string, value: string) => ({ text: plain(label), value });
const sent = (label: string, value: string) => ({ text: { ...plain(label), emoji: true }, value });
const levels = [option("Steady", "3"), option("Rough", "1")];
const groups = [
  { label: plain("Waiting for you"), options: [option("Copper Ladder", "c1")] },
  { label: plain("All yours"), options: [option("Paper Anchor", "c2")] },
];

type Row = [type: string, element: object, choice: Choice, after: object, empty: object];
const rows: Row[] = [
  ["plain_text_input", {}, "Words", { value: "Words" }, { value: null }],
  ["email_text_input", {}, "ama@maple.example", { value: "ama@maple.example" }, { value: null }],
  ["url_text_input", {}, "https://maple.example", { value: "https://maple.example" }, { value: null }],
  ["number_input", { is_decimal_allowed: false }, 4, { value: "4" }, { value: null }],
  [
    "static_select",
    { options: levels },
    "Rough",
    { selected_option: sent("Rough", "1") },
    { selected_option: null },
  ],
  [
    "static_select",
    { option_groups: groups },
    "c2",
    { selected_option: sent("Paper Anchor", "c2") },
    { selected_option: null },
  ],
  [
    "multi_static_select",
    { options: levels },
    ["Steady", "1"],
    { selected_options: [sent("Steady", "3"), sent("Rough", "1")] },
    { selected_options: [] },
  ],
  [
    "radio_buttons",
    { options: levels },
    "Steady",
    { selected_option: sent("Steady", "3") },
    { selected_option: null },
  ],
  [
    "checkboxes",
    { options: levels },
    ["3"],
    { selected_options: [sent("Steady", "3")] },
    { selected_options: [] },
  ],
  [
    "checkboxes",
    { options: [option("Gone over", "yes")] },
    true,
    { selected_options: [sent("Gone over", "yes")] },
    { selected_options: [] },
  ],
  ["datepicker", {}, "2026-12-01", { selected_date: "2026-12-01" }, { selected_date: null }],
  [
    "timepicker",
    { timezone: "America/Chicago" },
    "08:10",
    { selected_time: "08:10", timezone: "America/Chicago" },
    { selected_time: null, timezone: "America/Chicago" },
  ],
  ["datetimepicker", {}, 1_790_000_000, { selected_date_time: 1_790_000_000 }, { selected_date_time: null }],
  ["users_select", {}, "Lee Okafor", { selected_user: "U0LEE" }, { selected_user: null }],
  [
    "multi_users_select",
    {},
    ["U0LEE", "Ama Boateng"],
    { selected_users: ["U0LEE", "U0AMA"] },
    { selected_users: [] },
  ],
  [
    "conversations_select",
    {},
    "student-support",
    { selected_conversation: "C0TEAM" },
    { selected_conversation: null },
  ],
  ["channels_select", {}, "C0TEAM", { selected_channel: "C0TEAM" }, { selected_channel: null }],
];

async function form(element: object) {
  const house = boltHouse();
  const blocks = [input("asked", "Asked", { optional: true, element: { action_id: "field", ...element } })];
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: modal({ callback_id: "form", blocks }) });
  });
  const got: unknown[] = [];
  house.app.view("form", async ({ ack, view }) => {
    got.push(view.state.values["asked"]?.["field"]);
    await ack();
  });
  const person = house.fake.person("T0MAPLE", "U0AMA");
  await person.command("/progress");
  return { person, got, house };
}

test.each(rows)(
  "%s tells what was chosen, and that nothing was",
  async (type, element, choice, after, empty) => {
    const untouched = await form({ type, ...element });
    await untouched.person.submit();
    expect(untouched.got).toEqual([{ type, ...empty }]);
    const chosen = await form({ type, ...element });
    await chosen.person.fill({ Asked: choice });
    await chosen.person.submit();
    expect(chosen.got).toEqual([{ type, ...after }]);
    const cleared = await form({ type, ...element });
    await cleared.person.fill({ Asked: choice });
    await cleared.person.fill({ Asked: null });
    await cleared.person.submit();
    expect(cleared.got).toEqual([{ type, ...empty }]);
  },
);

test("initial values count as chosen", async () => {
  const { person, got } = await form({ type: "static_select", options: levels, initial_option: levels[0] });
  await person.submit();
  expect(got).toEqual([{ type: "static_select", selected_option: levels[0] }]);
});

test("what the screen does not offer cannot be chosen", async () => {
  const menu = await form({ type: "static_select", options: levels });
  await expect(menu.person.fill({ Asked: "Great" })).rejects.toBeInstanceOf(NotOnScreen);
  await expect(menu.person.fill({ Unasked: "Great" })).rejects.toBeInstanceOf(NotOnScreen);
  const people = await form({ type: "users_select" });
  await expect(people.person.fill({ Asked: "U0GONE" })).rejects.toBeInstanceOf(NotOnScreen);
  const channels = await form({ type: "channels_select" });
  await expect(channels.person.fill({ Asked: "D0LEE" })).rejects.toBeInstanceOf(NotOnScreen);
  const day = await form({ type: "datepicker" });
  await expect(day.person.fill({ Asked: "tomorrow" })).rejects.toBeInstanceOf(NotOnScreen);
});

const refused: [string, object, Choice][] = [
  ["too long", { type: "plain_text_input", max_length: 3 }, "four"],
  ["too short", { type: "plain_text_input", min_length: 3 }, "no"],
  ["out of range", { type: "number_input", is_decimal_allowed: false, max_value: "5" }, 6],
  ["not whole", { type: "number_input", is_decimal_allowed: false }, "1.5"],
  ["not an address", { type: "email_text_input" }, "ama"],
  ["too many", { type: "multi_static_select", options: levels, max_selected_items: 1 }, ["1", "3"]],
];
test.each(refused)(
  "an answer that is %s is refused on the screen and not sent",
  async (_why, element, choice) => {
    const { person, got } = await form(element);
    await person.fill({ Asked: choice });
    expect((await person.submit()).errors).toHaveProperty("asked");
    expect(got).toEqual([]);
  },
);

test("a choice that moves on is sent at once, with the whole state", async () => {
  const house = boltHouse();
  const sentActions: unknown[] = [];
  const blocks = [
    input("case", "Case", {
      dispatch_action: true,
      element: { type: "static_select", action_id: "moves", options: levels },
    }),
    input("note", "Note"),
    { ...section("Order"), accessory: { type: "static_select", action_id: "order", options: levels } },
  ];
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: modal({ blocks }) });
  });
  house.app.action(/.*/, async ({ ack, body, action }) => {
    sentActions.push(action, (body as { view?: { state: unknown } }).view?.state);
    await ack();
  });
  const person = house.fake.person("T0MAPLE", "U0AMA");
  await person.command("/progress");
  expect(await person.choose("Note", "Quiet")).toBeUndefined();
  expect(await person.choose("Case", "Steady")).toMatchObject({ ok: true });
  expect(sentActions).toMatchObject([
    { type: "static_select", block_id: "case", action_id: "moves", selected_option: { value: "3" } },
    { values: { note: { field: { value: "Quiet" } }, case: { moves: { selected_option: { value: "3" } } } } },
  ]);
  await person.choose("order", "Rough");
  expect(sentActions.at(-2)).toMatchObject({ action_id: "order", selected_option: { value: "1" } });
});

test("a search field asks the app as letters come, and takes only what it answered", async () => {
  const house = boltHouse();
  const asked: string[] = [];
  const element = { type: "external_select", action_id: "search", min_query_length: 2 };
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    const view = modal({ callback_id: "form", blocks: [input("case", "Case", { element })] });
    await client.views.open({ trigger_id: body.trigger_id, view });
  });
  house.app.options("search", async ({ ack, payload, body }) => {
    asked.push(payload.value, body.view?.callback_id ?? "");
    const found = groups.map((group) => ({
      ...group,
      options: group.options.filter((each) => each.text.text.startsWith(payload.value)),
    }));
    await ack({ option_groups: found.filter((group) => group.options.length > 0) } as never);
  });
  const person = house.fake.person("T0MAPLE", "U0AMA");
  await person.command("/progress");
  await expect(person.suggestions("Case", "P")).rejects.toThrow(/from 2 letters/);
  expect(await person.suggestions("Case", "Pap")).toEqual([option("Paper Anchor", "c2")]);
  await person.choose("Case", "c2", { query: "Paper" });
  expect(person.views[0]?.values).toMatchObject({ case: { search: { selected_option: { value: "c2" } } } });
  await expect(person.choose("Case", "c1", { query: "Paper" })).rejects.toBeInstanceOf(NotOnScreen);
  expect(asked).toEqual(["Pap", "form", "Paper", "form", "Paper", "form"]);
});

test("unless told otherwise, a search field asks from the third letter on", async () => {
  const { person, house } = await form({ type: "external_select" });
  house.app.options("field", async ({ ack }) => await ack({ options: [] }));
  await expect(person.suggestions("Asked", "Pa")).rejects.toThrow(/from 3 letters/);
  expect(await person.suggestions("Asked", "Pap")).toEqual([]);
});

test("a menu behind three dots sends what was picked", async () => {
  const { house } = await form({ type: "plain_text_input" });
  const picked: unknown[] = [];
  house.app.action("more", async ({ ack, action }) => {
    picked.push(action);
    await ack();
  });
  const elements = [{ type: "overflow" as const, action_id: "more", options: levels }];
  const blocks = [{ type: "actions" as const, elements }];
  const { channel = "", ts = "" } = await house.web.chat.postMessage({
    channel: "U0LEE",
    text: "Hi",
    blocks,
  });
  await house.fake.person("T0MAPLE", "U0LEE").choose("more", "Rough", { in: { channel, ts } });
  expect(picked).toMatchObject([{ type: "overflow", selected_option: { value: "1" } }]);
});

test("what is chosen in a message is each person's own", async () => {
  const house = boltHouse();
  const states: unknown[] = [];
  house.app.action("mood", async ({ ack, body }) => {
    states.push((body as { state?: unknown }).state);
    await ack();
  });
  const element = { type: "static_select" as const, action_id: "mood", options: levels };
  const blocks = [{ type: "actions" as const, block_id: "ask", elements: [element] }];
  const { channel = "", ts = "" } = await house.web.chat.postMessage({
    channel: "C0TEAM",
    text: "Hi",
    blocks,
  });
  const choose = (userId: string, mood: string | null) =>
    house.fake.person("T0MAPLE", userId).choose("mood", mood, { in: { channel, ts } });
  await choose("U0AMA", "Rough");
  await choose("U0LEE", null);
  expect(states).toMatchObject([
    { values: { ask: { mood: { selected_option: { value: "1" } } } } },
    { values: { ask: { mood: { selected_option: null } } } },
  ]);
});

test("more than 100 suggestions are trouble", async () => {
  const house = boltHouse();
  const element = { type: "external_select", action_id: "search", min_query_length: 0 };
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: body.trigger_id,
      view: modal({ blocks: [input("case", "Case", { element })] }),
    });
  });
  house.app.options("search", async ({ ack }) => {
    await ack({ options: Array.from({ length: 101 }, (_, n) => option(`Case ${n}`, `c${n}`)) });
  });
  const person = house.fake.person("T0MAPLE", "U0AMA");
  await person.command("/progress");
  await expect(person.suggestions("Case", "")).rejects.toThrow(/no more than 100/);
});
