import { insertKeys, rosterKey } from "#care/roster-keys.ts";
import type { Tx } from "../change.ts";
import { openingFor } from "../client.ts";
import { ClassId, newId } from "../ids.ts";
import { classes, classMembers, type ClassSecrets } from "../schema/imports.ts";
import type { Store } from "../store.ts";
import { casePlans, type CaseKey } from "./cases.ts";
import type { World } from "./handles.ts";
import type { StaffKey } from "./people.ts";

type ClassPlan = { secrets: ClassSecrets; teacher?: StaffKey; students: readonly CaseKey[] };

const atHigh = (Object.keys(casePlans) as CaseKey[]).filter((key) => casePlans[key].site === "high");

/** What the high school's schedule says of its students here. Not every class has a teacher who uses the product. */
const classPlans: readonly ClassPlan[] = [
  {
    secrets: { number: "HS-1041", course: "Chemistry", period: "3" },
    teacher: "teacher",
    students: atHigh,
  },
  { secrets: { number: "HS-2207", course: "English II", period: "1" }, students: atHigh },
  { secrets: { number: "HS-3115", course: "Algebra 2", period: "5" }, students: atHigh.slice(0, 2) },
];

/** Gives the school its classes, as if a file of them had been taken in. */
export async function seedClasses(
  store: Store,
  { organizations, staff, cases }: Pick<World, "organizations" | "staff" | "cases">,
  now: Temporal.Instant,
): Promise<void> {
  const organizationId = organizations.school.id;
  const key = await store.keys.current(organizationId);
  const actor = { kind: "job", job: "seed", organizationId } as const;
  const ctx = { actor, now, locale: "en", zone: "UTC", requestId: "seed", store } as const;
  await store.client.transaction(openingFor(organizationId), async (db) => {
    const tx = db as Tx;
    for (const { secrets, teacher, students } of classPlans) {
      const id = newId(ClassId);
      const sealed = await store.keys.seal(organizationId, { table: "classes", id }, secrets);
      await tx.insert(classes).values({ id, organizationId, secrets: sealed, createdAt: now });
      await insertKeys(tx, ctx, [
        { kind: "class", key: rosterKey(key, "class", secrets.number), subjectId: id },
      ]);
      const member = { organizationId, classId: id, startedAt: now };
      await tx.insert(classMembers).values([
        ...students.map((one) => ({
          ...member,
          role: "student" as const,
          memberId: cases[one].students.school,
        })),
        ...(teacher ? [{ ...member, role: "teacher" as const, memberId: staff[teacher].id }] : []),
      ]);
    }
  });
}
