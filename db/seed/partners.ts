import { openingFor } from "../client.ts";
import { partnerSides, type PartnerDetails } from "../schema/openings.ts";
import type { GuardianSecrets, StudentSecrets } from "../schema/rosters.ts";
import type { Store } from "../store.ts";
import type { OrganizationHandle, World } from "./handles.ts";
import type { SiteKey } from "./people.ts";
import { enroll } from "./rosters.ts";

type Made = Pick<World, "organizations" | "sites" | "partnerships" | "staff">;

/** What each side has told the other, with both admins' approval. */
export async function seedPartners(store: Store, world: Made, since: Temporal.Instant): Promise<void> {
  for (const key of ["school", "other"] as const) {
    const [school, program] = [world.organizations[key], world.organizations.program];
    for (const side of [school, program]) await addSide(store, { world, key, side, school, since });
  }
}

type Adding = {
  world: Made;
  key: "school" | "other";
  side: OrganizationHandle;
  school: OrganizationHandle;
  since: Temporal.Instant;
};

async function addSide(store: Store, { world, key, side, school, since }: Adding): Promise<void> {
  const partnershipId = world.partnerships[key];
  const admin = Object.values(world.staff).find(
    (one) => one.org.id === side.id && one.roles.includes("admin"),
  );
  const details: PartnerDetails = {
    hours: side.kind === "school" ? "School days, 7:30 to 4:00" : "Every day, 8:00 to 8:00",
    summer: { name: admin?.name ?? side.name, tel: "606-555-0190" },
    agreement: {
      reference: "Agreement on working together",
      signedOn: since.toZonedDateTimeISO(side.zone).toPlainDate().toString(),
    },
  };
  const place = { table: "partner_sides", id: `${partnershipId}:${side.id}` };
  const sealed = await store.keys.seal(partnershipId, place, details);
  await store.client.transaction(openingFor(side.id), (db) =>
    db.insert(partnerSides).values({
      partnershipId,
      sideOf: side.id,
      schoolId: school.id,
      programId: world.organizations.program.id,
      approvedAt: since,
      approvedBy: admin?.id ?? null,
      details: sealed,
    }),
  );
}

type NewStudent = {
  of: "school" | "program";
  site: SiteKey;
  student: StudentSecrets;
  family: GuardianSecrets;
};

const mother = { name: "Solveig Marchwood", relation: "mother", phone: "+16065550112" };
const record = (legal: string, birthDate: string): StudentSecrets => ({
  legal,
  nicknames: [],
  siblings: [],
  birthDate,
});
const born = "2010-05-17";
/** On both rosters, without a case: for trying out how one is opened. One record of the school is a cousin, a day younger. */
const newStudents: readonly NewStudent[] = [
  { of: "program", site: "track", student: record("Linnea Marchwood", born), family: mother },
  { of: "school", site: "high", student: record("Linnea Marchwood-Ode", born), family: mother },
  { of: "school", site: "high", student: record("Lilia Marchwood", "2010-05-18"), family: mother },
];

/** The names of those students and their family, for scans of what must not hold one. */
export const newcomerNames = (): string[] => [
  ...newStudents.map(({ student }) => student.legal),
  mother.name,
];

/** Enrolls students who have no case yet. */
export async function seedNewcomers(store: Store, world: Made, at: Temporal.Instant): Promise<void> {
  for (const { of, site, student, family } of newStudents)
    await enroll(store, {
      organizationId: world.organizations[of].id,
      siteId: world.sites[site],
      student,
      guardians: [{ language: "en", status: "active", secrets: family }],
      at,
    });
}
