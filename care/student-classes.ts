import { and, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#db/context.ts";
import type { StaffId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { classes, classMembers, type ClassSecrets } from "#db/schema/imports.ts";
import type { StudentClass } from "./support-class.form.ts";

/** The classes a student of the acting school attends now, with who teaches each; none where no file of classes was taken in. */
export async function classesOf(reader: Reader, ctx: Ctx, studentId: StudentId): Promise<StudentClass[]> {
  const { organizationId } = ctx.actor;
  const attending = alias(classMembers, "attending");
  const theirs = reader
    .select({ id: attending.classId })
    .from(attending)
    .where(
      and(
        eq(attending.organizationId, organizationId),
        eq(attending.memberId, studentId),
        eq(attending.role, "student"),
        isNull(attending.endedAt),
      ),
    );
  const rows = await reader
    .select({ id: classes.id, secrets: classes.secrets, member: classMembers.memberId })
    .from(classes)
    .leftJoin(
      classMembers,
      and(
        eq(classMembers.organizationId, organizationId),
        eq(classMembers.classId, classes.id),
        eq(classMembers.role, "teacher"),
        isNull(classMembers.endedAt),
      ),
    )
    .where(
      and(eq(classes.organizationId, organizationId), isNull(classes.endedAt), inArray(classes.id, theirs)),
    );
  const opened = await Promise.all(
    [...new Map(rows.map((row) => [row.id, row.secrets]))].map(
      async ([id, secrets]): Promise<StudentClass> => {
        const { course, period } = await ctx.store.keys.open<ClassSecrets>({ table: "classes", id }, secrets);
        // The join is with who teaches, and those are staff.
        const teacherIds = rows.flatMap((row) =>
          row.id === id && row.member ? [row.member as StaffId] : [],
        );
        return { id, course, ...(period && { period }), teacherIds };
      },
    ),
  );
  const order = (one: StudentClass) => `${one.period ?? ""} ${one.course}`;
  return opened.toSorted((a, b) => order(a).localeCompare(order(b), "en", { numeric: true }));
}
