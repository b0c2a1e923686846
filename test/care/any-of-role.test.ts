import { afterAll, beforeAll, expect, test } from "vitest";
import { checkInConversation, openCheckInForm } from "#care/check-ins/conversation.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import type { Option, Step } from "#care/form.ts";
import { DraftId, newId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "#test/support/house.ts";
import { permitBoth } from "#test/support/meetings.ts";

let db: TestDatabase;
let house: House;
const now = Temporal.Instant.from("2026-10-12T13:00:00Z");
const span = { from: Temporal.PlainDate.from("2026-10-12"), to: Temporal.PlainDate.from("2026-10-19") };
const as = (who: Handle) => ctxFor(db.store, who, now);

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, now.subtract({ hours: 24 }));
  await permitBoth(db.store, house);
  // Two counselors of the school work on the case.
  await db.asSuperuser`update care_team set role = 'counselor' where staff_id = ${house.nurse.id}`;
});
afterAll(() => db?.[Symbol.asyncDispose]());

const counselors = "any:other:counselor";

async function opened(): Promise<{ draft: DraftId; options: readonly Option[]; also: readonly Option[] }> {
  const step = await openCheckInForm(as(house.therapist), house.caseId);
  if (!step.ok || step.value.kind !== "page") throw new Error("no form");
  const optionsOf = (key: string) =>
    step.value.kind === "page"
      ? step.value.page.items.flatMap((item) =>
          "field" in item && item.field.key === key && item.field.kind === "many" ? item.field.options : [],
        )
      : [];
  return { draft: step.value.draft, options: optionsOf("who"), also: optionsOf("also") };
}

async function sent(who: readonly string[]): Promise<Step> {
  const { draft } = await opened();
  const answers = { who: [...who], minutes: "30", when: "soon", repeats: "once" };
  const step = await checkInConversation.next(as(house.therapist), { draft, page: "plan" }, answers);
  if (!step.ok) throw new Error(JSON.stringify(step.refusal));
  return step.value;
}

/** Books somebody for a meeting with the coordinator. */
async function book(who: Handle): Promise<void> {
  const people = [house.coordinator, who].map((one) => ({ staffId: one.id, required: true }));
  const required: StaffId[] = people.map(({ staffId }) => staffId);
  const looking = { caseId: house.caseId, zone: "America/New_York", ...span, minutes: 30, required };
  const wish = await read(as(house.coordinator), (reader) => wishFor(reader, as(house.coordinator), looking));
  const starts = lookFor(wish).times.slice(0, 1);
  const plan = { people, minutes: 30, ...span };
  const made = await proposeCheckIn(as(house.coordinator), {
    draft: newId(DraftId),
    caseId: house.caseId,
    plan,
    starts,
    join: { kind: "none" },
  });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const found = await read(as(who), (reader) => findCheckIn(reader, as(who), made.value.id));
  const [time] = openTimes(found?.times ?? [], now);
  if (!time) throw new Error("no time");
  const agreed = await answerTime(as(who), { timeId: time.id, works: true });
  if (!agreed.ok) throw new Error(JSON.stringify(agreed.refusal));
}

test("any one of a role is offered where a side has more than one, and only among those who have to be there", async () => {
  const { options, also } = await opened();
  expect(options.find(({ value }) => value === counselors)?.label).toBe(
    "Any school counselor, whoever has the best time",
  );
  expect(options.some(({ value }) => value.startsWith("any:own"))).toBe(false);
  expect(also.some(({ value }) => value.startsWith("any:"))).toBe(false);
});

test("of two counselors the one with fewer meetings is asked, and stands by name where the times are picked", async () => {
  await book(house.counselor);
  expect(JSON.stringify(await sent([house.therapist.id, counselors]))).toContain(house.nurse.name);
  await book(house.nurse);
  await book(house.nurse);
  const step = JSON.stringify(await sent([house.therapist.id, counselors]));
  expect(step).toContain(house.counselor.name);
  expect(step).not.toContain(house.nurse.name);
});

test("who is named besides is not asked twice", async () => {
  const step = JSON.stringify(await sent([house.therapist.id, house.counselor.id, counselors]));
  expect(step).toContain(house.counselor.name);
  expect(step).toContain(house.nurse.name);
});

test("a role that nobody offered, typed by hand, is nobody", async () => {
  const step = await sent([house.therapist.id, "any:other:teacher"]);
  expect(step).toMatchObject({ kind: "wrong", fields: { who: expect.any(String) } });
});
