import { and, eq, inArray } from "drizzle-orm";
import { ClassId, newId, type StaffId, type StudentId } from "#db/ids.ts";
import { classes, classMembers, type ClassSecrets } from "#db/schema/imports.ts";
import { insertKeys, rosterKey, subjectsOf } from "../roster-keys.ts";
import { numberIn, plainNumber, severalIn, wordsIn } from "./cells.rules.ts";
import type { ImportField } from "./fields.rules.ts";
import type { Line } from "./lines.ts";
import { cellOf, saysGone, shapeProblem, type Pass, type PassOptions } from "./pass.ts";
import type { Change } from "./tally.ts";

type MemberKey = `${"teacher" | "student"}:${string}`;
type ClassIn = {
  number: string;
  row: number;
  course?: string;
  period?: string;
  members: Map<MemberKey, number>;
};
type Classes = Map<string, ClassIn>;

/**
 * Takes classes in. A file may have a row for each class, for each pair of class and person, or both; so all of it is
 * gathered first, and decided at its end.
 */
export function classPass(options: PassOptions): Pass {
  const gathered: Classes = new Map();
  return {
    take: (lines) => Promise.resolve(lines.forEach((line) => gather(options, gathered, line))),
    finish: () => decideAll(options, gathered),
  };
}

function gather({ mapping, columns, tally }: PassOptions, gathered: Classes, { row, cells }: Line): void {
  tally.counts.rows += 1;
  const cell = (field: ImportField) => cellOf(mapping, cells, field);
  const shape = shapeProblem(columns, cells);
  if (shape) return tally.error(row, [shape]);
  if (saysGone(cell("status"))) return;
  const number = numberIn(cell("class"), "class number");
  const course = wordsIn(cell("course"), "course");
  const period = wordsIn(cell("period"), "period");
  const wrong = [number, course, period].flatMap((read) => ("wrong" in read ? [read.wrong] : []));
  if ("wrong" in number || "wrong" in course || "wrong" in period) return tally.error(row, wrong);
  const known = gathered.get(number.value);
  if (known?.course && course.value && known.course !== course.value)
    return tally.error(row, [
      `Class ${number.value} has another course in row ${known.row}. Keep one of the two.`,
    ]);
  const one = known ?? { number: number.value, row, members: new Map<MemberKey, number>() };
  if (course.value) one.course = course.value;
  if (period.value) one.period = period.value;
  for (const member of membersIn(cell)) if (!one.members.has(member)) one.members.set(member, row);
  gathered.set(number.value, one);
}

function membersIn(cell: (field: ImportField) => string): MemberKey[] {
  const all = (role: "teacher" | "student", words: string) =>
    severalIn(words).map((one): MemberKey => `${role}:${plainNumber(one)}`);
  const role = cell("role").trim();
  const asRole = /^(teacher|student)$/i.test(role)
    ? (role.toLowerCase() as "teacher" | "student")
    : undefined;
  return [
    ...all("teacher", cell("teacher")),
    ...all("student", cell("student")),
    ...(asRole ? all(asRole, cell("member")) : []),
  ];
}

const chunk = 200;

async function decideAll(options: PassOptions, gathered: Classes): Promise<void> {
  const all = [...gathered.values()];
  const seen = new Set<string>();
  for (let from = 0; from < all.length; from += chunk)
    await decide(options, all.slice(from, from + chunk), seen);
  await sayGone(options, seen);
}

async function decide(options: PassOptions, some: readonly ClassIn[], seen: Set<string>): Promise<void> {
  const { ctx, db, tally } = options;
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  const keyed = some.map((one) => ({ one, key: rosterKey(key, "class", one.number) }));
  const ids = await subjectsOf(
    db,
    ctx,
    "class",
    keyed.map((each) => each.key),
  );
  const known = await knownClasses(options, [...ids.values()] as ClassId[]);
  const people = await peopleOf(options, some);
  for (const { one, key: classKey } of keyed) {
    const before = known.get(ids.get(classKey) ?? "");
    const members = resolved(options, one, people);
    const entry = { row: one.row, name: one.course ?? before?.secrets.course ?? "", number: one.number };
    if (!before && !one.course) {
      tally.error(one.row, [
        "This class is not here yet, and the file has no course for it. Bring the classes first.",
      ]);
      continue;
    }
    const id = before?.id ?? newId(ClassId);
    if (before) seen.add(id);
    const changes = before ? changesTo(before, one, members) : [];
    if (!before) tally.added(entry);
    else if (changes.length > 0) tally.changed(entry, changes);
    else tally.unchanged();
    if (options.tx && (!before || changes.length > 0))
      await save(options, { id, one, members, classKey, ...(before && { before }) });
    if (options.tx) seen.add(id);
  }
}

type Member = { role: "teacher" | "student"; memberId: StaffId | StudentId };
type Before = { id: ClassId; secrets: ClassSecrets; ended: boolean; members: Set<string> };

async function knownClasses({ ctx, db }: PassOptions, ids: readonly ClassId[]): Promise<Map<string, Before>> {
  if (ids.length === 0) return new Map();
  const { organizationId } = ctx.actor;
  const rows = await db
    .select()
    .from(classes)
    .where(and(eq(classes.organizationId, organizationId), inArray(classes.id, [...ids])));
  const members = await db
    .select()
    .from(classMembers)
    .where(and(eq(classMembers.organizationId, organizationId), inArray(classMembers.classId, [...ids])));
  const opened = rows.map(async ({ id, secrets, endedAt }): Promise<[string, Before]> => {
    const own = members.filter((member) => member.classId === id && !member.endedAt);
    return [
      id,
      {
        id,
        secrets: await ctx.store.keys.open<ClassSecrets>({ table: "classes", id }, secrets),
        ended: endedAt !== null,
        members: new Set(own.map((member) => `${member.role}:${member.memberId}`)),
      },
    ];
  });
  return new Map(await Promise.all(opened));
}

/** Who is meant by the numbers and ids of these rows. */
async function peopleOf({ ctx, db }: PassOptions, some: readonly ClassIn[]): Promise<Map<MemberKey, string>> {
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  const wanted = [...new Set(some.flatMap((one) => [...one.members.keys()]))];
  const found = new Map<MemberKey, string>();
  for (const kind of ["staff-number", "staff-source", "student-number", "student-source"] as const) {
    const mine = wanted.filter((one) => one.startsWith(kind.startsWith("staff") ? "teacher:" : "student:"));
    const hashes = new Map(mine.map((one) => [rosterKey(key, kind, one.slice(one.indexOf(":") + 1)), one]));
    for (const [hash, id] of await subjectsOf(db, ctx, kind, [...hashes.keys()])) {
      const one = hashes.get(hash);
      if (one && !found.has(one)) found.set(one, id);
    }
  }
  return found;
}

function resolved({ tally }: PassOptions, one: ClassIn, people: ReadonlyMap<MemberKey, string>): Member[] {
  return [...one.members].flatMap(([member, row]): Member[] => {
    const [role, number] = member.split(":") as ["teacher" | "student", string];
    const id = people.get(member);
    if (!id) {
      tally.error(row, [
        `Nobody here has the ${role === "teacher" ? "staff" : "student"} number ${number}. Bring ${role === "teacher" ? "staff" : "students"} first, or correct it.`,
      ]);
      return [];
    }
    // The key was found under its kind, so the id is of that kind too.
    return [{ role, memberId: id as StaffId | StudentId }];
  });
}

const joined = (before: Before, members: readonly Member[]) =>
  members.filter(({ role, memberId }) => !before.members.has(`${role}:${memberId}`));
function left(before: Before, members: readonly Member[]): string[] {
  const now = new Set(members.map(({ role, memberId }) => `${role}:${memberId}`));
  return [...before.members].filter((member) => !now.has(member));
}

/** What a file changes in a class. A file without people in it says nothing about who is in a class. */
function changesTo(before: Before, one: ClassIn, members: readonly Member[]): Change[] {
  const course = one.course ?? before.secrets.course;
  const period = one.period ?? before.secrets.period ?? "";
  const leaving = one.members.size > 0 ? left(before, members).length : 0;
  const count = before.members.size;
  const after = count + joined(before, members).length - leaving;
  const people = joined(before, members).length > 0 || leaving > 0;
  const pairs: [string, string, string][] = [
    ["Course", before.secrets.course, course],
    ["Period", before.secrets.period ?? "", period],
    ["On the schedule", before.ended ? "no" : "yes", "yes"],
  ];
  return [
    ...pairs
      .filter(([, old, now]) => old !== now)
      .map(([field, old, now]) => ({ field, before: old, after: now })),
    ...(people
      ? [
          {
            field: "People",
            before: String(count),
            after: `${after} (${joined(before, members).length} new, ${leaving} left)`,
          },
        ]
      : []),
  ];
}

type Saving = { id: ClassId; one: ClassIn; members: readonly Member[]; classKey: string; before?: Before };

async function save({ ctx, tx }: PassOptions, { id, one, members, classKey, before }: Saving): Promise<void> {
  if (!tx) return;
  const { organizationId } = ctx.actor;
  const period = one.period ?? before?.secrets.period;
  const content = {
    number: one.number,
    course: one.course ?? before?.secrets.course ?? "",
    ...(period && { period }),
  };
  const secrets = await ctx.store.keys.seal(organizationId, { table: "classes", id }, content);
  if (before) {
    const mine = and(eq(classes.organizationId, organizationId), eq(classes.id, id));
    await tx.update(classes).set({ secrets, endedAt: null }).where(mine);
  } else {
    await tx.insert(classes).values({ id, organizationId, secrets, createdAt: ctx.now });
    await insertKeys(tx, ctx, [{ kind: "class", key: classKey, subjectId: id }]);
  }
  const coming = before ? joined(before, members) : members;
  if (coming.length > 0)
    await tx
      .insert(classMembers)
      .values(coming.map((member) => ({ organizationId, classId: id, ...member, startedAt: ctx.now })))
      .onConflictDoUpdate({
        target: [classMembers.organizationId, classMembers.classId, classMembers.role, classMembers.memberId],
        set: { endedAt: null, startedAt: ctx.now },
      });
  const leaving = before && one.members.size > 0 ? left(before, members) : [];
  for (const member of leaving) {
    const [role, memberId] = member.split(":") as ["teacher" | "student", string];
    await tx
      .update(classMembers)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(classMembers.organizationId, organizationId),
          eq(classMembers.classId, id),
          eq(classMembers.role, role),
          eq(classMembers.memberId, memberId as StaffId),
        ),
      );
  }
}

async function sayGone(
  { ctx, db, tx, tally, endsGone }: PassOptions,
  seen: ReadonlySet<string>,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const rows = await db.select().from(classes).where(eq(classes.organizationId, organizationId));
  for (const { id, secrets, endedAt } of rows) {
    if (seen.has(id) || endedAt) continue;
    const { course, period } = await ctx.store.keys.open<ClassSecrets>({ table: "classes", id }, secrets);
    tally.gone(id, { name: [course, period].filter(Boolean).join(", ") });
    if (!tx || !endsGone) continue;
    const mine = and(eq(classes.organizationId, organizationId), eq(classes.id, id));
    await tx.update(classes).set({ endedAt: ctx.now }).where(mine);
  }
}
