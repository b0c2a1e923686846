import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { SlackTrouble } from "#bot/sandbox/slack/errors.ts";
import type { Person } from "#bot/sandbox/slack/hands.ts";
import { staffPlans } from "#db/seed/people.ts";
import { studentPlans } from "#db/seed/students.ts";
import { scratchFolder } from "#test/support/scratch-postgres.ts";
import { seededDatabase } from "#test/support/seeded.ts";
import { inventedSlack, startProduct, type InventedSlack, type Product } from "./product.ts";

let product: Product;
let invented: InventedSlack;
let settings: Record<string, string>;
let codeName: string;
const stack = new AsyncDisposableStack();
/** A first start makes a whole database, on whatever machine this is. */
const patience = 300_000;

beforeAll(async () => {
  await using seeded = await seededDatabase();
  codeName = seeded.world.cases.twoWay.codeName;
  const folder = await scratchFolder();
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  invented = stack.use(await inventedSlack(() => product.url));
  settings = { ...invented.settings, DATA_DIRECTORY: join(folder, "data"), UNDO_SECONDS: "2" };
  product = await startProduct(settings);
  stack.defer(() => product.child.stop().then(() => undefined));
}, patience);
afterAll(() => stack.disposeAsync());

const words = (value: unknown) => JSON.stringify(value);
const therapist = () => invented.slack.person("T0PROGRAM", staffPlans.therapist.userKey);
const counselor = () => invented.slack.person("T0SCHOOL", staffPlans.counselor.userKey);
const until = <T>(check: () => T | undefined | false) => invented.slack.until(check, 60_000);
const top = (person: Person) => words(person.views.at(-1) ?? "");
const firstName = studentPlans.twoWay.program.legal.split(" ")[0] ?? "";

async function openForm(note: string): Promise<void> {
  await therapist().dismiss();
  await therapist().command("/progress", codeName);
  await until(() => top(therapist()).includes("Who will read it"));
  await therapist().fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
}

/** Sends the form; where Slack had trouble with the answer, once more, as its own words tell a person to. */
async function submit(): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1)
    try {
      await therapist().submit();
      return;
    } catch (error) {
      if (!(error instanceof SlackTrouble)) throw error;
    }
}

const sent = /confirmed|it went once/;

const cardsSaying = (person: Person, text: string) =>
  person.dm().filter((message) => words(message).includes(text));

test("what is larger than anything that Slack sends is refused before it is read", async () => {
  // The connection of what was refused is cut off, so nothing else may be sent over it.
  const headers = { connection: "close" };
  const send = (bytes: number) =>
    fetch(`${product.url}/slack/events`, { method: "POST", headers, body: new Uint8Array(bytes) });
  expect((await send(2_000_000)).status).toBe(413);
  expect((await send(2_000)).status, "nobody signed it").toBe(401);
});

test(
  "in a trial, an update goes over HTTP from one workspace to the other without the student's name",
  async () => {
    await openForm(`${firstName} led the warm-up today.`);
    await submit();
    expect(top(therapist())).toContain("[student]");
    await submit();
    expect(top(therapist())).toMatch(sent);
    const [card] = await until(() => {
      const cards = cardsSaying(counselor(), "led the warm-up");
      return cards.length > 0 && cards;
    });
    expect(words(card)).not.toContain(firstName);
    if (!card) throw new Error("the counselor has a card");
    await counselor().press(card, "Seen");
    await until(() => cardsSaying(therapist(), `Seen by ${staffPlans.counselor.name}`).length > 0);
  },
  patience,
);

test(
  "a trial that is killed finds its data again: what was being written can be confirmed, and what was confirmed arrives",
  async () => {
    await openForm("Confirmed a moment before the crash.");
    await submit();
    await submit();
    expect(top(therapist())).toMatch(sent);
    await openForm("Written before the crash.");
    await submit();
    await product.child.kill();
    product = await startProduct(settings);
    await submit();
    expect(top(therapist())).toMatch(sent);
    for (const text of ["Confirmed a moment before the crash", "Written before the crash"]) {
      await until(() => cardsSaying(counselor(), text).length > 0);
      await until(() => cardsSaying(therapist(), text).length > 0);
      expect([cardsSaying(counselor(), text).length, cardsSaying(therapist(), text).length]).toEqual([1, 1]);
    }
    expect(cardsSaying(counselor(), "led the warm-up")).toHaveLength(1);
  },
  patience,
);

test("nothing that the product printed holds a name of a student or a note", () => {
  const said = words(product.child.said);
  for (const part of [...studentPlans.twoWay.program.legal.split(" "), "warm-up", "crash"])
    expect(said).not.toContain(part);
});

test("asked to stop, the product ends by itself", async () => {
  expect(await product.child.stop()).toBe(0);
});
