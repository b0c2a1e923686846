import { openingFor } from "../client.ts";
import { AccountId, newId, OrganizationId, PartnershipId, SiteId, StaffId } from "../ids.ts";
import {
  accounts,
  organizations,
  partnerships,
  sites,
  staff,
  type StaffSecrets,
} from "../schema/organizations.ts";
import type { Store } from "../store.ts";
import { mapRecord, type OrganizationHandle, type StaffHandle, type World } from "./handles.ts";
import {
  coverPlans,
  organizationPlans,
  sitePlans,
  staffPlans,
  type SiteKey,
  type StaffKey,
  type StaffPlan,
} from "./people.ts";

type Organizations = Pick<World, "organizations" | "sites" | "partnerships" | "staff">;

/** Organizations, their sites and people, and who works with whom; all before `since`. */
export async function seedOrganizations(store: Store, since: Temporal.Instant): Promise<Organizations> {
  const handles = mapRecord(organizationPlans, ({ kind, name, zone, team }): OrganizationHandle => ({
    id: newId(OrganizationId),
    kind,
    name,
    zone,
    team,
  }));
  const siteIds = mapRecord(sitePlans, () => newId(SiteId));
  const world = {
    organizations: handles,
    sites: siteIds,
    partnerships: { school: newId(PartnershipId), other: newId(PartnershipId) },
    staff: mapRecord<StaffKey, StaffPlan, StaffHandle>(staffPlans, (plan, key) =>
      staffHandle({ handles, siteIds }, plan, key),
    ),
  };
  for (const key of Object.keys(handles) as (keyof typeof handles)[])
    await openOrganization(store, world, { key, since });
  await partner(store, world, since);
  return world;
}

type Places = { handles: World["organizations"]; siteIds: World["sites"] };

function staffHandle({ handles, siteIds }: Places, plan: StaffPlan, key: StaffKey): StaffHandle {
  const org = handles[plan.of];
  return {
    key,
    id: newId(StaffId),
    org,
    role: plan.roles[0],
    roles: plan.roles,
    name: plan.name,
    userKey: plan.userKey,
    zone: plan.site ? sitePlans[plan.site].zone : org.zone,
    ...(plan.site && { siteId: siteIds[plan.site] }),
  };
}

type Opening = { key: keyof typeof organizationPlans; since: Temporal.Instant };

async function openOrganization(store: Store, world: Organizations, { key, since }: Opening): Promise<void> {
  const { id, kind, name, zone } = world.organizations[key];
  const { state, crisisLines } = organizationPlans[key];
  await store.keys.create(id);
  const people = Object.values(world.staff).filter((one) => one.org.id === id);
  const rows = await Promise.all(people.map((one) => staffRows(store, world, { person: one, since })));
  const siteRows = (Object.keys(sitePlans) as SiteKey[])
    .filter((site) => sitePlans[site].of === key)
    .map((site) => ({
      id: world.sites[site],
      organizationId: id,
      name: sitePlans[site].name,
      zone: sitePlans[site].zone,
    }));
  await store.client.transaction(openingFor(id), async (db) => {
    const organization = { organizationId: id, kind, name, part2: "no", state, zone, crisisLines } as const;
    await db.insert(organizations).values({ ...organization, createdAt: since });
    await db.insert(sites).values(siteRows);
    await db.insert(accounts).values(rows.map((row) => row.account));
    await db.insert(staff).values(rows.map((row) => row.staff));
  });
}

type Hiring = { person: StaffHandle; since: Temporal.Instant };

async function staffRows(store: Store, world: Organizations, { person, since }: Hiring) {
  const accountId = newId(AccountId);
  const secrets: StaffSecrets = {
    name: person.name,
    email: `${person.name.toLowerCase().replaceAll(" ", ".")}@${person.org.kind}.example`,
  };
  return {
    account: { id: accountId, createdAt: since },
    staff: {
      id: person.id,
      organizationId: person.org.id,
      accountId,
      siteId: person.siteId ?? null,
      coverId: coverOf(world, person.key),
      roles: [...person.roles],
      secrets: await store.keys.seal(person.org.id, { table: "staff", id: person.id }, secrets),
      createdAt: since,
    },
  };
}

function coverOf(world: Organizations, key: StaffKey): StaffId | null {
  const cover = coverPlans[key];
  return cover ? world.staff[cover].id : null;
}

async function partner(store: Store, world: Organizations, since: Temporal.Instant): Promise<void> {
  const { program } = world.organizations;
  for (const key of ["school", "other"] as const) {
    const school = world.organizations[key];
    await store.keys.create(world.partnerships[key]);
    await store.client.transaction(openingFor(school.id), (db) =>
      db.insert(partnerships).values({
        id: world.partnerships[key],
        schoolId: school.id,
        programId: program.id,
        schoolName: school.name,
        programName: program.name,
        schoolCrisisLines: organizationPlans[key].crisisLines,
        programCrisisLines: organizationPlans.program.crisisLines,
        programPart2: "no",
        startedAt: since,
      }),
    );
  }
}
