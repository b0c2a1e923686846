import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { checkInNoticeCopies } from "#care/check-ins/copies.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { setToday } from "#care/school-year.ts";
import { openOn } from "#care/scheduling/days.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { DraftId, newId, type CaseId, type CheckInId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "../support/house.ts";
import { permitBoth } from "../support/meetings.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

const zone = "America/New_York";
const clock = movableClock();
const day = openOn(clock.now().toZonedDateTimeISO(zone).toPlainDate().add({ days: 7 }), new Set());
/** 05:40 of the day that is closed. */
const dawn = day.toZonedDateTime({ timeZone: zone, plainTime: "05:40" }).toInstant();

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
beforeAll(async () => {
  db = await freshDatabase();
  for (let count = 0; count < 3; count += 1) {
    const house = await furnish(db.store, clock.now().subtract({ hours: 1 }));
    for (const caseId of [house.caseId, house.otherCaseId]) await permitBoth(db.store, house, caseId);
    houses.push(house);
  }
  chat = await openWorkspaces(db, houses, { now: clock.now, workers: false });
});
afterAll(() => db[Symbol.asyncDispose]());

const as = (who: Handle) => ctxFor(db.store, who, clock.now());

/** A meeting that the therapist asked for and the counselor agreed to, on the day of the snow or the one after. */
async function agreed(of: House, caseId: CaseId, on = day): Promise<CheckInId> {
  const ctx = as(of.therapist);
  const span = { from: on, to: on };
  const required = [of.therapist.id, of.counselor.id];
  const wish = await read(ctx, (reader) =>
    wishFor(reader, ctx, { caseId, zone, ...span, minutes: 30, required }),
  );
  const plan = { people: required.map((staffId) => ({ staffId, required: true })), minutes: 30, ...span };
  const starts = lookFor(wish).times.slice(0, 1);
  const made = await proposeCheckIn(ctx, {
    draft: newId(DraftId),
    caseId,
    plan,
    starts,
    join: { kind: "none" },
  });
  if (!made.ok) throw new Error(made.refusal.kind);
  const found = await read(ctx, (reader) => findCheckIn(reader, ctx, made.value.id));
  const timeId = found?.times[0]?.id;
  if (!timeId) throw new Error("a time is offered");
  expect((await answerTime(as(of.counselor), { timeId, works: true })).ok).toBe(true);
  return made.value.id;
}

const rowsOf = async (of: House) =>
  new Map(
    (await read(as(of.therapist), (reader) => reader.select().from(checkIns))).map((row) => [row.id, row]),
  );
const noticesOf = (of: House) => db.asSuperuser<{ id: string; kind: string; check_in_id: string }[]>`
  select id, kind, check_in_id from check_in_notices where school_id = ${of.school.id} order by id`;

/** An admin says from a phone that there is no school today; the cards go out. */
async function snow(of: House): Promise<void> {
  clock.forward({ milliseconds: dawn.epochMilliseconds - clock.now().epochMilliseconds });
  const nurse = as(of.nurse);
  const admin = { ...nurse, actor: { ...nurse.actor, roles: ["nurse" as const, "admin" as const] } };
  expect((await setToday(admin, "no_school")).ok).toBe(true);
  const jobs = await db.asSuperuser<{ subject: string }[]>`
    select distinct data->>'subjectId' as subject from pgboss.job where data->>'kind' = 'checkin-notice'
      and data->>'organizationId' = ${of.program.id} and start_after <= ${clock.now().add({ seconds: 1 }).toString()}`;
  const closed = (await noticesOf(of)).filter(({ kind }) => kind === "closed");
  // What leads is the first by id, whatever was written first: only its copy is anybody's card.
  expect(jobs.map(({ subject }) => subject).filter((id) => closed.some((one) => one.id === id))).toEqual([
    closed[0]?.id,
  ]);
  for (const { id } of closed) await chat.deliverAt(of, id, clock.now(), "checkin-notice");
}

const cardsOf = (who: Handle) =>
  chat
    .hands(who)
    .dm()
    .filter((one) => words(one).includes("Closed that day"));

async function press(who: Handle, label: string, said: string): Promise<string> {
  const [card] = cardsOf(who);
  if (!card) throw new Error("there is a card");
  await chat.hands(who).dismiss();
  await chat.hands(who).press(card, label);
  return chat.topHas(who, said);
}

const houseOf = (nth: number): House => {
  const house = houses[nth];
  if (!house) throw new Error("there are houses enough");
  return house;
};

test("each organizer gets one card for all that falls, and Move all offers the next times for each; next week is untouched", async () => {
  const of = houseOf(0);
  const [one, other] = [await agreed(of, of.caseId), await agreed(of, of.otherCaseId)];
  const later = await agreed(of, of.caseId, day.add({ days: 7 }));
  await snow(of);
  expect(cardsOf(of.therapist)).toHaveLength(1);
  expect(cardsOf(of.counselor)).toEqual([]);
  const card = words(cardsOf(of.therapist)[0]);
  for (const wanted of [
    "2 joint check-ins",
    "Copper Ladder",
    "Cobalt Canoe",
    "Keep all by video",
    "Cancel all",
  ])
    expect(card).toContain(wanted);
  const said = await press(of.therapist, "Move all", "Other times offered");
  expect(said).toContain("Copper Ladder: offered");
  expect(said).toContain("Cobalt Canoe: offered");
  const rows = await rowsOf(of);
  for (const id of [one, other]) expect(rows.get(id)).toMatchObject({ state: "proposed", sequence: 1 });
  expect(rows.get(later)).toMatchObject({ state: "confirmed", sequence: 0 });
  const times = await db.asSuperuser<{ at: string; id: string }[]>`
    select starts_at::text as at, check_in_id as id from check_in_times where school_id = ${of.school.id} and gone_why is null
      and check_in_id in (${one}, ${other})`;
  expect(times.length).toBeGreaterThan(2);
  expect(new Set(times.map(({ at }) => at)).size).toBe(times.length);
  const lead = (await noticesOf(of)).find(({ kind }) => kind === "closed")?.id ?? "";
  await chat.deliverAt(of, lead, clock.now(), "checkin-notice");
  expect(words(cardsOf(of.therapist)[0])).toContain("All of them are settled");
});

test("Keep all by video lets them stand, says so to both sides, and only then does a reminder go out", async () => {
  clock.forward({ milliseconds: Temporal.Now.instant().epochMilliseconds - clock.now().epochMilliseconds });
  const of = houseOf(1);
  const ids = [await agreed(of, of.caseId), await agreed(of, of.otherCaseId)];
  await snow(of);
  const hour = (await noticesOf(of)).filter(({ kind }) => kind === "hour");
  const reminded = async () => {
    const found = await Promise.all(
      hour.map(async ({ id, check_in_id }) => {
        const at = (await rowsOf(of)).get(check_in_id as CheckInId)?.startsAt?.subtract({ minutes: 59 });
        const job = jobCtx({ store: db.store, now: () => at ?? clock.now() }, "test", of.school.id);
        return (await read(job, (reader) => checkInNoticeCopies(reader, job, id)))?.audience ?? [];
      }),
    );
    return found.flat();
  };
  expect(await reminded()).toEqual([]);
  expect(await press(of.therapist, "Keep all by video", "Kept by video")).toContain(
    "Cobalt Canoe: it goes on by video",
  );
  const rows = await rowsOf(of);
  for (const id of ids) {
    expect(rows.get(id)).toMatchObject({ state: "confirmed", sequence: 0 });
    expect(rows.get(id)?.keptAt).not.toBeNull();
    await chat.deliverAt(of, id, clock.now(), "checkin");
  }
  for (const who of [of.therapist, of.counselor])
    expect(words(chat.hands(who).dm())).toContain("It goes on by video, though one side is closed that day.");
  expect(await reminded()).toEqual([of.counselor.id, of.counselor.id]);
  expect(await press(of.therapist, "Keep all by video", "It goes on by video")).toContain("Joint check-in");
});

test("Cancel all cancels each once; nobody else's button does anything", async () => {
  clock.forward({ milliseconds: Temporal.Now.instant().epochMilliseconds - clock.now().epochMilliseconds });
  const of = houseOf(2);
  const ids = [await agreed(of, of.caseId), await agreed(of, of.otherCaseId)];
  await snow(of);
  for (const who of [of.teacher, houseOf(0).therapist]) {
    const forged = await chat.forge(who, "checkin.cancel_all", ids[0] ?? "");
    await chat.hands(who).press(forged, "Forged");
    await chat.until(() => chat.depth(who) > 0 && !chat.top(who).includes("One moment"));
    expect(chat.top(who)).not.toMatch(/Copper|Cobalt|Cancelled/);
  }
  for (const row of (await rowsOf(of)).values()) expect(row.state).toBe("confirmed");
  await press(of.therapist, "Cancel all", "Cancelled");
  for (const row of (await rowsOf(of)).values())
    expect(row).toMatchObject({ state: "cancelled", sequence: 1, cancelledWhy: "person" });
});
