import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerTime } from "#care/check-ins/answers.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { timelineFor } from "#care/timeline.ts";
import { waitingFor } from "#care/waiting-sources.ts";
import { openingFor } from "#db/client.ts";
import { read } from "#db/read.ts";
import { checkIns, checkInTimes } from "#db/schema/check-ins.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded[Symbol.asyncDispose]());

type Key = keyof SeededDatabase["world"]["staff"];
const as = (key: Key, now?: Temporal.Instant) =>
  ctxOf(seeded.store, seeded.world.staff[key], { via: "panel", ...(now && { now }) });
const waiting = (key: Key, now?: Temporal.Instant) => {
  const ctx = as(key, now);
  return read(ctx, (reader) => waitingFor(reader, ctx));
};

test("supports, check-ins, questions and updates wait in one list, and a meeting of tomorrow stands in it by itself", async () => {
  const before = await waiting("counselor");
  const urls = before.map(({ url }) => url ?? "");
  expect(urls.some((url) => url.startsWith("/supports/requests/"))).toBe(true);
  expect(urls.some((url) => url.startsWith("/check-ins/"))).toBe(true);
  expect(before.some(({ kind }) => kind === "update")).toBe(true);
  expect(before.some(({ kind }) => kind === "meeting")).toBe(false);
  const [time] = await seeded.store.client.transaction(
    openingFor(seeded.world.organizations.school.id),
    (db) =>
      db
        .select({ id: checkInTimes.id, startsAt: checkInTimes.startsAt })
        .from(checkInTimes)
        .innerJoin(checkIns, eq(checkIns.id, checkInTimes.checkInId))
        .where(eq(checkIns.state, "proposed"))
        .orderBy(checkInTimes.nth)
        .limit(1),
  );
  if (!time) throw new Error("times wait to be answered");
  await answerTime(as("counselor"), { timeId: time.id, works: true });
  const after = await waiting("counselor", time.startsAt.subtract({ hours: 2 }));
  const meeting = after.find(({ kind }) => kind === "meeting");
  expect(meeting?.words).toContain("joint check-in");
  expect(meeting?.dueAt?.equals(time.startsAt)).toBe(true);
});

test("a case's timeline tells of check-ins, supports, and of every pause with its end and who it was", async () => {
  const { id } = seeded.world.cases.twoWay;
  await pauseSharing(as("therapist"), id);
  await resumeSharing(as("counselor"), id);
  const happened = async (key: Key) => {
    const found = await timelineFor(as(key, Temporal.Now.instant().add({ seconds: 1 })), id, {});
    return found.ok ? found.value.events.map(({ kind, by, words }) => ({ kind, by, words })) : [];
  };
  const school = await happened("counselor");
  const { counselor, therapist } = seeded.world.staff;
  expect(school.filter(({ kind }) => kind === "pause")).toEqual([
    { kind: "pause", by: counselor.name, words: "Sharing resumed" },
    { kind: "pause", by: therapist.name, words: "Sharing paused" },
  ]);
  const words = school.map((one) => one.words);
  expect(words).toContain("Joint check-in asked for");
  expect(words.some((one) => one.startsWith("Support given: "))).toBe(true);
  expect(words.some((one) => one.startsWith("Support asked for: "))).toBe(true);
  const program = (await happened("therapist")).map((one) => one.words);
  expect(program.some((one) => one.startsWith("Support given: "))).toBe(false);
  expect(program.some((one) => one.startsWith("Joint check-in agreed for "))).toBe(true);
});
