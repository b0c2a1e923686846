import { eq } from "drizzle-orm";
import { openingFor } from "#db/client.ts";
import { AccountId, ChatAccountId, ClassId, ConsentId, newId, StaffId, type CaseId } from "#db/ids.ts";
import type { Role } from "#db/actor.ts";
import { caseStudents } from "#db/schema/cases.ts";
import { chatAccounts, installations } from "#db/schema/chat.ts";
import { consents } from "#db/schema/consents.ts";
import { classes, classMembers } from "#db/schema/imports.ts";
import { accounts, staff } from "#db/schema/organizations.ts";
import type { Store } from "#db/store.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import type { Handle, House } from "./house.ts";

const zone = "America/New_York";

/** Puts a signed permission on file from the school to the program, for supports unless other categories are given. */
export async function permitBack(
  store: Store,
  house: House,
  {
    roles = ["therapist"],
    categories = ["supports"],
    caseId = house.caseId,
  }: { roles?: Role[]; categories?: ShareCategory[]; caseId?: CaseId } = {},
): Promise<ConsentId> {
  const id = newId(ConsentId);
  const day = house.now.toZonedDateTimeISO(zone).toPlainDate();
  await store.client.transaction(openingFor(house.school.id), (db) =>
    db.insert(consents).values({
      id,
      caseId,
      schoolId: house.school.id,
      programId: house.program.id,
      takenBy: house.school.id,
      direction: "school_to_program",
      law: "ferpa",
      categories,
      recipients: { kind: "roles", roles },
      purposes: ["coordination"],
      startsOn: day.subtract({ days: 7 }),
      ends: { kind: "date", on: day.add({ days: 60 }).toString() },
      documentHash: "invented",
      recordedAt: house.now,
    }),
  );
  return id;
}

/** Somebody more at work in the school of a house, on no care team, reached in its workspace. */
export async function hireAtSchool(
  store: Store,
  house: House,
  { name, role }: { name: string; role: Role },
): Promise<Handle> {
  const { school: org, now } = house;
  const handle: Handle = { id: newId(StaffId), org, role, name, userKey: `U${newId(StaffId).slice(-8)}` };
  await store.client.transaction(openingFor(org.id), async (db) => {
    const accountId = newId(AccountId);
    await db.insert(accounts).values({ id: accountId, createdAt: now });
    const secrets = await store.keys.seal(org.id, { table: "staff", id: handle.id }, { name });
    const row = { id: handle.id, organizationId: org.id, accountId, roles: [role], secrets, createdAt: now };
    await db.insert(staff).values(row);
    const [installation] = await db.select({ id: installations.id }).from(installations);
    if (!installation) throw new Error("an organization has an installation");
    await db.insert(chatAccounts).values({
      id: newId(ChatAccountId),
      organizationId: org.id,
      installationId: installation.id,
      staffId: handle.id,
      platform: "slack",
      workspaceKey: org.team,
      userKey: handle.userKey,
      linkedAt: now,
    });
  });
  return handle;
}

/** Has one person stand in for another. */
export const coverFor = (store: Store, who: Handle, cover: Handle) =>
  store.client.transaction(openingFor(who.org.id), (db) =>
    db.update(staff).set({ coverId: cover.id }).where(eq(staff.id, who.id)),
  );

/** The first student's classes as the school's schedule has them: Chemistry is the teacher's, Art is nobody's. */
export async function timetable(store: Store, house: House): Promise<void> {
  const { school, now } = house;
  await store.client.transaction(openingFor(school.id), async (db) => {
    const [student] = await db
      .select({ id: caseStudents.studentId })
      .from(caseStudents)
      .where(eq(caseStudents.caseId, house.caseId));
    if (!student) throw new Error("the school has a student in the case");
    for (const [number, course, period] of [
      ["1041", "Chemistry", "3"],
      ["2207", "Art", "5"],
    ] as const) {
      const id = newId(ClassId);
      const secrets = await store.keys.seal(school.id, { table: "classes", id }, { number, course, period });
      await db.insert(classes).values({ id, organizationId: school.id, secrets, createdAt: now });
      const base = { organizationId: school.id, classId: id, startedAt: now };
      await db.insert(classMembers).values({ ...base, role: "student", memberId: student.id });
      if (course === "Chemistry")
        await db.insert(classMembers).values({ ...base, role: "teacher", memberId: house.teacher.id });
    }
  });
}
