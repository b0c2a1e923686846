import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInConversation, startCheckIn } from "#care/check-ins/conversation.ts";
import type { Answers, ChoiceField, Page, Step } from "#care/form.ts";
import { explainLine } from "#care/explain.ts";
import { messageConversation, openMessage } from "#care/message.ts";
import type { Outcome } from "#care/outcome.ts";
import { changeOwnSide } from "#care/partners.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import { supportConversation } from "#care/support-conversation.ts";
import { saveStudent } from "#care/students.ts";
import { StudentId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { auditLog } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type House } from "../support/house.ts";
import { giveRoles } from "../support/openings.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

const settings = { holdFor: Temporal.Duration.from({ seconds: 30 }) };
const talk = progressConversation(settings);
const now = () => Temporal.Now.instant();
const words = (value: unknown) => JSON.stringify(value);

async function openHouse(): Promise<House> {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  return house;
}

function must<Kind extends Step["kind"]>(outcome: Outcome<Step>, kind: Kind) {
  if (!outcome.ok) throw new Error(`refused: ${words(outcome.refusal)}`);
  if (outcome.value.kind !== kind) throw new Error(`${outcome.value.kind}: ${words(outcome.value)}`);
  return outcome.value as Extract<Step, { kind: Kind }>;
}

const held = (page: Page): ChoiceField[] =>
  page.items.flatMap((item) => ("field" in item && item.field.kind === "choice" ? [item.field] : []));
const headings = (page: Page): string[] =>
  page.items.flatMap((item) => ("part" in item && item.part.kind === "heading" ? [item.part.text] : []));
const willSee = (page: Page): string =>
  page.items
    .flatMap((item) => ("part" in item && item.part.kind === "runs" ? item.part.runs : []))
    .map((run) => run.text)
    .join("");
/** The answers of a form that is sent with nothing touched, but for these. */
const asShown = (page: Page, changed: Answers = {}): Answers => ({
  ...Object.fromEntries(held(page).map((field) => [field.key, field.value])),
  ...changed,
});
const keepWith = (field: ChoiceField | undefined, reason: string) =>
  field?.options.find(({ value }) => value.startsWith(`${reason}:`))?.value;

const note = "Marisol and Marisol's mom came on 3/14/2026. The Zorblatt packet is done.";

async function previewOf(house: House, text: string) {
  const ctx = ctxFor(db.store, house.therapist, now());
  const { draft } = must(await talk.start(ctx, "copper ladder"), "page");
  const answers = { engagement: "4", note: text, note_category: "participation" };
  const { page } = must(await talk.next(ctx, { draft, page: "ratings" }, answers), "preview");
  const confirm = (given: Answers) =>
    talk.next(ctxFor(db.store, house.therapist, now()), { draft, page: "preview" }, given);
  return { page, confirm };
}

async function adminOf(house: House) {
  await giveRoles(db, house.coordinator, ["admin", "coordinator"]);
  return ctxFor(db.store, { ...house.coordinator, role: "admin" }, now());
}

const changedOf = (house: House) => {
  const ctx = ctxFor(db.store, house.therapist, now());
  return read(ctx, (reader) => reader.select({ detail: auditLog.detail }).from(auditLog)).then((rows) =>
    rows.flatMap(({ detail }) => detail),
  );
};

test("a preview says how much was removed, what to check, and what the reader will see, in this order", async () => {
  const { page } = await previewOf(await openHouse(), note);
  expect(headings(page).slice(1, 4)).toEqual(["Removed (3)", "Check these (1)", "What the reader will see"]);
  expect(words(page)).toContain("[student] · a name, 2 times");
  const [asked] = held(page);
  expect(asked?.label).toContain("“Zorblatt”");
  expect(asked?.help).toContain("The Zorblatt packet");
  expect(asked?.options).toHaveLength(4);
  expect(asked?.value).toBe(asked?.options[0]?.value);
  // Nothing removed is written out, and what is to be checked stands there as it goes out untouched.
  expect(words(page)).not.toContain("Marisol");
  expect(willSee(page)).not.toMatch(/Marisol|Zorblatt|3.14/);
});

test("untouched, what was to be checked is removed; kept by one press it crosses, and the audit says class and reason only", async () => {
  const house = await openHouse();
  const first = await previewOf(house, note);
  must(await first.confirm(asShown(first.page)), "done");
  const removedAll = await changedOf(house);
  expect(removedAll.filter((one) => one.startsWith("kept."))).toEqual([]);
  const second = await previewOf(house, note);
  const [asked] = held(second.page);
  const chosen = keepWith(asked, "class_content");
  must(await second.confirm(asShown(second.page, { [asked?.key ?? ""]: chosen })), "done");
  const changed = (await changedOf(house)).filter((one) => /^(kept|removed)\./.test(one));
  expect(changed).toContain(`kept.name.class_content:1`);
  expect(changed).toContain("removed.name:2");
  expect(words(changed)).not.toMatch(/Zorblatt|Marisol/i);
});

test("a rare fact is flagged softly, says why, and can be kept: on an update and on a message made into one", async () => {
  const house = await openHouse();
  const text = "She is the only girl on the wrestling squad. Good day in group.";
  const { page } = await previewOf(house, text);
  const ctx = ctxFor(db.store, house.therapist, now());
  const place = {
    platform: "slack" as const,
    workspaceKey: house.program.team,
    channelKey: "C1",
    messageKey: "1.1",
    authorKey: house.therapist.userKey,
    isOwn: true,
  };
  const { draft } = must(await openMessage(ctx, place, text), "page");
  const answers = { case: house.caseId, note: text, note_category: "participation" };
  const message = messageConversation(settings);
  const shown = must(await message.next(ctx, { draft, page: "message" }, answers), "preview");
  for (const one of [page, shown.page]) {
    const [asked] = held(one);
    expect(asked?.label).toContain("a rare fact?");
    expect(asked?.help).toContain("may tell who this is");
    expect(asked?.options.map(({ label }) => label)).toContain("Keep: it fits many students");
  }
  const [asked] = held(shown.page);
  const given = asShown(shown.page, { [asked?.key ?? ""]: keepWith(asked, "ordinary_word") });
  must(await message.next(ctx, { draft, page: "preview" }, given), "done");
  expect(await changedOf(house)).toContain("kept.rare-fact.ordinary_word:1");
});

test("what was decided stays decided when the preview has to be shown once more", async () => {
  const house = await openHouse();
  const { page, confirm } = await previewOf(house, note);
  await permit(db.store, house, { categories: ["participation"], roles: ["nurse"] });
  const [asked] = held(page);
  const chosen = keepWith(asked, "public_figure");
  const again = must(await confirm(asShown(page, { [asked?.key ?? ""]: chosen })), "preview");
  expect(held(again.page)[0]).toMatchObject({ label: asked?.label, help: asked?.help, value: chosen });
  must(await confirm(asShown(again.page)), "done");
});

test("a word that became a student's name since the preview was shown is not sent, even when it was kept", async () => {
  const house = await openHouse();
  const { page, confirm } = await previewOf(house, "The Zorblatt packet is done. Zorblatt helped.");
  const saved = await saveStudent(await adminOf(house), {
    answers: { legal: "Nell Zorblatt", birthDate: "2011-04-09" },
  });
  expect(saved.ok, words(saved)).toBe(true);
  const kept = Object.fromEntries(held(page).map((field) => [field.key, keepWith(field, "ordinary_word")]));
  const again = must(await confirm(kept), "preview");
  expect(words(again.page)).toContain("Nothing was sent");
  expect(held(again.page).map(({ value }) => value?.startsWith("remove"))).not.toContain(false);
  must(await confirm(asShown(again.page)), "done");
});

test("the student's own record is read again at the confirmation: an older one vouches for nothing", async () => {
  const house = await openHouse();
  const { page, confirm } = await previewOf(house, "Had a calm day with peanut in the garden.");
  expect(held(page)).toEqual([]);
  const ctx = ctxFor(db.store, house.therapist, now());
  const [row] = await db.asSuperuser<{ id: string }[]>`select student_id as id from case_students
    where case_id = ${house.caseId} and organization_id = ${house.program.id}`;
  const admin = await adminOf(house);
  const answers = { legal: "Marisol Tannenbaum", birthDate: "2012-03-14", nicknames: "Peanut" };
  const saved = await saveStudent(admin, { id: StudentId.parse(row?.id), answers });
  expect(saved.ok, words(saved)).toBe(true);
  const refused = await confirm({});
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "cannot-clean", why: "failed" } });
  expect(refused.ok ? "" : explainLine(refused.refusal)).toContain("Go back and send it for checking again");
  const posted = await read(ctx, (reader) =>
    reader.select({ action: auditLog.action, outcome: auditLog.outcome }).from(auditLog),
  );
  expect(posted.some(({ action, outcome }) => action === "progress.post" && outcome === "done")).toBe(false);
});

test("a student who is no longer matched to the case leaves nobody to look for, so nothing is sent", async () => {
  const house = await openHouse();
  const { confirm } = await previewOf(house, "Had a calm day.");
  await db.asSuperuser`delete from case_students
    where case_id = ${house.caseId} and organization_id = ${house.program.id}`;
  expect(await confirm({})).toMatchObject({ ok: false, refusal: { kind: "cannot-clean", why: "no-roster" } });
});

test("another student of one's organization is refused in a link to join, in a class, and in what partners read", async () => {
  const house = await openHouse();
  await permit(db.store, house, { categories: ["schedule"], roles: ["counselor"] });
  await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  const admin = await adminOf(house);
  const added = await saveStudent(admin, { answers: { legal: "Nell Zorblatt", birthDate: "2011-04-09" } });
  expect(added.ok, words(added)).toBe(true);
  const ctx = ctxFor(db.store, house.therapist, now());
  const plan = must(await startCheckIn(ctx, "copper ladder"), "page");
  const who = [house.therapist.id, house.counselor.id];
  const link = { who, minutes: "30", when: "soon", join: "https://meet.example/NellZorblatt" };
  const told = await checkInConversation.next(ctx, { draft: plan.draft, page: "plan" }, link);
  expect(must(told, "wrong").fields).toMatchObject({ join: expect.stringContaining("name a student") });

  const day = now().toZonedDateTimeISO("America/New_York").toPlainDate().add({ days: 7 });
  const asking = must(await supportConversation.start(ctx, "copper ladder"), "page");
  const at = { draft: asking.draft, page: asking.page.key };
  const request = { kind: "ext_deadlines", needed_by: day.toString() };
  const named = await supportConversation.next(ctx, at, { ...request, class: "With Zorblatt", how: "" });
  expect(must(named, "wrong").fields).toMatchObject({ class: expect.stringContaining("Leave names") });
  const how = "Marisol sat by Zorblatt.";
  const { page } = must(await supportConversation.next(ctx, at, { ...request, class: "", how }), "preview");
  expect(headings(page)).toEqual(expect.arrayContaining(["Removed (2)", "What the reader will see"]));
  expect(words(page)).not.toMatch(/Marisol|Zorblatt/);

  const side = { summer_name: "Perrin Ashdown", summer_tel: "606-555-0100", signed_on: "2026-01-05" };
  const answers = { ...side, hours: "School days, ask for Nell Zorblatt", agreement: "MOU 2026" };
  const partner = { id: house.partnershipId, answers };
  expect(await changeOwnSide(admin, partner)).toMatchObject({
    ok: false,
    refusal: { kind: "invalid", fields: { hours: expect.stringContaining("name a student") } },
  });
  const plain = { ...partner, answers: { ...answers, hours: "School days, 7:30 to 4:00" } };
  expect((await changeOwnSide(admin, plain)).ok).toBe(true);
});
