import { TestClock } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Mail, Post } from "#bot/mail/post.ts";
import type { Mouth } from "#bot/delivery.ts";
import { startWorker } from "#bot/jobs/worker.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { cancelCheckIn } from "#care/check-ins/check-ins.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { usualSettings, type Settings } from "#care/settings.rules.ts";
import { saveSettings } from "#care/settings.ts";
import type { CheckInId } from "#db/ids.ts";
import { openQueue } from "#db/queue.ts";
import { read } from "#db/read.ts";
import type { Store } from "#db/store.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, mailOf, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";
import { proposedCheckIn } from "#test/support/work.ts";

const zone = "America/New_York";
const start = Temporal.Now.instant();
const clock = new TestClock(start.epochMilliseconds);
const now = () => Temporal.Instant.fromEpochMilliseconds(clock.now());

type Posted = { to: string; title: string; at: Temporal.Instant };
const cards: Posted[] = [];
const mails: Mail[] = [];
let messages = 0;
const place = () => ({ conversationKey: "D", messageKey: String((messages += 1)) });
const mouth: Mouth = {
  post: async ({ userKey }, { title }) => {
    cards.push({ to: userKey, title, at: now() });
    return { kind: "sent", place: place() };
  },
  update: async () => ({ kind: "sent", place: place() }),
  publishHome: async () => ({ kind: "sent", place: place() }),
};
const post: Post = {
  from: { name: "Footbridge", address: "notices@footbridge.example" },
  mail: async (mail) => {
    mails.push(mail);
    return { kind: "sent" };
  },
};

let db: TestDatabase;
let store: Store;
let house: House;
let other: House;
beforeAll(async () => {
  db = await freshDatabase();
  // The clock puts a function of its own into the queue's schema, which the app's role may not.
  const queue = await openQueue(db.ownerUrl, { onError: () => undefined, workers: false, clock });
  await db.asSuperuser`grant select on pgboss.__pgboss_test_clock to public`;
  store = { ...db.store, queue };
  [house, other] = [await furnish(store, start), await furnish(store, start)];
  for (const one of [house, other]) await permitBoth(store, one);
  await startWorker({
    store,
    mouths: () => ({ slack: mouth }),
    mailing: { post, baseUrl: () => "https://footbridge.example" },
    now,
    log: () => undefined,
    conversations: {},
  });
}, 60_000);
afterAll(async () => {
  await store?.queue.boss.stop({ graceful: false });
  await db[Symbol.asyncDispose]();
});

const as = (who: Handle) => ctxFor(store, who, now());
const waits = async () => {
  const [row] = await db.asSuperuser<{ n: number }[]>`
    select count(*)::int as n from pgboss.job where state in ('created', 'retry', 'active')
      and start_after <= ${now().toString()}`;
  return row?.n ?? 0;
};
/** Lets everything run that is due at a moment. */
async function at(moment: Temporal.Instant): Promise<void> {
  await clock.setTime(moment.epochMilliseconds);
  for (let count = 0; count < 40; count += 1) {
    await clock.tick(1_100);
    await new Promise((resolve) => setImmediate(resolve));
    if (count > 1 && (await waits()) === 0) return;
  }
  throw new Error("jobs that are due are done");
}
const cardsTo = (who: Handle) => cards.filter((one) => one.to === who.userKey).map(({ title }) => title);
const wants = async (who: Handle, settings: Partial<Settings>) =>
  expect((await saveSettings(as(who), { ...usualSettings, ...settings })).ok).toBe(true);

/** The last of the offered times is agreed on: it is far enough for a reminder the day before. */
async function agreed(of: House): Promise<{ id: CheckInId; startsAt: Temporal.Instant }> {
  const { id } = await proposedCheckIn({ db: { ...db, store }, house: of, caseId: of.caseId, at: now() });
  const counselor = as(of.counselor);
  const found = await read(counselor, (reader) => findCheckIn(reader, counselor, id));
  const time = found?.times.toSorted((a, b) => a.nth - b.nth).at(-1);
  if (!time) throw new Error("times are offered");
  expect((await answerTime(counselor, { timeId: time.id, works: true })).ok).toBe(true);
  expect(Temporal.Instant.compare(time.startsAt, now().add({ hours: 25 }))).toBeGreaterThan(0);
  return { id, startsAt: time.startsAt };
}

test("reminders come once, when and how each wants them: as cards a day and an hour before, in the digest alone, after quiet hours, never of what is cancelled", async () => {
  await wants(house.counselor, { reminders: "cards" });
  await wants(house.therapist, { reminders: "digest", digestAt: "17:00" });
  const { startsAt } = await agreed(house);
  const second = await agreed(other);
  expect(second.startsAt.equals(startsAt)).toBe(true);
  const [quietFrom = "", quietTo = ""] = [-1, 2].map((hours) =>
    startsAt.toZonedDateTimeISO(zone).add({ hours }).toPlainTime().toString({ smallestUnit: "minute" }),
  );
  const quiet = { quiet: true, quietDays: false, quietFrom, quietTo };
  await wants(other.counselor, { reminders: "cards", ...quiet });
  await at(now().add({ seconds: 5 }));
  expect(mails).toHaveLength(4);
  for (const who of [house.counselor, house.therapist, other.counselor, other.therapist])
    expect(mails.filter((one) => one.to.address === mailOf(who)).length).toBeGreaterThan(0);
  const people = [house.counselor, house.therapist, other.counselor];
  const known = people.map((who) => cardsTo(who).length);
  const since = () => people.map((who, nth) => cardsTo(who).slice(known[nth]));
  const notDigests = (titles: readonly string[] = []) =>
    titles.filter((one) => !one.startsWith("For tomorrow"));

  // A day before, or on the last open day before that: nobody is reminded on a weekend.
  const [day] = await db.asSuperuser<{ at: string }[]>`
    select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
    from check_in_notices where kind = 'day' and check_in_id = ${second.id}`;
  const due = Temporal.Instant.from(day?.at ?? "");
  await at(due.subtract({ minutes: 2 }));
  expect(since().map(notDigests)).toEqual([[], [], []]);
  await at(due);
  expect(since().map((one) => notDigests(one).length)).toEqual([1, 0, 0]);
  await at(due.add({ hours: 4 }));
  expect(since().map((one) => notDigests(one).length)).toEqual([1, 0, 1]);
  expect((await cancelCheckIn(as(other.therapist), { id: second.id })).ok).toBe(true);
  await at(startsAt.subtract({ hours: 1 }));
  await at(startsAt.subtract({ minutes: 30 }));
  expect(since().map((one) => notDigests(one).length)).toEqual([2, 0, 1]);
  expect(since()[1]?.some((title) => title.startsWith("For tomorrow"))).toBe(true);
  expect(mails.map((one) => one.subject).toSorted()).toEqual([
    "Cancelled: School check-in",
    "Cancelled: School check-in",
    ...Array.from({ length: 4 }, () => "School check-in"),
  ]);
}, 60_000);
