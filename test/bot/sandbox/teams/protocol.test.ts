import { CardFactory } from "botbuilder";
import { expect, test, vi } from "vitest";
import { bareBot } from "./bare-bot.ts";
import { attachment, card, general, harbor, ines, text } from "./parts.ts";

// Microsoft's library takes a second to load.
vi.setConfig({ testTimeout: 30_000 });

const input = {
  type: "Input.Text",
  id: "note",
  label: "Note",
  isRequired: true,
  errorMessage: "Please fill this in.",
};
const submit = { type: "Action.Submit", title: "Next", data: { verb: "next", draft: "d1" } };
const opens = {
  type: "Action.Submit",
  title: "Open",
  data: { verb: "open", msteams: { type: "task/fetch" } },
};
const executes = {
  type: "Action.Execute",
  title: "Seen",
  verb: "seen",
  data: { ref: "r1" },
  associatedInputs: "none",
};
const form = (body: readonly object[] = [input]) => ({
  title: "Progress",
  width: "medium",
  height: "medium",
  card: CardFactory.adaptiveCard(card(body, [submit])),
});

test("words reach the bot with who wrote them, and a card comes back into the person's own chat", async () => {
  await using house = await bareBot();
  house.app.message(/^progress$/i, async (context) => {
    const { aadObjectId } = context.activity.from;
    await context.sendActivity({ attachments: [attachment(card([text(`For ${aadObjectId}`)], [opens]))] });
  });
  await house.ines.say("progress");
  expect(house.ines.messages()).toMatchObject([
    { from: ines.id, text: "progress" },
    { from: "bot", cards: [{ body: [{ text: `For ${ines.id}` }] }] },
  ]);
  expect(house.theo.messages()).toEqual([]);
  expect(house.fake.troubles()).toEqual([]);
});

test("in a channel only a mention reaches the bot, and its answer stands in the thread", async () => {
  await using house = await bareBot();
  const heard: string[] = [];
  house.app.activity("message", async (context) => {
    heard.push(context.activity.text);
    await context.sendActivity("Continue in private");
  });
  expect(await house.ines.say("progress", { conversation: general })).toBeUndefined();
  await house.ines.say("progress", { conversation: general, mention: true });
  // The library takes the mention away that Teams sent.
  expect(heard).toEqual(["progress"]);
  expect(house.fake.lastSent()?.activity).toMatchObject({
    text: "<at>Footbridge</at> progress",
    conversation: { conversationType: "channel", isGroup: true },
  });
  const [, asked, answer] = house.theo.messages(general);
  expect(answer).toMatchObject({ from: "bot", text: "Continue in private", replyTo: asked?.id });
});

test("a button opens a dialog, what is missing is said by the client, and the submit closes it", async () => {
  await using house = await bareBot();
  const submitted: unknown[] = [];
  house.app.taskModules.fetch("open", async () => form() as never);
  house.app.taskModules.submit("next", async (_context, _state, data) => {
    submitted.push(data);
    return null;
  });
  house.app.message("hi", async (context) => {
    await context.sendActivity({ attachments: [attachment(card([text("Form")], [opens]))] });
  });
  await house.ines.say("hi");
  await house.ines.press(house.ines.messages().at(-1)?.id ?? "", "Open");
  expect(house.ines.dialog).toMatchObject({ title: "Progress", errors: {} });
  expect(await house.ines.submit()).toMatchObject({
    error: "not-sent",
    errors: { note: "Please fill this in." },
  });
  house.ines.fill({ Note: "A calm week" });
  await house.ines.submit("Next");
  expect(house.ines.dialog).toBeUndefined();
  expect(submitted).toMatchObject([{ verb: "next", draft: "d1", note: "A calm week" }]);
});

test("a compose-extension action opens the same dialog, shows an error with everything kept, and ends", async () => {
  await using house = await bareBot();
  const answers = [{ ...form([{ ...input, value: "Kept" }, text("Not like that")]) }, null];
  house.app.messageExtensions.fetchTask("progress", async () => form() as never);
  house.app.messageExtensions.submitAction("progress", async () => answers.shift() as never);
  await house.ines.compose("progress");
  house.ines.fill({ Note: "Kept" });
  await house.ines.submit();
  expect(JSON.stringify(house.ines.dialog)).toContain("Not like that");
  await house.ines.submit();
  expect(house.ines.dialog).toBeUndefined();
  expect(house.seen).toEqual([
    "invoke composeExtension/fetchTask",
    "invoke composeExtension/submitAction",
    "invoke composeExtension/submitAction",
  ]);
});

test("an Action.Execute changes the card in place, and an update reaches everybody", async () => {
  await using house = await bareBot();
  house.app.adaptiveCards.actionExecute("seen", async () => card([text("Seen by you")]) as never);
  house.app.message("hi", async (context) => {
    await context.sendActivity({ attachments: [attachment(card([text("New")], [executes]))] });
  });
  await house.ines.say("hi");
  const id = house.ines.messages().at(-1)?.id ?? "";
  await house.ines.press(id, "Seen");
  expect(house.ines.cardOf(id)).toMatchObject({ body: [{ text: "Seen by you" }] });
  await house.adapter.continueConversationAsync(house.appId, house.references[0] ?? {}, async (context) => {
    await context.updateActivity({ id, type: "message", attachments: [attachment(card([text("Changed")]))] });
  });
  expect(house.ines.cardOf(id)).toMatchObject({ body: [{ text: "Changed" }] });
  expect(house.ines.messages().at(-1)).toMatchObject({ edited: true });
});

test("a search field asks the bot as somebody types", async () => {
  await using house = await bareBot();
  const search = {
    type: "Input.ChoiceSet",
    id: "case",
    label: "Case",
    style: "filtered",
    choices: [],
    "choices.data": { type: "Data.Query", dataset: "cases" },
  };
  house.app.taskModules.fetch("open", async () => form([search]) as never);
  house.app.adaptiveCards.search("cases", async (_context, _state, query) => [
    { title: `Copper ${query.parameters.queryText}`, value: "c1" },
  ]);
  house.app.message("hi", async (context) => {
    await context.sendActivity({ attachments: [attachment(card([text("Form")], [opens]))] });
  });
  await house.ines.say("hi");
  await house.ines.press(house.ines.messages().at(-1)?.id ?? "", "Open");
  expect(await house.ines.suggestions("Case", "lad")).toEqual([{ title: "Copper lad", value: "c1" }]);
});

test("a message can begin with the bot, where the app is and nobody has blocked it", async () => {
  await using house = await bareBot();
  const start = async (id: string) =>
    await house.adapter.createConversationAsync(
      house.appId,
      "msteams",
      serviceUrl(house.fake.lastSent()),
      "https://api.botframework.com",
      { isGroup: false, tenantId: harbor.tenantId, members: [{ id }] } as never,
      async (context) => void (await context.sendActivity("Good morning")),
    );
  await house.ines.say("hello");
  await start(ines.id);
  expect(house.ines.messages().at(-1)).toMatchObject({ from: "bot", text: "Good morning" });
  house.ines.block();
  await expect(start(ines.id)).rejects.toMatchObject({ statusCode: 403, code: "ConversationBlockedByUser" });
  house.ines.unblock();
  await house.ines.uninstall();
  await expect(start(ines.id)).rejects.toMatchObject({
    statusCode: 403,
    code: "ForbiddenOperationException",
  });
  await house.ines.install();
  await house.ines.upgrade();
  expect(house.seen.slice(-6)).toEqual([
    "installationUpdate remove",
    "conversationUpdate",
    "installationUpdate add",
    "conversationUpdate",
    "installationUpdate remove-upgrade",
    "installationUpdate add-upgrade",
  ]);
});

const serviceUrl = (sent: { activity: Record<string, unknown> } | undefined): string =>
  String(sent?.activity["serviceUrl"]);

test.each([
  ["signed with a key that nobody published", { key: "unknown" }],
  ["not signed", { key: "none" }],
  ["expired", { claims: { exp: 1_600_000_000 } }],
  ["not yet valid", { claims: { nbf: 4_000_000_000, exp: 4_000_003_600 } }],
  ["meant for another bot", { claims: { aud: "another" } }],
  ["from another issuer", { claims: { iss: "https://elsewhere.example" } }],
  ["for another service", { claims: { serviceurl: "https://elsewhere.example/" } }],
  ["without a token", { token: "" }],
] as const)("what is %s is refused by Microsoft's library, and the person is told", async (_how, change) => {
  // The library writes every refusal to the console.
  using _quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
  await using house = await bareBot();
  house.fake.tamper(change);
  await expect(house.ines.say("hi")).rejects.toThrow("a message was not answered");
  expect(house.seen).toEqual([]);
});
