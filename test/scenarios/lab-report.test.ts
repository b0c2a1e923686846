import { afterAll, beforeAll, expect, test } from "vitest";
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
let late: House;
const time = movableClock();
beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  house = await furnish(db.store, time.now().subtract({ hours: 1 }));
  late = await furnish(db.store, time.now().subtract({ hours: 1 }));
  chat = await openWorkspaces(db, [house, late], { now: time.now });
});
afterAll(() => db[Symbol.asyncDispose]());

const jumpTo = (at: Temporal.Instant) =>
  time.forward({ milliseconds: at.epochMilliseconds - time.now().epochMilliseconds + 1_000 });

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

test("nobody decides: on Friday at half past seven approver and deputy are asked, and when the day is over it is missed", async () => {
  const deputy = await hireAtSchool(db.store, late, { name: "Henrike Dallow", role: "counselor" });
  await coverFor(db.store, late.counselor, deputy);
  chat.slack
    .workspace(late.school.team)
    .addUser({ id: deputy.userKey, name: deputy.name, tz: "America/New_York" });
  await permit(db.store, late, { categories: ["supports"], roles: ["counselor"] });
  await ask(late, "More time helps.");
  await chat.hands(late.therapist).submit();
  await chat.card(late.counselor, "Support requested");
  const { id, remindAt, missedAt } = await idOf(late);
  expect(remindAt.toZonedDateTimeISO("America/New_York").toString()).toContain(
    `${needed.toString()}T07:30:00`,
  );
  const job = () => jobCtx({ store: db.store, now: time.now }, "support-time", late.school.id);
  jumpTo(remindAt);
  await supportTime(job(), { organizationId: late.school.id, id, what: "remind" });
  const told = await chat.card(deputy, "Still to decide");
  expect(words(told)).toContain("Approve with changes");
  await chat.card(late.counselor, "Still to decide");
  jumpTo(missedAt);
  await supportTime(job(), { organizationId: late.school.id, id, what: "miss" });
  await chat.card(late.therapist, "Missed: decide make-up instead");
  const missed = await chat.card(late.counselor, "Missed: decide make-up instead");
  await chat.hands(late.counselor).press(missed, "Decide make-up");
  await chat.topHas(late.counselor, "Make-up schedule");
});

test("nothing that Slack was asked, logged, queued or audited holds a roster name", async () => {
  const audit = await db.asSuperuser`select * from audit_log`;
  const jobs = await db.asSuperuser`select data from pgboss.job`;
  const said = words(chat.slack.calls()) + words(chat.logged) + words(audit) + words(jobs);
  for (const name of house.names) for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});
