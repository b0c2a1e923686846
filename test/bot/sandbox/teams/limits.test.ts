import { expect, test } from "vitest";
import { fakeTeams } from "#bot/sandbox/teams/fake-teams.ts";
import type { FakeTeamsOptions } from "#bot/sandbox/teams/types.ts";
import { attachment, card, harbor, ines, text } from "./parts.ts";

/** A pretend Teams with a product that answers as the test says, and the product's own calls. */
async function teams(options: Partial<FakeTeamsOptions> = {}) {
  const clock = { now: Temporal.Instant.from("2026-11-24T14:05:00Z") };
  const fake = fakeTeams({
    app: { appId: "app", password: "invented", name: "Footbridge", commands: [], composeExtensions: [] },
    tenants: [harbor],
    now: () => clock.now,
    deliver: async () => new Response(""),
    ...options,
  });
  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    return await fake.fetch(new Request(`http://127.0.0.1/${path}`, init));
  };
  const form = { grant_type: "client_credentials", client_id: "app", client_secret: "invented" };
  const login = { method: "POST", body: new URLSearchParams(form) };
  const given = await fake.fetch(new Request("http://127.0.0.1/login/oauth2/v2.0/token", login));
  const { access_token: token } = (await given.json()) as { access_token: string };
  const person = fake.person(harbor.tenantId, ines.id);
  const call = async (method: string, path: string, body?: object) => {
    const answer = await ask(method, path, body, token);
    const said = JSON.parse((await answer.text()) || "{}") as {
      id?: string;
      error?: { code: string; message: string };
    };
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), ...said };
  };
  const activities = `v3/conversations/${person.chat}/activities`;
  const post = (content: object) =>
    call("POST", activities, { type: "message", attachments: [attachment(content)] });
  return { fake, ask, call, post, person, activities, clock };
}

test("a call without a token that was given out is refused", async () => {
  const { ask, activities, fake } = await teams();
  expect((await ask("POST", activities, { type: "message", text: "Hello" }, "made up")).status).toBe(401);
  expect(fake.troubles()).toHaveLength(1);
});

test.each([
  ["a newer version", { ...card([text("Hello")]), version: "1.6" }, "must be version 1.5 at most"],
  ["an element that Teams does not draw", card([{ type: "Media", sources: [] }]), "unsupported type: Media"],
  [
    "a misspelled property",
    card([{ ...text("Hello"), isWrapped: true }]),
    "invalid additional property: isWrapped",
  ],
  [
    "seven actions in a row",
    card(
      [],
      Array.from({ length: 7 }, (_, at) => ({ type: "Action.Submit", title: `${at}` })),
    ),
    "no more than 6",
  ],
  ["a field without a label", card([{ type: "Input.Text", id: "note" }]), "missing required field: label"],
  [
    "two fields of one name",
    card([1, 2].map(() => ({ type: "Input.Text", id: "note", label: "Note" }))),
    "two inputs are called note",
  ],
  [
    "a refresh for too many",
    {
      ...card([text("Hello")]),
      refresh: {
        action: { type: "Action.Execute", title: "Again", verb: "again" },
        userIds: Array.from({ length: 61 }, () => "29:1"),
      },
    },
    "no more than 60",
  ],
] as const)("a card with %s is refused and shown nowhere", async (_what, content, says) => {
  const { post, person, fake } = await teams();
  expect(await post(content)).toMatchObject({ status: 400, error: { code: "BadArgument" } });
  expect(
    fake
      .troubles()
      .map(({ what }) => what)
      .join(),
  ).toContain(says);
  expect(person.messages()).toEqual([]);
});

test("a message that is too big is refused", async () => {
  const { post } = await teams();
  expect(await post(card([text("x".repeat(81 * 1024))]))).toMatchObject({
    status: 413,
    error: { code: "MessageSizeTooBig" },
  });
});

test("the eighth message to one conversation within a second is refused, and a second later it is not", async () => {
  const { post, clock } = await teams();
  for (let count = 0; count < 7; count += 1) expect((await post(card([text("Hello")]))).status).toBe(201);
  expect(await post(card([text("Hello")]))).toMatchObject({ status: 429, retryAfter: "1" });
  clock.now = clock.now.add({ seconds: 1 });
  expect((await post(card([text("Hello")]))).status).toBe(201);
});

test("what was deleted can be neither changed nor seen", async () => {
  const { post, call, activities, person } = await teams();
  const { id } = await post(card([text("Hello")]));
  expect((await call("DELETE", `${activities}/${id}`)).status).toBe(200);
  const change = await call("PUT", `${activities}/${id}`, { type: "message", text: "Changed" });
  expect(change).toMatchObject({ status: 404, error: { code: "ActivityNotFoundInConversation" } });
  expect(person.messages()).toEqual([]);
});

test("somebody who blocked the app, or took it away, hears nothing of it", async () => {
  const { post, person } = await teams();
  person.block();
  expect(await post(card([text("Hello")]))).toMatchObject({
    status: 403,
    error: { code: "ConversationBlockedByUser" },
  });
  person.unblock();
  await person.uninstall();
  expect(await post(card([text("Hello")]))).toMatchObject({
    status: 403,
    error: { code: "BotNotInConversationRoster" },
  });
});

const opens = { type: "Action.Submit", title: "Open", data: { msteams: { type: "task/fetch" } } };
const answering = (value: unknown) => ({
  deliver: async () => Response.json({ task: { type: "continue", value } }),
});

test.each([
  ["without a card", { title: "Form" }, "needs an adaptive card"],
  [
    "of no size",
    { title: "Form", width: "huge", card: attachment(card([text("Hello")])) },
    "width is not a size",
  ],
  [
    "with an Action.Execute",
    { title: "Form", card: attachment(card([], [{ type: "Action.Execute", title: "Go", verb: "go" }])) },
    "knows no Action.Execute",
  ],
] as const)("a dialog %s is not opened, and the person is told", async (_what, value, says) => {
  const { post, person } = await teams(answering(value));
  const { id = "" } = await post(card([text("Form")], [opens]));
  await expect(person.press(id, "Open")).rejects.toThrow(says);
  expect(person.dialog).toBeUndefined();
});

test("a submit that is not answered in time is sent twice more, word for word", async () => {
  const bodies: string[] = [];
  const { post, person } = await teams({
    ackMs: 10,
    deliver: async (request) => {
      bodies.push(await request.text());
      return await new Promise(() => undefined);
    },
  });
  const { id = "" } = await post(
    card([text("Form")], [{ type: "Action.Submit", title: "Send", data: { verb: "send" } }]),
  );
  await expect(person.press(id, "Send")).rejects.toThrow("timeout");
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies).size).toBe(1);
});

test("what is entered goes out as text, several joined by commas, and what is empty stays away", async () => {
  const sent: Record<string, unknown>[] = [];
  const { post, person } = await teams({
    deliver: async (request) => {
      sent.push(((await request.json()) as { value: Record<string, unknown> }).value);
      return new Response("");
    },
  });
  const choices = [
    { title: "One", value: "1" },
    { title: "Two", value: "2" },
  ];
  const fields = [
    { type: "Input.Text", id: "note", label: "Note" },
    { type: "Input.Number", id: "count", label: "Count", min: 1, max: 5 },
    { type: "Input.Toggle", id: "urgent", label: "Urgent", title: "It is urgent" },
    { type: "Input.Date", id: "day", label: "Day" },
    { type: "Input.ChoiceSet", id: "which", label: "Which", isMultiSelect: true, choices },
  ];
  const { id = "" } = await post(
    card(fields, [{ type: "Action.Submit", title: "Send", data: { verb: "send" } }]),
  );
  await person.press(id, "Send", { Count: 3, Urgent: true, Day: "2026-11-30", Which: ["One", "Two"] });
  expect(sent).toEqual([{ verb: "send", count: "3", urgent: "true", day: "2026-11-30", which: "1,2" }]);
  expect(await person.press(id, "Send", { Count: 9 })).toMatchObject({ error: "not-sent" });
});
