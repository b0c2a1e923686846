import { openingFor, type Db } from "#db/client.ts";
import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import * as ids from "#db/ids.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { chatAccounts, installations } from "#db/schema/chat.ts";
import { consents } from "#db/schema/consents.ts";
import { accounts, organizations, partnerships, staff } from "#db/schema/organizations.ts";
import { guardians, students } from "#db/schema/rosters.ts";
import type { Store } from "#db/store.ts";
import type { ShareCategory } from "#care/share.rules.ts";

type Org = { id: ids.OrganizationId; kind: "school" | "program"; team: string };
export type Handle = { id: ids.StaffId; org: Org; role: Role; name: string; userKey: string };
export type House = {
  school: Org;
  program: Org;
  counselor: Handle;
  nurse: Handle;
  teacher: Handle;
  therapist: Handle;
  coordinator: Handle;
  caseId: ids.CaseId;
  otherCaseId: ids.CaseId;
  partnershipId: ids.PartnershipId;
  now: Temporal.Instant;
  names: string[];
};

const zone = "America/New_York";
const lines = [{ label: "Office", tel: "+15555550100", hours: "Mon to Fri, 8 to 4" }];

/** An invented school and program with one shared case, on which all but the teacher work, and a second one. */
export async function furnish(store: Store, now: Temporal.Instant): Promise<House> {
  const school: Org = {
    id: ids.newId(ids.OrganizationId),
    kind: "school",
    team: `T${ids.newId(ids.CaseId).slice(-8)}`,
  };
  const program: Org = {
    id: ids.newId(ids.OrganizationId),
    kind: "program",
    team: `T${ids.newId(ids.CaseId).slice(-8)}`,
  };
  const partnershipId = ids.newId(ids.PartnershipId);
  for (const owner of [school.id, program.id, partnershipId]) await store.keys.create(owner);
  await within(store, school, (db) => openOrganization(db, store, school, now));
  await within(store, program, (db) => openOrganization(db, store, program, now));
  const person = async (org: Org, role: Role, name: string): Promise<Handle> => {
    const handle = {
      id: ids.newId(ids.StaffId),
      org,
      role,
      name,
      userKey: `U${ids.newId(ids.CaseId).slice(-8)}`,
    };
    await within(store, org, (db) => hire(db, store, handle, now));
    return handle;
  };
  const house: House = {
    school,
    program,
    counselor: await person(school, "counselor", "Orla Fennimore"),
    nurse: await person(school, "nurse", "Bettina Quillfeather"),
    teacher: await person(school, "teacher", "Tobin Marlowe"),
    therapist: await person(program, "therapist", "Ines Calloway"),
    coordinator: await person(program, "care_coordinator", "Perrin Ashdown"),
    caseId: ids.newId(ids.CaseId),
    otherCaseId: ids.newId(ids.CaseId),
    partnershipId,
    now,
    names: ["Marisol Tannenbaum", "Lupita Tannenbaum", "Desmond Okereke"],
  };
  await within(store, school, (db) => befriend(db, house, now));
  await openCase(store, house, {
    id: house.caseId,
    codeName: "Copper Ladder",
    student: "Marisol Tannenbaum",
  });
  await openCase(store, house, {
    id: house.otherCaseId,
    codeName: "Cobalt Canoe",
    student: "Desmond Okereke",
  });
  return house;
}

const within = (store: Store, org: Org, work: (db: Db) => Promise<void>) =>
  store.client.transaction(openingFor(org.id), work);

async function openOrganization(db: Db, store: Store, org: Org, now: Temporal.Instant): Promise<void> {
  const name = org.kind === "school" ? "Alder Creek Middle" : "Harbor Lane";
  const base = { organizationId: org.id, kind: org.kind, name, part2: "no", state: "NY", zone } as const;
  await db.insert(organizations).values({ ...base, crisisLines: lines, createdAt: now });
  const id = ids.newId(ids.InstallationId);
  const secrets = { botToken: `xoxb-${org.team}`, botUserId: `B${org.team}` };
  const place = { table: "installations", id };
  await db.insert(installations).values({
    id,
    organizationId: org.id,
    platform: "slack",
    workspaceKey: org.team,
    secrets: await store.keys.seal(org.id, place, secrets),
    chatLevel: "post",
    createdAt: now,
  });
}

/** Where somebody of a house gets their mail. */
export const mailOf = ({ name, org }: Pick<Handle, "name" | "org">): string =>
  `${name.toLowerCase().replaceAll(" ", ".")}@${org.kind}.example`;

async function hire(db: Db, store: Store, handle: Handle, now: Temporal.Instant): Promise<void> {
  const accountId = ids.newId(ids.AccountId);
  const organizationId = handle.org.id;
  await db.insert(accounts).values({ id: accountId, createdAt: now });
  const secrets = await store.keys.seal(
    organizationId,
    { table: "staff", id: handle.id },
    { name: handle.name, email: mailOf(handle) },
  );
  await db
    .insert(staff)
    .values({ id: handle.id, organizationId, accountId, roles: [handle.role], secrets, createdAt: now });
  const [installation] = await db.select({ id: installations.id }).from(installations);
  if (!installation) throw new Error("an organization has an installation");
  await db.insert(chatAccounts).values({
    id: ids.newId(ids.ChatAccountId),
    organizationId,
    installationId: installation.id,
    staffId: handle.id,
    platform: "slack",
    workspaceKey: handle.org.team,
    userKey: handle.userKey,
    linkedAt: now,
  });
}

async function befriend(db: Db, house: House, now: Temporal.Instant): Promise<void> {
  await db.insert(partnerships).values({
    id: house.partnershipId,
    schoolId: house.school.id,
    programId: house.program.id,
    schoolName: "Alder Creek Middle",
    programName: "Harbor Lane",
    schoolCrisisLines: lines,
    programCrisisLines: lines,
    programPart2: "no",
    startedAt: now,
  });
}

type Opened = { id: ids.CaseId; codeName: string; student: string };

async function openCase(store: Store, house: House, opened: Opened): Promise<void> {
  const sides = { schoolId: house.school.id, programId: house.program.id };
  const { now, partnershipId } = house;
  await within(store, house.school, async (db) => {
    await db
      .insert(cases)
      .values({ id: opened.id, ...sides, partnershipId, codeName: opened.codeName, zone, openedAt: now });
    for (const member of [house.counselor, house.nurse, house.therapist, house.coordinator]) {
      await db.insert(careTeam).values({
        id: ids.newId(ids.CareTeamMemberId),
        caseId: opened.id,
        ...sides,
        memberOf: member.org.id,
        staffId: member.id,
        role: member.role,
        startedAt: now,
      });
    }
  });
  for (const org of [house.school, house.program])
    await within(store, org, (db) => enroll(db, store, { org, opened, now }));
}

async function enroll(
  db: Db,
  store: Store,
  { org, opened, now }: { org: Org; opened: Opened; now: Temporal.Instant },
) {
  const id = ids.newId(ids.StudentId);
  const secrets = { legal: opened.student, nicknames: [], siblings: [], birthDate: "2012-03-14" };
  const sealed = await store.keys.seal(org.id, { table: "students", id }, secrets);
  await db.insert(students).values({ id, organizationId: org.id, secrets: sealed, createdAt: now });
  await db.insert(caseStudents).values({ caseId: opened.id, organizationId: org.id, studentId: id });
  const guardianId = ids.newId(ids.GuardianId);
  const adult = { name: `Lupita ${opened.student.split(" ")[1]}`, relation: "mother" };
  await db.insert(guardians).values({
    id: guardianId,
    organizationId: org.id,
    studentId: id,
    language: "en",
    status: "active",
    secrets: await store.keys.seal(org.id, { table: "guardians", id: guardianId }, adult),
    createdAt: now,
  });
}

/** Puts a signed permission on file from the program to the school, for these categories and role classes. */
export async function permit(
  store: Store,
  house: House,
  scope: { caseId?: ids.CaseId; categories: ShareCategory[]; roles: Role[] },
): Promise<ids.ConsentId> {
  const id = ids.newId(ids.ConsentId);
  const day = house.now.toZonedDateTimeISO(zone).toPlainDate();
  await within(store, house.program, async (db) => {
    await db.insert(consents).values({
      id,
      caseId: scope.caseId ?? house.caseId,
      schoolId: house.school.id,
      programId: house.program.id,
      takenBy: house.program.id,
      direction: "program_to_school",
      law: "hipaa",
      categories: scope.categories,
      recipients: { kind: "roles", roles: scope.roles },
      purposes: ["school_support"],
      startsOn: day.subtract({ days: 7 }),
      ends: { kind: "date", on: day.add({ days: 60 }).toString() },
      documentHash: "invented",
      recordedAt: house.now,
    });
  });
  return id;
}

/** A person at work, now or at another moment. */
export function ctxFor(store: Store, who: Handle, now: Temporal.Instant): StaffCtx {
  return {
    actor: {
      kind: "staff",
      staffId: who.id,
      organizationId: who.org.id,
      organizationKind: who.org.kind,
      roles: [who.role],
      via: "slack",
    },
    now,
    locale: "en",
    zone,
    requestId: ids.newId(ids.CaseId),
    chatLevel: "post",
    store,
  };
}
