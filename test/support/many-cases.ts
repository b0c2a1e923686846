import { drawCodeName } from "#care/code-names.rules.ts";
import type { ProgressContent } from "#care/progress.rules.ts";
import { openingFor } from "#db/client.ts";
import { CareTeamMemberId, CaseId, newId, ProgressUpdateId, StudentId } from "#db/ids.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { progressUpdates } from "#db/schema/progress.ts";
import { students } from "#db/schema/rosters.ts";
import type { Store } from "#db/store.ts";
import type { House } from "./house.ts";

export type OneCase = { id: CaseId; codeName: string };

/** Adds cases of the therapist and the counselor, each with an update of the therapist's from so long ago. */
export async function addCases(
  store: Store,
  house: House,
  { count, lastUpdateAt }: { count: number; lastUpdateAt: Temporal.Instant },
): Promise<OneCase[]> {
  const taken = ["Copper Ladder", "Cobalt Canoe"];
  const made: OneCase[] = [];
  for (let at = 0; at < count; at++) {
    const codeName = drawCodeName(taken, (choices) => (at * 7919) % choices);
    if (!codeName) throw new Error("the lists of code names are used up");
    taken.push(codeName);
    made.push(await addCase(store, house, { codeName, lastUpdateAt }));
  }
  return made;
}

async function addCase(
  store: Store,
  house: House,
  one: { codeName: string; lastUpdateAt: Temporal.Instant },
): Promise<OneCase> {
  const id = newId(CaseId);
  const sides = { schoolId: house.school.id, programId: house.program.id };
  const row = {
    id,
    ...sides,
    partnershipId: house.partnershipId,
    codeName: one.codeName,
    zone: "America/New_York",
  };
  const studentId = newId(StudentId);
  const secrets = { legal: "Anselm Drakeford", nicknames: [], siblings: [], birthDate: "2011-05-02" };
  const sealed = await store.keys.seal(house.program.id, { table: "students", id: studentId }, secrets);
  await store.client.transaction(openingFor(house.program.id), async (db) => {
    await db.insert(cases).values({ ...row, openedAt: house.now });
    for (const member of [house.therapist, house.counselor])
      await db.insert(careTeam).values({
        id: newId(CareTeamMemberId),
        caseId: id,
        ...sides,
        memberOf: member.org.id,
        staffId: member.id,
        role: member.role,
        startedAt: house.now,
      });
    await db
      .insert(students)
      .values({ id: studentId, organizationId: house.program.id, secrets: sealed, createdAt: house.now });
    await db.insert(caseStudents).values({ caseId: id, organizationId: house.program.id, studentId });
  });
  await said(store, house, {
    caseId: id,
    at: one.lastUpdateAt,
    content: { ratings: { engagement: 3 }, goneOver: false },
  });
  return { id, codeName: one.codeName };
}

type Said = { caseId: CaseId; at: Temporal.Instant; content: ProgressContent };

/** An update of the therapist's, from then. */
export async function said(store: Store, house: House, { caseId, at, content }: Said): Promise<void> {
  const id = newId(ProgressUpdateId);
  const sealed = await store.keys.seal(house.program.id, { table: "progress_updates", id }, content);
  await store.client.transaction(openingFor(house.program.id), async (db) => {
    await db.insert(progressUpdates).values({
      id,
      organizationId: house.program.id,
      caseId,
      authorId: house.therapist.id,
      rootId: id,
      version: 1,
      content: sealed,
      createdAt: at,
    });
  });
}
