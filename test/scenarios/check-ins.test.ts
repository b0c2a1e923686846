import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { revokeConsent } from "#care/consents.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { saveSettings } from "#care/settings.ts";
import { openingToRead } from "#db/client.ts";
import { read } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import { bookings, checkInNotices, checkIns, checkInTasks } from "#db/schema/check-ins.ts";
import { disclosures } from "#db/schema/progress.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth, permitTimes } from "#test/support/meetings.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const clock = movableClock();
const houses: House[] = [];
/** A house for each story, so that none finds what another left. */
const stories = ["agreed", "moved", "missed", "oneWay", "withdrawn"] as const;
const house = (story: (typeof stories)[number]): House => {
  const found = houses[stories.indexOf(story)];
  if (!found) throw new Error("every story has a house");
  return found;
};

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (const _story of stories) houses.push(await furnish(db.store, clock.now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses, { now: clock.now });
});
afterAll(() => db?.[Symbol.asyncDispose]());

/** Moves the clock on, in whole milliseconds. */
const goTo = (at: Temporal.Instant) =>
  clock.forward({ milliseconds: Math.ceil(clock.now().until(at).total("milliseconds")) });
const asked = (who: Handle) => ctxFor(db.store, who, clock.now());
const meetingsOf = (of: House) =>
  read(asked(of.counselor), (reader) => reader.select().from(checkIns).where(eq(checkIns.caseId, of.caseId)));
const only = async (of: House) => {
  const [found, ...more] = await meetingsOf(of);
  expect(more).toEqual([]);
  if (!found) throw new Error("there is a check-in");
  return found;
};
const noticesOf = (of: House) => read(asked(of.counselor), (reader) => reader.select().from(checkInNotices));
const noticeOf = async (of: House, kind: "day" | "hour" | "after", sequence = 0) => {
  const found = (await noticesOf(of)).find((one) => one.kind === kind && one.sequence === sequence);
  if (!found) throw new Error(`there is a notice of kind ${kind}`);
  return found;
};
const bookedOf = (of: House) =>
  read(asked(of.counselor), async (reader) =>
    (await reader.select().from(bookings)).filter((one) => one.state === "booked"),
  );

/** The therapist asks, from the command to the first card. Counts the presses. */
async function ask(of: House, from: Handle = of.therapist): Promise<number> {
  const hand = chat.hands(from);
  await hand.command("/checkin", "copper ladder");
  await chat.topHas(from, "Who has to be there");
  expect((await hand.submit()).ok).toBe(true);
  await chat.topHas(from, "Times to offer");
  expect((await hand.submit()).ok).toBe(true);
  await chat.topHas(from, "Everybody was asked");
  await hand.dismiss();
  return 2;
}

type Shown = Awaited<ReturnType<Workspaces["card"]>>;

/** Of several buttons that say the same on a card the first: that of the first time. */
async function press(who: Handle, card: Shown, label: string): Promise<void> {
  const button = new RegExp(`"text":"${label}"[^{}]*}[^{}]*"value":"([^"]+)"`);
  const value = button.exec(words(card))?.[1];
  await chat.hands(who).press(card, value ? { label, value } : label);
}

async function agree(of: House, count = 1): Promise<void> {
  await ask(of);
  const card = await chat.card(of.counselor, "Works");
  await press(of.counselor, card, "Works");
  await chat.until(() => confirmedOn(of.counselor).length === count);
}
const confirmedOn = (who: Handle) =>
  chat
    .hands(who)
    .dm()
    .filter((message) => words(message).includes("Joint check-in confirmed"));

test("times go to both sides, one press agrees to one, and everybody has the confirmed card with how to join", async () => {
  const of = house("agreed");
  await permitBoth(db.store, of);
  const { therapist, counselor } = of;
  const hours = chat.hands(therapist);
  await hours.command("/footbridge", "hours");
  await chat.topHas(therapist, "My hours");
  await hours.fill({ "How to join when I host": "https://meet.example/room-4" });
  await hours.submit();
  await chat.topHas(therapist, "Hours saved");
  await hours.dismiss();

  const asking = await ask(of);
  const card = await chat.card(counselor, "Works");
  expect(words(card)).toContain("Asked by Ines Calloway, primary therapist");
  expect(words(card).match(/"Works"/g)?.length).toBe(3);
  expect(words(card)).toMatch(/E[SD]T/);
  expect(chat.hands(of.nurse).dm()).toEqual([]);
  await press(counselor, card, "Works");
  expect(await chat.topHas(counselor, "it is confirmed")).toContain("How to join");
  const theirs = await chat.card(therapist, "Joint check-in confirmed");
  const mine = await chat.card(counselor, "Joint check-in confirmed");
  expect(chat.hands(counselor).dm()).toHaveLength(1);
  for (const one of [theirs, mine]) expect(words(one)).not.toContain("meet.example");

  const { startsAt, state, sequence } = await only(of);
  expect({ state, sequence }).toEqual({ state: "confirmed", sequence: 0 });
  expect(await bookedOf(of)).toHaveLength(2);
  await press(counselor, mine, "How to join");
  await chat.topHas(counselor, "Shown from 10 minutes before");
  if (!startsAt) throw new Error("a confirmed check-in has a time");
  console.log(`presses: asking ${asking}, agreeing 1`);
});

test("a meeting that is moved keeps its record, its number rises, its old slot is free, and an old button only shows the present", async () => {
  const of = house("moved");
  await permitBoth(db.store, of);
  await agree(of);
  const before = await only(of);
  const old = await chat.card(of.counselor, "confirmed");
  const hand = chat.hands(of.counselor);
  await hand.dismiss();
  await hand.press(old, "Move");
  await chat.topHas(of.counselor, "Find another time");
  await hand.submit();
  await chat.topHas(of.counselor, "Times to offer");
  await hand.submit();
  await chat.topHas(of.counselor, "New times were sent");
  const moved = await only(of);
  expect(moved).toMatchObject({ id: before.id, state: "proposed", sequence: 1, startsAt: null });
  expect(await bookedOf(of)).toEqual([]);
  const theirs = await chat.card(of.therapist, "new times");
  expect(words(theirs)).toContain("Works");
  const stale = await chat.forge(of.therapist, "checkin.held", moved.id);
  await chat.hands(of.therapist).press(stale, "Forged");
  await chat.topHas(of.therapist, "new times");
  expect((await only(of)).state).toBe("proposed");
  await chat.hands(of.therapist).dismiss();

  await press(of.therapist, await chat.card(of.therapist, "new times"), "Works");
  await chat.card(of.counselor, "Joint check-in confirmed");
  await hand.dismiss();
  await hand.press(await chat.card(of.counselor, "Joint check-in confirmed"), "Cancel");
  await chat.card(of.therapist, "Joint check-in cancelled");
  expect(await only(of)).toMatchObject({ state: "cancelled", sequence: 2 });
  expect(await bookedOf(of)).toEqual([]);
  const hour = await noticeOf(of, "hour", 1);
  const count = chat.hands(of.therapist).dm().length;
  await chat.deliverAt(of, hour.id, hour.dueAt, "checkin-notice");
  expect(chat.hands(of.therapist).dm()).toHaveLength(count);
});

test("without a permission nothing is asked, and who is asked without one of their own side is told how to get it", async () => {
  const of = house("oneWay");
  const hand = chat.hands(of.therapist);
  await hand.command("/checkin", "copper ladder");
  await chat.topHas(of.therapist, "No permission for this yet");
  await hand.dismiss();
  expect(await meetingsOf(of)).toEqual([]);
  await permitTimes(db.store, of, "program_to_school");
  await ask(of);
  const card = await chat.card(of.counselor, "Works");
  await press(of.counselor, card, "Works");
  await chat.topHas(of.counselor, "No permission for this yet");
  expect((await only(of)).state).toBe("proposed");
});

test("a withdrawn permission cancels what was agreed, and the side it stopped for sees no time any more", async () => {
  const of = house("withdrawn");
  const [toSchool] = await permitBoth(db.store, of);
  await agree(of);
  if (!toSchool) throw new Error("a permission was recorded");
  await revokeConsent(asked(of.coordinator), toSchool);
  const stopped = await chat.card(of.counselor, "Sharing stopped");
  expect(words(stopped)).not.toMatch(/\d:\d\d [AP]M/);
  const own = await chat.card(of.therapist, "Joint check-in cancelled");
  expect(words(own)).toContain("permission");
  expect(await only(of)).toMatchObject({ state: "cancelled", cancelledWhy: "permission" });
  expect(await bookedOf(of)).toEqual([]);
});

test("two meetings of one case never stand at the same time", async () => {
  const of = house("missed");
  await permitBoth(db.store, of);
  await agree(of);
  await agree(of, 2);
  const [one, other] = await meetingsOf(of);
  expect(one?.startsAt?.equals(other?.startsAt ?? clock.now())).toBe(false);
  expect(await bookedOf(of)).toHaveLength(4);
});

test("reminders wait in the queue from the confirmation on, reach those who are asked, and afterwards one press says how it went", async () => {
  const of = house("agreed");
  const { counselor, therapist } = of;
  const { startsAt, endsAt } = await only(of);
  if (!startsAt || !endsAt) throw new Error("a confirmed check-in has a time");
  const jobs = await db.asSuperuser<{ kind: string; at: string }[]>`
    select data->>'kind' as kind, start_after::text as at from pgboss.job
    where data->>'kind' = 'checkin-notice' and data->>'organizationId' = ${of.school.id} and state = 'created'`;
  expect(jobs.length).toBe((await noticesOf(of)).length);

  // Whoever keeps to one digest in the evening gets no card besides.
  const wanted = { ...usualSettings, reminders: "cards" } as const;
  for (const who of [counselor, therapist]) expect((await saveSettings(asked(who), wanted)).ok).toBe(true);
  const hour = await noticeOf(of, "hour");
  expect(hour.dueAt.equals(startsAt.subtract({ hours: 1 }))).toBe(true);
  await chat.deliverAt(of, hour.id, startsAt.subtract({ hours: 2 }), "checkin-notice");
  expect(chat.hands(counselor).dm()).toHaveLength(1);
  await chat.deliverAt(of, hour.id, hour.dueAt, "checkin-notice");
  for (const who of [counselor, therapist]) {
    const reminder = await chat.card(who, "In an hour");
    expect(words(reminder)).toContain("How to join");
  }
  expect(chat.hands(of.nurse).dm()).toEqual([]);

  goTo(startsAt.subtract({ minutes: 9 }));
  await press(counselor, await chat.card(counselor, "In an hour"), "How to join");
  await chat.topHas(counselor, "https://meet.example/room-4");
  await chat.hands(counselor).dismiss();

  goTo(endsAt.add({ minutes: 2 }));
  const after = await noticeOf(of, "after");
  await chat.deliverAt(of, after.id, clock.now(), "checkin-notice");
  await press(counselor, await chat.card(counselor, "How did it go?"), "They didn't come");
  await chat.topHas(counselor, "Kept for your side");
  await press(therapist, await chat.card(therapist, "How did it go?"), "Held");
  for (const who of [counselor, therapist]) {
    const card = await chat.card(who, "Sides disagree");
    expect(words(card)).toContain("They didn't come");
    expect(words(card)).toContain("Held");
  }
  console.log("presses: outcome 1 on each side");
  const task = await read(asked(therapist), (reader) => reader.select().from(checkInTasks));
  expect(task).toEqual([]);
});

test("the second time that a side does not come opens one task for the coordinator, however many say so", async () => {
  const of = house("missed");
  const meetings = await meetingsOf(of);
  for (const [nth, { id, endsAt }] of meetings.entries()) {
    if (!endsAt) throw new Error("a confirmed check-in has a time");
    if (Temporal.Instant.compare(clock.now(), endsAt) < 0) goTo(endsAt.add({ minutes: 2 }));
    await says(of.counselor, "checkin.they_absent", id);
    await says(of.therapist, "checkin.we_absent", id);
    const tasks = await read(asked(of.coordinator), (reader) => reader.select().from(checkInTasks));
    expect(tasks.map(({ absent, missed }) => ({ absent, missed }))).toEqual(
      nth === 0 ? [] : [{ absent: of.program.id, missed: 2 }],
    );
  }
});

async function says(who: Handle, press: string, id: string): Promise<void> {
  const card = await chat.forge(who, press, id);
  await chat.hands(who).dismiss();
  await chat.hands(who).press(card, "Forged");
  await chat.topHas(who, "Kept for your side");
  await chat.hands(who).dismiss();
}

test("each side's copies are its own, every step that crossed is on record, and a colleague who is not asked has none", async () => {
  const of = house("agreed");
  const inSchool = await db.client.transaction(openingToRead(of.school.id), (tx) =>
    tx.select().from(deliveries),
  );
  const people = new Set(inSchool.map((one) => one.staffId));
  expect([...people]).toEqual([of.counselor.id]);
  const { id } = await only(of);
  const record = await read(asked(of.counselor), (reader) =>
    reader
      .select()
      .from(disclosures)
      .where(and(eq(disclosures.subjectId, id), eq(disclosures.kind, "checkin"))),
  );
  expect(record.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  expect(record.every(({ categories }) => categories.join() === "schedule")).toBe(true);
});

test("nothing that Slack was asked, that was logged, queued or audited holds a roster name", async () => {
  const audit = await db.asSuperuser`select action, subject, detail from audit_log`;
  const jobs = await db.asSuperuser`select data from pgboss.job`;
  const said = words(chat.slack.calls()) + words(chat.logged) + words(audit) + words(jobs);
  const [first] = houses;
  for (const name of first?.names ?? []) for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(said).not.toContain("session");
  expect(chat.slack.troubles()).toEqual([]);
});
