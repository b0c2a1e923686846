import { afterAll, beforeAll, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { makePrompt } from "#care/prompts.ts";
import { answerQuestion, askQuestion } from "#care/questions.ts";
import { saveSettings } from "#care/settings.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { QuestionId } from "#db/ids.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { permitBack } from "../support/supports.ts";
import { openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const now = Temporal.Now.instant;
const as = (who: Handle) => ctxFor(db.store, who, now());

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, now().subtract({ hours: 1 }));
  await permit(db.store, house, {
    categories: ["participation", "attendance"],
    roles: ["counselor", "nurse"],
  });
  await permitBack(db.store, house, { categories: ["attendance"] });
  chat = await openWorkspaces(db, [house], { now });
});
afterAll(() => db[Symbol.asyncDispose]());

async function send(): Promise<void> {
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4" });
  await therapist.submit();
  await chat.topHas(house.therapist, "Update confirmed");
}

const why = async (who: Handle, said: string): Promise<string> => {
  await chat.hands(who).dismiss();
  await chat.hands(who).press(await chat.card(who, said), "Why me?");
  return chat.topHas(who, "How to stop it");
};
const home = (who: Handle) => words(chat.hands(who).home);

test("a card says by which role on which case it came, and leads to where its kind is stopped", async () => {
  await send();
  const theirs = await why(house.counselor, "Progress update");
  expect(theirs).toContain("You are school counselor on this case.");
  expect(theirs).toContain("Copper Ladder");
  expect(theirs).toContain("untick “Progress updates from the other side”");
  expect(theirs).toContain("Safety concerns and requests to decide always come");
  await chat.hands(house.counselor).press("view", "Settings");
  await chat.topHas(house.counselor, "Send me a card about");
  expect(await why(house.therapist, "Your update")).toContain("its buttons are yours alone");
});

test("what waits for an answer says that it cannot be stopped", async () => {
  const asked = await askQuestion(as(house.therapist), { caseId: house.caseId, key: "at_school" });
  expect(asked.ok).toBe(true);
  expect(await why(house.counselor, "At school today?")).toContain("so it cannot be stopped");
});

test("nobody learns of a card that is not theirs, and the panel answers the same", async () => {
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where kind = 'progress'`;
  const ref = row?.id ?? "";
  for (const who of [house.teacher, house.coordinator]) {
    await chat.hands(who).press(await chat.forge(who, "why.open", ref), "Forged");
    expect(await chat.topHas(who, "Not there")).not.toContain("Copper Ladder");
  }
  panelClock.now = now();
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.nurse);
  const page = await (await browser.post("/press/why.open", { ref })).text();
  expect(page).toContain("You are school nurse on this case.");
});

test("a Home that is open follows what colleagues and the other side do, without being opened again", async () => {
  for (const who of [house.counselor, house.nurse]) {
    await chat.hands(who).dismiss();
    await chat.hands(who).openHome();
    await chat.until(() => home(who).includes("A question from Ines Calloway"));
  }
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where kind = 'question'`;
  const answered = await answerQuestion(as(house.counselor), QuestionId.parse(row?.id), 0);
  expect(answered.ok).toBe(true);
  for (const who of [house.nurse, house.counselor])
    await chat.until(() => !home(who).includes("A question from Ines Calloway"));
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours'`;
  await askQuestion(as(house.therapist), { caseId: house.caseId, key: "at_school" });
  await chat.until(() => home(house.nurse).includes("A question from Ines Calloway"));
});

test("updates of which somebody wants no card stand on Home and in the evening digest until they are read", async () => {
  const { nurse } = house;
  const settings = { ...usualSettings, muted: ["updates"] as const };
  expect((await saveSettings(as(nurse), settings)).ok).toBe(true);
  const before = chat.hands(nurse).dm().length;
  await send();
  await chat.until(
    () =>
      chat
        .hands(house.counselor)
        .dm()
        .filter((one) => words(one).includes("Progress update")).length === 2,
  );
  const skipped = () => db.asSuperuser`
    select 1 from deliveries where staff_id = ${nurse.id} and kind = 'progress' and state = 'skipped'`;
  await expect.poll(async () => (await skipped()).length, { timeout: 15_000 }).toBe(1);
  expect(chat.hands(nurse).dm()).toHaveLength(before);
  await digest("2027-01-12");
  const card = words(await chat.card(nurse, "For tomorrow"));
  expect(card).toContain("Copper Ladder · Update from Ines Calloway");
  expect(card).toContain("Safety and requests to decide always come");
  expect(card).not.toContain("Better");
  await chat.hands(nurse).openHome();
  await chat.until(() => home(nurse).includes("Update from Ines Calloway"));
  await chat.hands(nurse).press("home", "Read");
  await chat.topHas(nurse, "Marked as seen");
  await chat.until(() => !home(nurse).includes("Update from Ines Calloway"));
  await chat.card(house.therapist, "Seen by Bettina Quillfeather");
});

/** Runs the digest of that day, twice. */
async function digest(day: string): Promise<void> {
  const { id: organizationId } = house.school;
  const at = Temporal.ZonedDateTime.from(`${day}T17:00:01[America/New_York]`).toInstant();
  const ctx = jobCtx({ store: db.store, now: () => at }, "prompt", organizationId);
  for (const _ of [1, 2])
    await makePrompt(ctx, { organizationId, staffId: house.nurse.id, kind: "digest", day });
}

test("a digest comes once a day, and not at all to who wants single cards", async () => {
  const { nurse } = house;
  const digests = () =>
    chat
      .hands(nurse)
      .dm()
      .filter((one) => words(one).includes("For tomorrow"));
  expect(digests()).toHaveLength(1);
  expect((await saveSettings(as(nurse), { ...usualSettings, reminders: "cards" })).ok).toBe(true);
  await digest("2027-01-13");
  const jobs = await db.asSuperuser`
    select 1 from pgboss.job where name = 'deliver' and data->>'kind' = 'digest'`;
  expect(jobs).toHaveLength(1);
  expect(digests()).toHaveLength(1);
});

test("after all of this no roster name was in any call, log, job or audit row", async () => {
  const jobs = await db.asSuperuser`select data::text, output::text from pgboss.job`;
  const audit = await db.asSuperuser`select t::text from audit_log t`;
  const all = words(chat.slack.calls()) + words(chat.logged) + words(jobs) + words(audit);
  for (const name of house.names) for (const part of name.split(" ")) expect(all).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});
