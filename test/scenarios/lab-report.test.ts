import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { afterOpenDays, openOn } from "#care/scheduling/days.ts";
import { supportTime } from "#care/support-times.ts";
import { dayWords } from "#care/support-words.ts";
import { read } from "#db/read.ts";
import { supportRequests, supports } from "#db/schema/supports.ts";
import { Browser, clock, demoPanel } from "../admin/visit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, permit, type House } from "../support/house.ts";
import { coverFor, hireAtSchool, permitBack, timetable } from "../support/supports.ts";
import { openPair, programs, type Hands, type Pair } from "./pair.ts";
import { approveWithChanges } from "./presses.ts";
import { handsIn, seen } from "./slack-hands.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

const zone = "America/New_York";
const today = Temporal.Now.plainDateISO(zone);
/** Two days ahead, or the Monday after: the Friday of the story. */
const needed = openOn(today.add({ days: 2 }), new Set());
/** The Tuesday of the story. */
const later = afterOpenDays(needed, 2, new Set());

let db: TestDatabase;
let chat: Workspaces;
let house: House;
const time = movableClock();
beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, time.now().subtract({ hours: 1 }));
  chat = await openWorkspaces(db, [house], { now: time.now });
});
afterAll(() => db[Symbol.asyncDispose]());

/** The therapist's request, as they type it. */
async function ask(at: House, how = "Marisol works slowly on lab reports."): Promise<void> {
  const therapist = chat.hands(at.therapist);
  await therapist.dismiss();
  await therapist.command("/accommodate", "copper ladder");
  await chat.topHas(at.therapist, "Needed by");
  await therapist.fill({
    "Which support?": "Longer deadline",
    "Needed by": needed.toString(),
    "Class, as the student calls it": "chem",
    "How it helps": how,
  });
  expect((await therapist.submit()).ok).toBe(true);
}

const idOf = async (at: House) => {
  const rows = await read(ctxFor(db.store, at.therapist, time.now()), (reader) =>
    reader.select().from(supportRequests),
  );
  const row = rows.at(-1);
  if (!row) throw new Error("a request is there");
  return row;
};

test("without a permission nothing can be asked, and a button leads to who can get it", async () => {
  await chat.hands(house.therapist).command("/accommodate", "copper ladder");
  const told = await chat.topHas(house.therapist, "No permission for this yet");
  expect(told).toContain("Ask for it");
  expect(told).toContain("Perrin Ashdown");
});

test("a longer deadline is asked for, approved with changes in three presses and no typing, and got by the teacher", async () => {
  await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  await permitBack(db.store, house);
  await timetable(db.store, house);
  await ask(house);
  const shown = chat.top(house.therapist);
  expect(shown).toContain("[student]");
  expect(shown).not.toContain("Marisol");
  expect(shown).toContain(`Orla Fennimore, school counselor, by ${dayWords(needed)}, 7:30 AM E`);
  expect((await chat.hands(house.therapist).submit()).ok).toBe(true);
  await chat.topHas(house.therapist, "Request sent");
  const card = await chat.card(house.counselor, "Support requested");
  expect(words(card)).toContain("chem");

  expect(
    await approveWithChanges(handsIn(chat, house.counselor), { card: seen(card), dueOn: later }),
  ).toBeLessThanOrEqual(3);

  const mine = await chat.card(house.therapist, "Approved with changes");
  expect(words(mine)).toContain(dayWords(later));
  expect(words(mine)).toContain("Orla Fennimore");
  await chat.card(house.counselor, "Approved with changes");
  const theirs = await chat.card(house.teacher, "A support changed in period 3 Chemistry");
  expect(words(theirs)).toContain("/classes/");
  expect(words(theirs)).not.toMatch(
    /Copper|Ladder|Marisol|Tannenbaum|Harbor|IOP|therap|treatment|mental|hospital/i,
  );

  clock.now = time.now();
  const teacher = new Browser(demoPanel(db.store));
  await teacher.signIn(house.teacher);
  const list = await (await teacher.get("/classes")).text();
  const [row] = await read(ctxFor(db.store, house.counselor, time.now()), (reader) =>
    reader.select().from(supports),
  );
  const path = `/classes/${row?.id}`;
  const page = await (await teacher.get(path)).text();
  for (const wanted of [
    "Marisol Tannenbaum",
    dayWords(later),
    "Orla Fennimore",
    "Got it",
    "Informal support",
  ])
    expect(page).toContain(wanted);
  for (const text of [list, page])
    expect(text).not.toMatch(/Copper|Ladder|Harbor|\bIOP\b|therap|treatment|mental|hospital/i);
  expect((await teacher.post(`${path}/got`)).status).toBe(303);
  await chat.card(house.teacher, "You have got this");
});

test("the program never sees the class by its own name, the teacher, or what teachers read", async () => {
  const said = words(chat.slack.calls().filter((call) => call.teamId === house.program.team));
  expect(said).not.toMatch(/Chemistry|Marlowe|without a late penalty|period 3/);
});

test("a decision is made once: the second person is told who decided and when", async () => {
  const card = await chat.card(house.counselor, "Approved with changes");
  expect(words(card)).toContain("Decided by Orla Fennimore");
  const { id } = await idOf(house);
  await chat.hands(house.counselor).dismiss();
  const old = await chat.forge(house.counselor, "support.decline", id);
  await chat.hands(house.counselor).press(old, "Forged");
  expect(await chat.topHas(house.counselor, "Decided already")).toContain("Orla Fennimore");
});

test("nothing that Slack was asked, logged, queued or audited holds a roster name", async () => {
  const audit = await db.asSuperuser`select * from audit_log`;
  const jobs = await db.asSuperuser`select data from pgboss.job`;
  const said = words(chat.slack.calls()) + words(chat.logged) + words(audit) + words(jobs);
  for (const name of house.names) for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});

describe.each(programs)("a school on $school, a program on $program:", (seats) => {
  let pair: Pair;
  let therapist: Hands;
  let counselor: Hands;
  let deputy: Hands;
  const later = movableClock();
  beforeAll(async () => {
    pair = await openPair(seats, { now: later.now });
    const { db } = pair;
    const covering = await hireAtSchool(db.store, pair.house, { name: "Henrike Dallow", role: "counselor" });
    await coverFor(db.store, pair.house.counselor, covering);
    const tz = "America/New_York";
    pair.slack?.workspace(pair.house.school.team).addUser({ id: covering.userKey, name: covering.name, tz });
    await permit(db.store, pair.house, { categories: ["supports"], roles: ["counselor"] });
    therapist = pair.hands(pair.house.therapist);
    counselor = pair.hands(pair.house.counselor);
    deputy = pair.hands(covering);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  test("nobody decides: on Friday at half past seven approver and deputy are asked, and when the day is over it is missed", async () => {
    await therapist.open("accommodate", "copper ladder");
    await therapist.fill({
      "Which support?": "Longer deadline",
      "Needed by": needed.toString(),
      "Class, as the student calls it": "chem",
      "How it helps": "More time helps.",
    });
    await therapist.submit();
    await therapist.submit();
    await counselor.card("Support requested");
    const { db, school } = { ...pair, ...pair.house };
    const rows = await read(ctxFor(db.store, pair.house.therapist, later.now()), (reader) =>
      reader.select().from(supportRequests),
    );
    const { id, remindAt, missedAt } = rows.at(-1)!;
    expect(remindAt.toZonedDateTimeISO(zone).toString()).toContain(`${needed.toString()}T07:30:00`);
    const runAt = async (at: Temporal.Instant, what: "remind" | "miss") => {
      later.forward({ milliseconds: at.epochMilliseconds - later.now().epochMilliseconds + 1_000 });
      const job = jobCtx({ store: db.store, now: later.now }, "support-time", school.id);
      await supportTime(job, { organizationId: school.id, id, what });
    };
    await runAt(remindAt, "remind");
    expect((await deputy.card("Still to decide")).words).toContain("Approve with changes");
    await counselor.card("Still to decide");
    await runAt(missedAt, "miss");
    await therapist.card("Missed: decide make-up instead");
    await counselor.press(await counselor.card("Missed: decide make-up instead"), "Decide make-up");
    await counselor.sees("Make-up schedule");
    expect(pair.troubles()).toEqual([]);
  });
});
