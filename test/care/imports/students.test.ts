import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { discardImport, importSheet, mapColumns, takeIn } from "#care/imports/imports.ts";
import { receiveFile } from "#care/imports/receive.ts";
import { runImport } from "#care/imports/run.ts";
import { caseTasksWaiting, closeCaseTask } from "#care/case-tasks.ts";
import { openingToRead } from "#db/client.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseTaskId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { students, type StudentSecrets } from "#db/schema/rosters.ts";
import { auditOf, expectAudit } from "#test/support/audit.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { bring, jobOf, lookThrough, manyStudents, pieces, refusedAs, takeNow } from "./files.ts";

let seeded: SeededDatabase;
let admin: StaffCtx;
beforeAll(async () => {
  seeded = await seededDatabase();
  admin = ctxOf(seeded.store, seeded.world.staff.administrator, { via: "panel" });
});
afterAll(() => seeded[Symbol.asyncDispose]());

const roster = async (ctx = admin): Promise<(StudentSecrets & { id: string; ended: boolean })[]> => {
  const { organizationId } = ctx.actor;
  const rows = await seeded.store.client.transaction(openingToRead(organizationId), (db) =>
    db.select().from(students).orderBy(students.id),
  );
  return Promise.all(
    rows.map(async ({ id, secrets, endedAt }) => ({
      id,
      ended: endedAt !== null,
      ...(await seeded.store.keys.open<StudentSecrets>({ table: "students", id }, secrets)),
    })),
  );
};
const stateOf = async () => {
  const [row] = await seeded.asSuperuser<{ sum: string }[]>`
    select md5(coalesce(string_agg(s.id::text || encode(s.secrets, 'hex') || coalesce(s.ended_at::text, ''), ',' order by s.id), ''))
      || (select count(*) from name_tokens)::text || ' ' || (select count(*) from roster_keys)::text as sum from students s`;
  return row?.sum;
};

test("a file's rows become students, and the same file again changes nothing", async () => {
  const file = manyStudents(1_500);
  const first = await bring(admin, "students", file);
  expect(first).toMatchObject({
    state: "done",
    counts: { rows: 1_500, added: 1_500, changed: 0, errors: 0 },
  });
  const found = (await roster()).find((one) => one.number === "N-100005");
  expect(found).toMatchObject({
    legal: "Farid Ash Fairweather",
    preferred: "Sunny",
    birthDate: "2013-06-06",
  });
  const before = await stateOf();
  const again = await lookThrough(admin, "students", file);
  expect(again.counts).toMatchObject({ rows: 1_500, added: 0, changed: 0, unchanged: 1_500, errors: 0 });
  await takeNow(admin, again.id);
  expect(await stateOf()).toBe(before);
});

test("a changed row shows what was and what will be, and nothing is written before it is taken in", async () => {
  const [head, ...rows] = manyStudents(40).split("\r\n");
  const [first = "", ...rest] = rows;
  const moved = [head, first.replace("2008-01-01", "2008-02-01"), ...rest.slice(0, 30)].join("\n");
  const before = await stateOf();
  const sheet = await lookThrough(admin, "students", moved);
  expect(await stateOf()).toBe(before);
  expect(sheet.counts).toMatchObject({ added: 0, changed: 1, unchanged: 30 });
  expect(sheet.report?.changed[0]).toMatchObject({
    row: 2,
    number: "N-100000",
    changes: [{ field: "Birth date", before: "2008-01-01", after: "2008-02-01" }],
  });
  expect(sheet.counts?.gone).toBeGreaterThan(1_000);
  await takeNow(admin, sheet.id);
  expect((await roster()).find((one) => one.number === "N-100000")?.birthDate).toBe("2008-02-01");
});

test("who is gone from a file is ended only where that is chosen, and never with an open case", async () => {
  const program = ctxOf(seeded.store, seeded.world.staff.coordinator, { via: "panel" });
  const two = "number,name,birth date\nP-1,Wendeline Ostrava,2011-04-05\nP-2,Ruben Kestrel,2012-04-05";
  await bring(program, "students", two);
  const one = two.split("\n").slice(0, 2).join("\n");
  const kept = await bring(program, "students", one);
  expect(kept.counts).toMatchObject({ gone: 1, unchanged: 1 });
  expect((await roster(program)).filter((student) => student.ended)).toEqual([]);
  await bring(program, "students", one, { endsGone: true });
  expect((await roster(program)).filter((student) => student.ended).map(({ number }) => number)).toEqual([
    "P-2",
  ]);
  const back = await bring(program, "students", two);
  expect(back.counts).toMatchObject({ changed: 1, gone: 0 });
  expect((await roster(program)).filter((student) => student.ended)).toEqual([]);
});

test("a row with anything wrong keeps the whole file out, and says where and what to do", async () => {
  const before = await stateOf();
  const sheet = await lookThrough(
    admin,
    "students",
    [
      "Student Number;Whole name;Date of Birth;Site",
      "A-1;Corin Vesper;2012-01-31;Alder Creek High School",
      ";Maren Holt;2012-13-40;Nowhere High",
      "A-1;=cmd|' /C calc'!A0;1/2/2013;",
      "A-3;Too;Many;Cells;Here",
    ].join("\n"),
  );
  expect(sheet.report?.errors).toEqual([
    { row: 3, words: expect.stringMatching(/student number is missing.*is no date.*no site of this name/s) },
    { row: 4, words: expect.stringContaining("begins like a spreadsheet formula") },
    { row: 5, words: expect.stringContaining("5 columns, and the first row has 4") },
  ]);
  expect(await takeIn(admin, sheet.id, { endsGone: false })).toMatchObject({ ok: false });
  expect(await stateOf()).toBe(before);
});

test("two rows of one number are named with both rows", async () => {
  const file = "number,name,dob\nD-1,Corin Vesper,2012-01-31\nd-1 ,Maren Holt,2012-01-30";
  const { report } = await lookThrough(admin, "students", file);
  expect(report?.errors).toEqual([
    { row: 3, words: "The number D-1 stands in row 2 already. Keep one of the two." },
  ]);
});

test("when the roster changes between looking and taking in, nothing is taken in and the new difference is shown", async () => {
  const file = "number,name,dob\nR-1,Corin Vesper,2012-01-31\nR-2,Maren Holt,2012-01-30";
  const looked = await lookThrough(admin, "students", file);
  await bring(admin, "students", "number,name,dob\nR-1,Corin Vesper,2012-01-31");
  const before = await stateOf();
  expect((await takeIn(admin, looked.id, { endsGone: false })).ok).toBe(true);
  await runImport(jobOf(admin), looked.id);
  expect(await stateOf()).toBe(before);
  await runImport(jobOf(admin), looked.id);
  const shown = await importSheet(admin, looked.id);
  expect(shown).toMatchObject({
    value: { state: "checked", problem: "changed-since", counts: { added: 1, unchanged: 1 } },
  });
});

test("a job that is run twice, or after its file was put away, does nothing more", async () => {
  const done = await bring(admin, "students", "number,name,dob\nT-1,Corin Vesper,2012-01-31");
  const before = await stateOf();
  await runImport(jobOf(admin), done.id);
  const { id } = await lookThrough(admin, "students", "number,name,dob\nT-2,Corin Vesper,2012-01-31");
  expect((await discardImport(admin, id)).ok).toBe(true);
  await runImport(jobOf(admin), id);
  expect(await stateOf()).toBe(before);
  const [left] =
    await seeded.asSuperuser`select count(*)::int as n from upload_chunks where import_id in (${id}, ${done.id})`;
  expect(left?.["n"]).toBe(0);
});

test("a teacher, a counselor and another organization bring, see and take in nothing", async () => {
  const mine = await lookThrough(admin, "students", "number,name,dob\nS-1,Corin Vesper,2012-01-31");
  const { teacher, counselor, otherCounselor } = seeded.world.staff;
  for (const who of [teacher, counselor]) {
    const ctx = ctxOf(seeded.store, who, { via: "panel" });
    const refused = { ok: false, refusal: { kind: "not-allowed" } };
    expect(await receiveFile(ctx, "students", pieces("number,name\n"))).toEqual(refused);
    expect(await importSheet(ctx, mine.id)).toEqual(refused);
    expect(await takeIn(ctx, mine.id, { endsGone: true })).toEqual(refused);
  }
  const stranger = ctxOf(seeded.store, otherCounselor, { via: "panel" });
  for (const tried of [
    importSheet(stranger, mine.id),
    mapColumns(stranger, mine.id, {}),
    takeIn(stranger, mine.id, { endsGone: false }),
  ])
    expect(await tried).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  await expectAudit(seeded.store, admin.actor.organizationId, {
    action: "roster.upload",
    outcome: "refused",
    times: 2,
  });
});

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const small = "number,name,dob\nE-1,Zoë Núñez-Łęcka,2012-01-31";

test.each([
  ["UTF-8", Buffer.from(small), "utf-8"],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${small}`), "utf-8"],
  ["UTF-16", utf16(small), "utf-16le"],
  ["UTF-16 the other way round", Buffer.from(utf16(small)).swap16(), "utf-16be"],
])("names in %s arrive as they were written", async (_, bytes, encoding) => {
  const sheet = await lookThrough(admin, "students", bytes);
  expect(sheet.encoding).toBe(encoding);
  expect(sheet.report?.added[0]?.name).toBe("Zoë Núñez-Łęcka");
});

test("an older spreadsheet's letters are read, and the page is told which", async () => {
  const bytes = Buffer.from("number;name;dob\nE-2;Zo\xeb N\xfa\xf1ez;2012-01-31", "latin1");
  const sheet = await lookThrough(admin, "students", bytes);
  expect(sheet).toMatchObject({ encoding: "windows-1252", delimiter: ";" });
  expect(sheet.report?.added[0]?.name).toBe("Zoë Núñez");
});

test.each([
  ["nothing", "", "empty"],
  ["a workbook", Buffer.from("PK\x03\x04\x14\x00", "latin1"), "zip"],
  ["a packed stream", Buffer.from([0x1f, 0x8b, 8, 0]), "zip"],
  ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "old-excel"],
  ["a PDF", "%PDF-1.7", "pdf"],
  ["zeros among the letters", "number,name,dob\nE-1,Zo\0e,2012-01-31", "binary"],
  ["one column", "number\nE-1", "one-column"],
  ["column names alone", "number,name,dob", "no-rows"],
  ["two columns of one name", "number,Name,name\n1,a,b", "headers-twice"],
] as const)("a file of %s is not taken, and says why", async (_, content, problem) => {
  expect(await refusedAs(admin, "students", content)).toMatchObject({ kind: "unreadable-file", problem });
});

test.each([
  [
    "a quote that is never closed",
    `number,name,dob\nE-1,"Zoe,2012-01-31\nE-2,Al,2012-01-31`,
    "unterminated:2",
  ],
  ["a mark inside of a cell", `number,name,dob\nE-1,"Zoe" the 2nd,2012-01-31`, "stray-quote:2"],
  ["a cell without an end", `number,name,dob\nE-1,${"x".repeat(40_000)},2012-01-31`, "huge-row:2"],
])("a file with %s fails whole, and says in which row", async (_, content, problem) => {
  const before = await stateOf();
  expect(await lookThrough(admin, "students", content)).toMatchObject({ state: "failed", problem });
  expect(await stateOf()).toBe(before);
});

test("no name or number of a file is in the audit log, the queue, or in the clear anywhere", async () => {
  const rows = await auditOf(seeded.store, admin.actor.organizationId);
  const jobs = await seeded.asSuperuser`select data::text from pgboss.job`;
  const kept =
    await seeded.asSuperuser`select row_to_json(i)::text as t from imports i union all select row_to_json(k)::text from roster_keys k
    union all select row_to_json(s)::text from students s`;
  const all = JSON.stringify([rows, jobs, kept]);
  for (const word of ["Vesper", "Abernathy", "Student Number", "N-100000"]) expect(all).not.toContain(word);
  expect(sql).toBeDefined();
});

test("a file whose process died halfway has done nothing, and is taken in whole by the next run", async () => {
  const { id } = await lookThrough(admin, "students", manyStudents(3_000, 20_000));
  const before = await stateOf();
  expect((await takeIn(admin, id, { endsGone: false })).ok).toBe(true);
  const running = runImport(jobOf(admin), id).then(
    () => "done",
    () => "died",
  );
  const killed = async () => {
    for (;;) {
      const rows = await seeded.asSuperuser`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'footbridge' and state <> 'idle'
          and query like 'insert into name_tokens%'`;
      if (rows.length > 0) return;
    }
  };
  await killed();
  expect(await running).toBe("died");
  expect(await stateOf()).toBe(before);
  await runImport(jobOf(admin), id);
  expect(await importSheet(admin, id)).toMatchObject({ value: { state: "done", counts: { added: 3_000 } } });
});

test("a student with an open case whom the whole roster does not name is a task for whoever leads the case, until named again", async () => {
  const { counselor } = seeded.world.staff;
  const { twoWay } = seeded.world.cases;
  const ctx = ctxOf(seeded.store, counselor, { via: "panel" });
  const tasks = async () => {
    const waits = await read(ctx, (reader) => caseTasksWaiting(reader, ctx));
    return waits.filter(({ caseId }) => caseId === twoWay.id);
  };
  const row = (number: string, name: string) => `${number},${name},2010-01-31`;
  const others = ["number,name,dob", row("AC-999999", "Corin Vesper")];
  await bring(admin, "students", others.join("\n"));
  expect(await tasks()).toEqual([]);
  await bring(admin, "students", others.join("\n"), { endsGone: true });
  const [task] = await tasks();
  expect(task?.words).toContain("does not name this student");
  await bring(admin, "students", others.join("\n"), { endsGone: true });
  expect(await tasks()).toHaveLength(1);
  await bring(admin, "students", [...others, row("AC-204417", "William Tarrowby")].join("\n"));
  expect(await tasks()).toEqual([]);
  await bring(admin, "students", others.join("\n"), { endsGone: true });
  const id = CaseTaskId.parse((await tasks())[0]?.buttons[0]?.ref);
  const stranger = ctxOf(seeded.store, seeded.world.staff.counselorMiddle, { via: "panel" });
  const away = await closeCaseTask(stranger, id);
  expect(away.ok).toBe(false);
  expect((await closeCaseTask(ctx, id)).ok).toBe(true);
  expect(await closeCaseTask(ctx, id)).toMatchObject({ refusal: { kind: "already-done" } });
  expect(await tasks()).toEqual([]);
});
