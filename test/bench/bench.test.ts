import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { casePageFor } from "#care/case-page.ts";
import { homeDataFor } from "#care/home.ts";
import { usualSpan } from "#care/supports.rules.ts";
import { decideRequest } from "#care/support-decisions.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import type { Answers, Step } from "#care/form.ts";
import type { Outcome } from "#care/outcome.ts";
import { verifyChain } from "#db/audit.ts";
import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { casesLed, leadOf } from "./daily/house.ts";
import { ctxOf, done } from "./daily/store.ts";
import { ask, askForPermission, askForSupport, failToDeliver, hireTeachers } from "./daily/work.ts";
import { figureNames, goals, type Figure } from "./figure.ts";
import { comparedFigure } from "./figures/compared.ts";
import { countPresses } from "./figures/pressing.ts";
import { measureRosters } from "./figures/roster-work.ts";
import { figuresFrom } from "./figures/rosters.ts";
import { expectPicker } from "./journeys.ts";
import { closedLoop, openLoop } from "./loops.ts";
import { median, percentile, range, ratio } from "./maths.ts";
import { personAt, someOf } from "./people.ts";
import { interleaved } from "./rounds.ts";
import { master } from "./settings.ts";
import { fill } from "./stores/make.ts";
import { casesPerPerson, codeNameOf, sides, teamOf, type Plan } from "./stores/plan.ts";
import { large, small, wide } from "./stores/plans.ts";
import { jsonOf, tableOf } from "./table.ts";
import {
  expectPage,
  expectUpdates,
  ledgerOf,
  watchDecisions,
  watchLooks,
  WorkMissing,
  type Rows,
} from "./work.ts";

const tiny: Plan = { partnerships: 1, casesEach: 4, updatesPerCase: 2, staffPerSide: 4 };
let db: TestDatabase;

beforeAll(async () => {
  db = await freshDatabase({ masters: [master] });
  const { pathname } = new URL(db.appUrl);
  const superuserUrl = new URL(inject("database").superuserUrl);
  superuserUrl.pathname = pathname;
  await fill({ superuserUrl: superuserUrl.toString(), appUrl: db.appUrl }, tiny, () => undefined);
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

test("the middle, the tail and the ratio of measurements are what they are called", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect(percentile(hundred, 0.99)).toBe(99);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile([7], 0.99)).toBe(7);
  expect(ratio(6, 3)).toBe(2);
  expect(() => ratio(6, 0)).toThrow(RangeError);
  expect(() => median([])).toThrow(RangeError);
  expect(range([2.345, 1.2], 1)).toBe("1.2 to 2.3");
});

test("rounds take turns, every other one the other way around, and keep what belongs together", async () => {
  const order: string[] = [];
  const measured = await interleaved(3, ["a", "b"], (subject, round) => {
    order.push(subject);
    return Promise.resolve(`${subject}${round}`);
  });
  expect(order.join("")).toBe("abbaab");
  expect(measured).toEqual([
    ["a0", "b0"],
    ["a1", "b1"],
    ["a2", "b2"],
  ]);
});

test("nobody in a closed loop does two things at once, and an open loop waits for nobody", async () => {
  const busy = new Set<number>();
  const done = await closedLoop({ count: 20, lanes: 4 }, async (number) => {
    const person = number % 4;
    expect(busy.has(person)).toBe(false);
    busy.add(person);
    await new Promise((resolve) => setImmediate(resolve));
    busy.delete(person);
    return number;
  });
  expect(done).toEqual(Array.from({ length: 20 }, (_, at) => at));
  const { promise, resolve } = Promise.withResolvers<void>();
  let begun = 0;
  const all = openLoop({ count: 5, perSecond: 1_000 }, () => {
    begun += 1;
    if (begun === 5) resolve();
    return promise;
  });
  await all;
  expect(begun).toBe(5);
});

test("every figure has a line for people and a line for machines, and one that is missed is marked", () => {
  const figures = figureNames.map((name): Figure => ({ name, value: 1_000, unit: "ms", note: "a note" }));
  const table = tableOf(figures).split("\n");
  expect(table.filter((line) => line.includes("1000*"))).toHaveLength(24);
  expect(table[0]).toMatch(/^figure +value +unit +reach +aim +note$/);
  expect(figures.map((figure) => JSON.parse(jsonOf(figure)) as object).at(0)).toEqual({
    name: "ack",
    value: 1_000,
    unit: "ms",
    note: "a note",
  });
});

test.each([small, wide, large])(
  "in a store everybody is on equally many cases, under names of their own",
  (plan) => {
    const people = Array.from({ length: plan.staffPerSide }, (_, index) =>
      personAt(plan, { partnership: 0, side: "school", index }),
    );
    expect(new Set(people.map(({ cases }) => cases.length))).toEqual(new Set([casesPerPerson(plan)]));
    const names = Array.from({ length: plan.casesEach }, (_, number) => codeNameOf(number));
    expect(new Set(names).size).toBe(plan.casesEach);
    expect(teamOf(plan, plan.casesEach - 1)).toHaveLength(3);
  },
);

test("the stores have the sizes that the figures are asked for", () => {
  const sizes = [small, wide, large].map((plan) => {
    const cases = plan.partnerships * plan.casesEach;
    return [plan.partnerships * sides.length, cases, cases * plan.updatesPerCase];
  });
  expect(sizes).toEqual([
    [2, 100, 1_000],
    [2, 100, 1_000],
    [500, 50_000, 1_000_000],
  ]);
  const [few, many] = [someOf(small, 24), someOf(large, 24)];
  expect(few.map(({ cases }) => cases.length)).toEqual(many.map(({ cases }) => cases.length));
  expect(new Set(many.map(({ who }) => who.teamId)).size).toBe(24);
});

const personOf = (caseNumber: number) => leadOf(tiny, "school", caseNumber);
const writer = personAt(tiny, { partnership: 0, side: "program", index: 0 });

test("a made store has all its rows, sealed with its organizations' keys, and whole audit chains", async () => {
  const [counts] = await db.asSuperuser`select (select count(*)::int from progress_updates) as updates,
    (select count(*)::int from disclosures) as disclosures, (select count(*)::int from audit_log) as audit`;
  expect(counts).toEqual({ updates: 8, disclosures: 8, audit: 8 });
  const ctx = await ctxOf(db.store, writer);
  const chain = await read(ctx, (reader) => verifyChain(reader, ctx.actor.organizationId));
  expect(chain).toEqual({ rows: 4 });
  const [row] = await read(ctx, (reader) => reader.select().from(students).limit(1));
  if (!row) throw new Error("a store has students");
  const { legal } = await db.store.keys.open<StudentSecrets>({ table: "students", id: row.id }, row.secrets);
  expect(legal).toMatch(/^\w+ \w+$/);
});

function must<Kind extends Step["kind"]>(outcome: Outcome<Step>, kind: Kind): Extract<Step, { kind: Kind }> {
  if (!outcome.ok || outcome.value.kind !== kind) throw new Error(JSON.stringify(outcome));
  return outcome.value as Extract<Step, { kind: Kind }>;
}

/** What the load generator has people do, without a chat. */
async function sendUpdate(ctx: StaffCtx): Promise<void> {
  const talk = progressConversation({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const [known] = writer.cases;
  const opened = must(await talk.start(ctx, known?.codeName ?? ""), "page");
  const answers: Answers = {
    engagement: "4",
    note: `${known?.student.split(" ")[0]} slept better.`,
    note_category: "participation",
  };
  const { draft } = must(await talk.next(ctx, { draft: opened.draft, page: "ratings" }, answers), "preview");
  must(await talk.next(ctx, { draft, page: "preview" }, {}), "done");
}

test("an update that is confirmed counts, and one that left a row too few does not", async () => {
  const { who } = writer;
  const left = ledgerOf(db.asSuperuser, [who.teamId]);
  await sendUpdate(await ctxOf(db.store, writer));
  const rows = await left();
  expect(() => expectUpdates(rows, 1)).not.toThrow();
  expect(() => expectUpdates(rows, 2)).toThrow(WorkMissing);
  for (const what of Object.keys(rows) as (keyof Rows)[])
    expect(() => expectUpdates({ ...rows, [what]: rows[what] - 1 }, 1)).toThrow(what);
  expect(() => expectUpdates({ ...rows, updates: 2 }, 1)).toThrow("updates");
});

test("a page that did not come, or a picker without its cases, fails the measurement", () => {
  const person = personAt(small, { partnership: 0, side: "school", index: 0 });
  const seen = { page: "progress.case", blocks: 3, options: 26 };
  expect(() => expectPicker(seen, person)).not.toThrow();
  expect(() => expectPicker({ ...seen, options: 24 }, person)).toThrow(WorkMissing);
  expect(() => expectPage({ ...seen, page: "error" }, "progress.done")).toThrow(WorkMissing);
});

test("a ratio is the middle one of its rounds, and says what stands behind it", () => {
  const figure = comparedFigure(
    "home",
    [
      [40, 10],
      [90, 30],
      [50, 10],
    ],
    "so many",
  );
  expect(figure.value).toBe(4);
  expect(figure.note).toBe("3.00 to 5.00; 50 µs against 10 µs; so many");
});

test("what lies before somebody when a figure begins stands on their Home", async () => {
  const [first, second] = await casesLed(db.store, tiny, [0, 1]);
  if (!first || !second) throw new Error("both are led");
  await askForSupport(first);
  await ask(first, "at_school");
  await askForPermission(first);
  await failToDeliver(first);
  const home = await homeDataFor(first.school);
  const kinds = home.ok ? home.value.waiting.map(({ kind }) => kind) : [];
  expect(new Set(kinds)).toEqual(new Set(["decide", "answer", "permission", "delivery"]));
});

test("a decision and a case's page count when they have left what they must", async () => {
  const [led] = await casesLed(db.store, tiny, [1]);
  if (!led) throw new Error("the case is led");
  const { school: ctx } = led;
  const teacherIds = await hireTeachers(db.store, ctx, 1);
  const id = await askForSupport(led);
  const decided = watchDecisions(db.asSuperuser, 1);
  await expect(decided()).rejects.toThrow(WorkMissing);
  const today = ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate();
  const support = {
    kind: "ext_deadlines",
    basis: "informal",
    details: { teachersRead: "Please take the report later." },
    ownerId: ctx.actor.staffId,
    span: usualSpan(today),
    teacherIds,
  } as const;
  const decision = { outcome: "approved_modified", support } as const;
  done(
    await decideRequest(await ctxOf(db.store, personOf(1)), {
      draft: newId(DraftId),
      id,
      version: 1,
      decision,
    }),
  );
  await decided();
  const shown = watchLooks(db.asSuperuser, 1);
  await expect(shown()).rejects.toThrow(WorkMissing);
  done(await casePageFor(await ctxOf(db.store, personOf(1)), led.id));
  await shown();
});

test("taking a file in and finding by name are measured on rows that came in", async () => {
  const measured = await measureRosters(db.appUrl, { rows: 120, finds: 6 });
  const figures = figuresFrom(measured);
  expect(figures.map(({ name }) => name)).toEqual(["find-ms", "import-rows-s", "import-peak-mb"]);
  for (const { value } of figures) expect(value).toBeGreaterThan(0);
});

test("a week's round and a decision take no more presses than the stories allow", async () => {
  const { value } = await countPresses(db.store);
  expect(value).toBeGreaterThan(25);
  expect(value).toBeLessThanOrEqual(goals.presses.reach);
});
