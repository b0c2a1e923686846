import type { StaffCtx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { barePeriod, costs, type Lesson } from "../scheduling/school-days.ts";
import { studentIdOf } from "../rosters.ts";
import { classesOf } from "../student-classes.ts";

/** What a period is called for the reader: by its course at the school, which never crosses; else by its label. */
async function namesOf(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Map<string, string>> {
  if (ctx.actor.organizationKind !== "school") return new Map();
  const studentId = await studentIdOf(reader, ctx, caseId);
  const classes = studentId ? await classesOf(reader, ctx, studentId) : [];
  return new Map(
    classes.flatMap(({ course, period }) => (period ? [[barePeriod(period), course] as const] : [])),
  );
}

/** Says of a time which classes it would cost: `Algebra, 15 min`; nothing where it costs none. */
export type CostWords = (at: Temporal.Instant) => string;

/** Words for what meetings of this length would cost a case's student, as its reader may see it. */
export async function costWords(
  reader: Reader,
  ctx: StaffCtx,
  { caseId, lessons, minutes }: { caseId: CaseId; lessons: readonly Lesson[]; minutes: number },
): Promise<CostWords> {
  if (lessons.length === 0) return () => "";
  const names = await namesOf(reader, ctx, caseId);
  const nameOf = (label: string) =>
    names.get(barePeriod(label)) ?? (/^\d/.test(label) ? `Period ${label}` : label);
  return (start) =>
    costs(lessons, { start, end: start.add({ minutes }) })
      .map((one) => `${nameOf(one.label)}, ${one.minutes} min`)
      .join("; ");
}
