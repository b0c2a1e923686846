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
const wholeWord = (name: string) => new RegExp(String.raw`(?<![\p{L}])${escaped(name)}(?![\p{L}])`, "iu");
const encodedAs = (name: string) => [
  Buffer.from(name).toString("hex"),
  Buffer.from(name).toString("base64").replace(/=+$/, ""),
];

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
    const encoded = parts.filter(
      (part) => part.length > 4 && encodedAs(part).some((form) => text.includes(form)),
    );
    expect(encoded, table).toEqual([]);
  }
});

test("a name written in the clear would be found by that scan", async () => {
  const { names } = seeded.world;
  const planted = `(1,"${names[0]}",\\x${Buffer.from(names[0] ?? "").toString("hex")})`;
  expect(wholeWord(names[0]?.split(" ")[0] ?? "").test(planted)).toBe(true);
  expect(encodedAs(names[0] ?? "").some((form) => planted.includes(form))).toBe(true);
});

test("the past is on every chain, and every chain holds", async () => {
  const { counselor, therapist, otherCounselor } = seeded.world.staff;
  for (const who of [counselor, therapist, otherCounselor]) {
    const report = await read(ctxOf(seeded.store, who), (reader) => verifyChain(reader, who.org.id));
    expect(report.brokenAt).toBeUndefined();
    expect(report.rows).toBeGreaterThan(2);
  }
});

test("code names are the same in every seeded database, and no two of them share a word", () => {
  const { codeNames } = seeded.world;
  const words = codeNames.flatMap((name) => name.split(" "));
  expect(codeNames).toHaveLength(9);
  expect(new Set(words).size).toBe(words.length);
});
