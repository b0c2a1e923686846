import type { Answers } from "#care/form.ts";
import { insertStudents } from "#care/student-rows.ts";
import type { Tx } from "#db/change.ts";
import { openingFor } from "#db/client.ts";
import { GuardianId, newId, SiteId, StudentId } from "#db/ids.ts";
import { sites } from "#db/schema/organizations.ts";
import { guardians, type GuardianSecrets, type StudentSecrets } from "#db/schema/rosters.ts";
import type { TestDatabase } from "./database.ts";
import type { Handle, House } from "./house.ts";

/** What opening a case needs besides a house: sites, intake people, and students without a case. */
export type Roster = {
  site: { school: SiteId; program: SiteId };
  place: string;
  /** The program's own record of the student. */
  own: StudentId;
  /** The school's record of the same student, and of another one born a day later. */
  same: StudentId;
  oneDayOff: StudentId;
  names: string[];
};

const zone = "America/New_York";
const born = "2010-05-17";

/** Gives both sides of a house a site, makes counselor and coordinator intake, and enrolls students. */
export async function prepareOpening(db: TestDatabase, house: House): Promise<Roster> {
  const site = { school: newId(SiteId), program: newId(SiteId) };
  for (const side of ["school", "program"] as const)
    await db.store.client.transaction(openingFor(house[side].id), (tx) =>
      tx.insert(sites).values({
        id: site[side],
        organizationId: house[side].id,
        name: side === "school" ? "Alder Creek Middle" : "Afternoon track",
        zone,
      }),
    );
  for (const who of [house.counselor, house.coordinator]) await giveRoles(db, who, [who.role, "intake"]);
  const pupil = (legal: string, birthDate = born) => ({ legal, nicknames: [], siblings: [], birthDate });
  const own = await enroll(db, house.program, { site: site.program, student: pupil("Wilhelmina Abernathy") });
  const same = await enroll(db, house.school, {
    site: site.school,
    student: pupil("Wilhelmina Abernathy-Quist"),
  });
  const other = pupil("Winifred Abernathy", "2010-05-18");
  const oneDayOff = await enroll(db, house.school, { site: site.school, student: other });
  const names = [
    "Wilhelmina Abernathy-Quist",
    "Winifred Abernathy",
    "Ottoline Abernathy",
    "Barnaby Abernathy",
  ];
  return { site, place: `${house.partnershipId}:${site.school}`, own, same, oneDayOff, names };
}

/** Sets somebody's roles; the handle's own follow, so that contexts made from it have them. */
export async function giveRoles(db: TestDatabase, who: Handle, roles: readonly string[]): Promise<void> {
  await db.asSuperuser.unsafe(`update staff set roles = '{${roles.join(",")}}' where id = '${who.id}'`);
}

type Enrolling = { site: SiteId; student: StudentSecrets };

/** One more student of one organization, with a mother, and a father who must not be contacted. */
export async function enroll(
  { store }: TestDatabase,
  org: House["school"],
  { site, student }: Enrolling,
): Promise<StudentId> {
  const id = newId(StudentId);
  const organizationId = org.id;
  const adults: [GuardianSecrets, "active" | "no_contact"][] = [
    [{ name: "Ottoline Abernathy", relation: "mother" }, "active"],
    [{ name: "Barnaby Abernathy", relation: "father" }, "no_contact"],
  ];
  const now = Temporal.Now.instant();
  const rows = await Promise.all(
    adults.map(async ([adult, status]) => {
      const guardianId = newId(GuardianId);
      const place = { table: "guardians", id: guardianId };
      const sealed = await store.keys.seal(organizationId, place, adult);
      const base = { id: guardianId, organizationId, studentId: id, createdAt: now };
      return { ...base, language: "en" as const, status, secrets: sealed };
    }),
  );
  const actor = { kind: "job", job: "test", organizationId } as const;
  const ctx = { actor, now, locale: "en", zone, requestId: "test", store } as const;
  await store.client.transaction(openingFor(organizationId), async (tx) => {
    await insertStudents(tx as Tx, ctx, [{ id, siteId: site, secrets: student }]);
    await tx.insert(guardians).values(rows);
  });
  return id;
}

/** A signed permission of the program that lets the school's counselors know who the student is. */
export const signed = (day: string): Answers => ({
  categories: ["enrollment", "participation"],
  recipients: ["counselor"],
  from: ["therapist", "care_coordinator"],
  purposes: ["school_support"],
  starts_on: day,
  ends: "discharge_30",
  state: "NY",
  care_consented_by: "parent",
  adult_name: "Ottoline Abernathy",
  adult_capacity: "parent",
  adult_signed_on: day,
  student_answer: "signed",
  student_signed_on: day,
  taken_on: "paper",
  text: "hipaa-1",
  language: "en",
  copy_given: "true",
});
