import { askGate, standingOf } from "#care/release.ts";
import { findCase } from "#care/cases.ts";
import type { CaseKey } from "#db/seed/cases.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyChain } from "#db/audit.ts";
import { read } from "#db/read.ts";
import { seededDatabase, ctxOf, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

/** Everything the server keeps, as text: bytes as hex, as `COPY` writes them. */
async function dump(): Promise<{ table: string; text: string }[]> {
  const tables = await seeded.asSuperuser<{ name: string }[]>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`;
  const rows = tables.map(async ({ name }) => {
    const lines = await seeded.asSuperuser.unsafe<{ row: string }[]>(`select t::text as row from ${name} t`);
    return { table: name, text: lines.map(({ row }) => row).join("\n") };
  });
  return Promise.all(rows);
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
/** A name of three letters stands by chance in the middle of a keyed hash, between digits and signs. */
const wholeWord = (name: string) =>
  new RegExp(String.raw`(?<![\p{L}\d+/_])${escaped(name)}(?![\p{L}\d+/_])`, "iu");
const asHex = (name: string) => Buffer.from(name).toString("hex");

test("no name of a student, a guardian, a sibling or a colleague stands in the clear in any table", async () => {
  const { names, staffNames } = seeded.world;
  const everything = await dump();
  expect(everything.length).toBeGreaterThan(25);
  const whole = [...names, ...staffNames];
  const parts = [...new Set(whole.flatMap((name) => name.split(/[\s-]+/)))].filter((part) => part.length > 2);
  for (const { table, text } of everything) {
    expect(
      parts.filter((part) => wholeWord(part).test(text)),
      table,
    ).toEqual([]);
    const encoded = parts.filter((part) => part.length > 4 && text.includes(asHex(part)));
    expect(encoded, table).toEqual([]);
  }
});

test("a name written in the clear would be found by that scan", async () => {
  const { names } = seeded.world;
  const planted = `(1,"${names[0]}",\\x${Buffer.from(names[0] ?? "").toString("hex")})`;
  expect(wholeWord(names[0]?.split(" ")[0] ?? "").test(planted)).toBe(true);
  expect(planted).toContain(asHex(names[0] ?? ""));
});

test("the past is on every chain, and every chain holds", async () => {
  const { counselor, therapist, otherCounselor } = seeded.world.staff;
  for (const who of [counselor, therapist, otherCounselor]) {
    const report = await read(ctxOf(seeded.store, who), (reader) => verifyChain(reader, who.org.id));
    expect(report.brokenAt).toBeUndefined();
    expect(report.rows).toBeGreaterThanOrEqual(2);
  }
});

test("code names are the same in every seeded database, and no two of them share a word", () => {
  const { codeNames } = seeded.world;
  const words = codeNames.flatMap((name) => name.split(" "));
  expect(codeNames).toHaveLength(9);
  expect(new Set(words).size).toBe(words.length);
});

/** What the gate says to somebody of either side who would share how the student takes part. */
async function gateFor(key: CaseKey, who: StaffKey): Promise<string> {
  const { world, store } = seeded;
  const ctx = ctxOf(store, world.staff[who]);
  const outcome = await read(ctx, async (reader) => {
    const found = await findCase(reader, ctx, world.cases[key].id);
    if (!found.ok) return found;
    const question = {
      case: found.value,
      from: ctx.actor.organizationId,
      categories: ["participation"],
    } as const;
    return askGate(ctx, question, await standingOf(reader, ctx, found.value));
  });
  return outcome.ok ? "open" : outcome.refusal.kind;
}

test.each<[CaseKey, [StaffKey, string], [StaffKey, string]]>([
  ["twoWay", ["therapist", "open"], ["counselor", "open"]],
  ["programOnly", ["therapist", "open"], ["counselor", "no-permission"]],
  ["schoolOnly", ["therapist", "no-permission"], ["counselorMiddle", "open"]],
  ["none", ["therapist", "no-permission"], ["counselor", "no-permission"]],
  ["ended", ["therapistEvening", "no-permission"], ["counselorMiddle", "no-permission"]],
  ["revoked", ["therapist", "no-permission"], ["counselor", "open"]],
  ["paused", ["therapist", "paused"], ["counselor", "paused"]],
  ["closed", ["therapistEvening", "closed-case"], ["counselor", "closed-case"]],
])(
  "the case called %s shares as its permissions say",
  async (key, [ofProgram, toSchool], [ofSchool, toProgram]) => {
    expect(await gateFor(key, ofProgram)).toBe(toSchool);
    expect(await gateFor(key, ofSchool)).toBe(toProgram);
  },
);
