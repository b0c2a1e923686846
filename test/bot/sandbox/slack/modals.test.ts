import type { App, ViewClosedAction } from "@slack/bolt";
import { expect, test } from "vitest";
import { connectionTrouble } from "#bot/sandbox/slack/acks.ts";
import { NotOnScreen } from "#bot/sandbox/not-on-screen.ts";
import { SlackTrouble } from "#bot/sandbox/slack/errors.ts";
import { boltHouse, button, input, modal, plain, refusal, section } from "./bolt-house.ts";

const ama = (house: ReturnType<typeof boltHouse>) => house.fake.person("T0MAPLE", "U0AMA");
const hello = modal({
  callback_id: "note",
  blocks: [input("note", "Note"), input("more", "More", { optional: true })],
});

/** `/progress` opens this view; `keep` gets the trigger for later. */
function opens(app: App, view: object = hello, keep: (trigger: string) => void = () => {}): void {
  app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    keep(body.trigger_id);
    await client.views.open({ trigger_id: body.trigger_id, view: view as typeof hello });
  });
}

test("a command opens a modal, what is typed is submitted, and the modal closes", async () => {
  const house = boltHouse();
  opens(house.app);
  const got: unknown[] = [];
  house.app.view("note", async ({ ack, view }) => {
    got.push(view.state.values, view.private_metadata);
    await ack();
  });
  const person = ama(house);
  expect(await person.command("/progress", "Copper Ladder")).toMatchObject({ ok: true, status: 200 });
  await house.fake.until(() => person.views.length === 1);
  expect(person.views[0]).toMatchObject({ title: "Update", submit: "Send", close: "Cancel", errors: {} });
  await person.fill({ Note: "A good week" });
  await person.submit();
  const untouched = { type: "plain_text_input", value: null };
  expect(got).toEqual([
    { note: { field: { type: "plain_text_input", value: "A good week" } }, more: { field: untouched } },
    "",
  ]);
  expect(person.views).toEqual([]);
});

test("what is required is asked for before anything is sent", async () => {
  const house = boltHouse();
  opens(house.app);
  const person = ama(house);
  await person.command("/progress");
  const ack = await person.submit();
  expect(ack).toMatchObject({
    ok: false,
    error: "not_sent",
    errors: { note: expect.stringContaining("required") },
  });
  expect(person.views[0]?.errors).toHaveProperty("note");
  await person.fill({ note: "There" });
  expect(person.views[0]?.errors).toEqual({});
});

test("errors of the app stand beside its inputs, and nothing typed is lost", async () => {
  const house = boltHouse();
  opens(house.app);
  house.app.view("note", async ({ ack }) => {
    await ack({ response_action: "errors", errors: { note: "A name is in it" } });
  });
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed", More: "Also" });
  expect((await person.submit()).errors).toEqual({ note: "A name is in it" });
  expect(person.views[0]?.errors).toEqual({ note: "A name is in it" });
  expect(person.views[0]?.values).toMatchObject({
    note: { field: { value: "Typed" } },
    more: { field: { value: "Also" } },
  });
  expect(house.fake.troubles()).toEqual([]);
});

const wrongAnswers: [string, object][] = [
  ["errors beside what is no input", { response_action: "errors", errors: { title: "No" } }],
  ["errors without any", { response_action: "errors", errors: {} }],
  ["an action Slack does not know", { response_action: "explode" }],
  ["a view with a title too long", { response_action: "update", view: modal({ title: "x".repeat(25) }) }],
  ["a view that is none", { response_action: "push" }],
];
test.each(wrongAnswers)("%s is trouble, loudly, with the form still there", async (_name, said) => {
  const house = boltHouse();
  opens(house.app);
  house.app.view("note", async ({ ack }) => await ack(said as never));
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await expect(person.submit()).rejects.toBeInstanceOf(SlackTrouble);
  expect(person.views[0]?.trouble).toBe(connectionTrouble);
  expect(person.views[0]?.values).toMatchObject({ note: { field: { value: "Typed" } } });
  expect(house.fake.troubles()).toHaveLength(1);
});

test("a submission nobody answers is trouble after three seconds, and can be sent again", async () => {
  const house = boltHouse({ ackMs: 30 });
  opens(house.app);
  let answers = false;
  house.app.view("note", async ({ ack }) => {
    if (answers) await ack();
  });
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  const failed = person.submit();
  await expect(failed).rejects.toMatchObject({ ack: { error: "operation_timeout" } });
  answers = true;
  await person.submit();
  expect(person.views).toEqual([]);
});

test("time on the injected clock counts against the three seconds too", async () => {
  const house = boltHouse();
  house.app.command("/footbridge", async ({ ack, command }) => {
    house.clock.pass({ milliseconds: Number(command.text) });
    await ack();
  });
  expect(await ama(house).command("/footbridge", "3000")).toMatchObject({ ok: true });
  const late = ama(house).command("/footbridge", "3001");
  await expect(late).rejects.toMatchObject({ ack: { error: "operation_timeout" } });
});

test("a trigger works once and for three seconds", async () => {
  const house = boltHouse();
  let trigger = "";
  house.app.command("/progress", async ({ ack, body }) => {
    trigger = body.trigger_id;
    await ack();
  });
  const open = () => refusal(house.web.views.open({ trigger_id: trigger, view: hello }));
  await ama(house).command("/progress");
  house.clock.pass({ seconds: 3 });
  expect(await open()).toBe("accepted");
  expect(await open()).toBe("exchanged_trigger_id");
  await ama(house).command("/progress");
  house.clock.pass({ milliseconds: 3_001 });
  expect(await open()).toBe("expired_trigger_id");
  trigger = "12345.98765.abcd";
  expect(await open()).toBe("invalid_trigger_id");
});

test("a view that is refused leaves the trigger good for another try", async () => {
  const house = boltHouse();
  let trigger = "";
  house.app.command("/progress", async ({ ack, body }) => {
    trigger = body.trigger_id;
    await ack();
  });
  await ama(house).command("/progress");
  const bad = modal({ blocks: [section("x".repeat(3_001))] });
  const refused = house.web.views.open({ trigger_id: trigger, view: bad });
  await expect(refused).rejects.toMatchObject({
    data: {
      error: "invalid_arguments",
      response_metadata: {
        messages: ["[ERROR] must be less than 3001 characters [json-pointer:/view/blocks/0/text/text]"],
      },
    },
  });
  expect(await refusal(house.web.views.open({ trigger_id: trigger, view: hello }))).toBe("accepted");
});

test("a preview is pushed over the form, back shows what was typed, and three is the limit", async () => {
  const house = boltHouse();
  opens(house.app);
  const preview = modal({ title: "Preview", callback_id: "preview", blocks: [section("As others see it")] });
  for (const name of ["note", "preview"]) {
    house.app.view(name, async ({ ack }) => await ack({ response_action: "push", view: preview }));
  }
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await person.submit();
  expect(person.views.map((view) => view.title)).toEqual(["Update", "Preview"]);
  const [root, top] = person.views;
  expect(top).toMatchObject({ rootViewId: root?.id, previousViewId: root?.id });
  await person.submit();
  expect(person.views).toHaveLength(3);
  await expect(person.submit()).rejects.toThrow(/push_limit_reached/);
  await person.back();
  await person.back();
  expect(person.views[0]?.values).toMatchObject({ note: { field: { value: "Typed" } } });
  await expect(person.back()).rejects.toBeInstanceOf(NotOnScreen);
});

test("confirming clears the whole stack", async () => {
  const house = boltHouse();
  opens(house.app);
  house.app.view("note", async ({ ack }) => {
    await ack({ response_action: "push", view: modal({ callback_id: "preview" }) });
  });
  house.app.view("preview", async ({ ack }) => await ack({ response_action: "clear" }));
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await person.submit();
  await person.submit();
  expect(person.views).toEqual([]);
});

test("a press inside a modal may push, once; a command's trigger may not", async () => {
  const house = boltHouse();
  let commandTrigger = "";
  opens(
    house.app,
    modal({ blocks: [button("who", "Who is this?")] }),
    (trigger) => void (commandTrigger = trigger),
  );
  house.app.action("who", async ({ ack, body, client }) => {
    await ack();
    await client.views.push({
      trigger_id: (body as { trigger_id: string }).trigger_id,
      view: modal({ title: "Case" }),
    });
  });
  const person = ama(house);
  await person.command("/progress");
  const pushed = house.web.views.push({ trigger_id: commandTrigger, view: hello });
  expect(await refusal(pushed)).toBe("exchanged_trigger_id");
  await person.press("view", "Who is this?");
  await house.fake.until(() => person.views.length === 2);
  expect(person.views.at(-1)?.title).toBe("Case");
});

test("a trigger that did not come from a modal cannot push", async () => {
  const house = boltHouse();
  const errors: string[] = [];
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    errors.push(await refusal(client.views.push({ trigger_id: body.trigger_id, view: hello })));
  });
  await ama(house).command("/progress");
  await house.fake.until(() => errors.length > 0);
  expect(errors).toEqual(["invalid_arguments"]);
});

test("a loading view is filled later; typing survives where ids stay", async () => {
  const house = boltHouse();
  opens(house.app);
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed", More: "Gone" });
  const [before] = person.views;
  const element = { type: "plain_text_input" as const, action_id: "field", initial_value: "Ignored" };
  const fresh = { type: "plain_text_input" as const, action_id: "other", initial_value: "New" };
  const view = modal({
    blocks: [input("note", "Note", { element }), input("more", "More", { element: fresh })],
  });
  const answer = await house.web.views.update({ view_id: before?.id ?? "", hash: before?.hash, view });
  expect(answer.view?.hash).not.toBe(before?.hash);
  expect(person.views[0]?.values).toEqual({
    note: { field: { type: "plain_text_input", value: "Typed" } },
    more: { other: { type: "plain_text_input", value: "New" } },
  });
  const stale = house.web.views.update({ view_id: before?.id ?? "", hash: before?.hash, view });
  expect(await refusal(stale)).toBe("hash_conflict");
});

test("an input without ids of its own loses its text on every update", async () => {
  const house = boltHouse();
  const bare = { type: "input", label: plain("Note"), element: { type: "plain_text_input" } };
  opens(house.app, modal({ blocks: [bare] }));
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await house.web.views.update({ view_id: person.views[0]?.id ?? "", view: modal({ blocks: [bare] }) });
  expect(JSON.stringify(person.views[0]?.values)).not.toContain("Typed");
});

test("a closed view is not found, an external id finds an open one and is never used twice", async () => {
  const house = boltHouse();
  opens(house.app, { ...hello, external_id: "draft-1" });
  const person = ama(house);
  await person.command("/progress");
  const update = () => house.web.views.update({ external_id: "draft-1", view: hello });
  expect((await update()).view?.id).toBe(person.views[0]?.id);
  await person.close();
  expect(await refusal(update())).toBe("not_found");
  const errors: string[] = [];
  house.app.command("/footbridge", async ({ ack, body, client }) => {
    await ack();
    const view = { ...hello, external_id: "draft-1" };
    errors.push(await refusal(client.views.open({ trigger_id: body.trigger_id, view })));
  });
  await person.command("/footbridge");
  await house.fake.until(() => errors.length > 0);
  expect(errors).toEqual(["duplicate_external_id"]);
});

test("closing is told only where the view asks for it", async () => {
  const house = boltHouse();
  const told: [string, boolean][] = [];
  opens(house.app, { ...hello, notify_on_close: true });
  house.app.view<ViewClosedAction>({ type: "view_closed", callback_id: /.*/ }, async ({ ack, body }) => {
    told.push([body.view.callback_id, body.is_cleared]);
    await ack();
  });
  house.app.view("note", async ({ ack }) => {
    await ack({ response_action: "push", view: modal({ callback_id: "quiet" }) });
  });
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await person.submit();
  await person.close();
  expect(told).toEqual([]);
  await person.close();
  expect(told).toEqual([["note", false]]);
  await person.command("/progress");
  await person.dismiss();
  expect(told.at(-1)).toEqual(["note", true]);
  expect(person.views).toEqual([]);
});

test("a view that clears on close takes the form beneath with it", async () => {
  const house = boltHouse();
  opens(house.app);
  house.app.view("note", async ({ ack }) => {
    await ack({ response_action: "push", view: modal({ clear_on_close: true }) });
  });
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  await person.submit();
  await person.close();
  expect(person.views).toEqual([]);
});

test("opening from inside an open modal is noted as what Slack does not promise", async () => {
  const house = boltHouse();
  opens(house.app, modal({ blocks: [button("again", "Again")] }));
  house.app.action("again", async ({ ack, body, client }) => {
    await ack();
    await client.views.open({
      trigger_id: (body as { trigger_id: string }).trigger_id,
      view: modal({ title: "Two" }),
    });
  });
  const person = ama(house);
  await person.command("/progress");
  await person.press("view", "again");
  await house.fake.until(() => person.views[0]?.title === "Two");
  expect(house.fake.troubles()[0]?.what).toContain("views.open from inside");
});

test("a view beyond 250 kB is too large, though every part of it fits", async () => {
  const house = boltHouse();
  const errors: string[] = [];
  const fields = Array.from({ length: 10 }, () => plain("x".repeat(2_000)));
  const blocks = Array.from({ length: 13 }, () => ({ type: "section", fields }));
  house.app.command("/progress", async ({ ack, body, client }) => {
    await ack();
    errors.push(await refusal(client.views.open({ trigger_id: body.trigger_id, view: modal({ blocks }) })));
  });
  await ama(house).command("/progress");
  await house.fake.until(() => errors.length > 0);
  expect(errors).toEqual(["view_too_large"]);
});

test("what an update no longer offers is no longer chosen", async () => {
  const house = boltHouse();
  const menu = (...labels: string[]) => {
    const options = labels.map((label) => ({ text: plain(label), value: label }));
    const element = { type: "static_select", action_id: "field", options };
    return modal({ blocks: [input("case", "Case", { element })] });
  };
  opens(house.app, menu("Copper Ladder", "Paper Anchor"));
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Case: "Paper Anchor" });
  const viewId = person.views[0]?.id ?? "";
  await house.web.views.update({ view_id: viewId, view: menu("Paper Anchor", "Quiet Kite") });
  expect(person.views[0]?.values).toMatchObject({
    case: { field: { selected_option: { value: "Paper Anchor" } } },
  });
  await house.web.views.update({ view_id: viewId, view: menu("Quiet Kite") });
  expect(person.views[0]?.values).toMatchObject({ case: { field: { selected_option: null } } });
});

test("a modal that cannot be opened leaves the one that is open", async () => {
  const house = boltHouse();
  opens(house.app, { ...hello, external_id: "draft-1" });
  const person = ama(house);
  await person.command("/progress");
  await person.fill({ Note: "Typed" });
  const errors: string[] = [];
  house.app.command("/footbridge", async ({ ack, body, client }) => {
    await ack();
    const view = { ...hello, external_id: "draft-1" };
    errors.push(await refusal(client.views.open({ trigger_id: body.trigger_id, view })));
  });
  await person.command("/footbridge");
  await house.fake.until(() => errors.length > 0);
  expect(errors).toEqual(["duplicate_external_id"]);
  expect(person.views[0]?.values).toMatchObject({ note: { field: { value: "Typed" } } });
});
