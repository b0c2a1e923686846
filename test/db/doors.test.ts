import { createHash, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChatAccount, findInstallation, findSession, listOrganizations, teamOfCase } from "#db/doors.ts";
import { read } from "#db/read.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { ctxOf, seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";

let seeded: SeededDatabase;
beforeAll(async () => {
  seeded = await seededDatabase();
});
afterAll(() => seeded?.[Symbol.asyncDispose]());

const account = (key: StaffKey) => {
  const { org, userKey } = seeded.world.staff[key];
  return { platform: "slack", workspaceKey: org.team, userKey } as const;
};
/** Looks once while something has ended, and puts it back. */
async function whileEnded<T>(table: string, condition: string, look: () => Promise<T>): Promise<T> {
  await seeded.asSuperuser.unsafe(`update ${table} set ended_at = now() where ${condition}`);
  try {
    return await look();
  } finally {
    await seeded.asSuperuser.unsafe(`update ${table} set ended_at = null where ${condition}`);
  }
}

test("an installation is found by its workspace, with its secrets opened", async () => {
  const { school } = seeded.world.organizations;
  expect(await findInstallation(seeded.store, "slack", "T0SCHOOL")).toMatchObject({
    organizationId: school.id,
    organizationName: school.name,
    chatLevel: "post",
    secrets: { botToken: "xoxb-school", botUserId: "U0BOTSCHOOL" },
  });
  expect(await findInstallation(seeded.store, "slack", "T0NOBODY")).toBeUndefined();
  expect(await findInstallation(seeded.store, "teams", "T0SCHOOL")).toBeUndefined();
});

test("an installation that has ended, or whose organization has, is nobody's", async () => {
  const look = () => findInstallation(seeded.store, "slack", "T0SCHOOL");
  const { school } = seeded.world.organizations;
  expect(await whileEnded("installations", "workspace_key = 'T0SCHOOL'", look)).toBeUndefined();
  expect(await whileEnded("organizations", `organization_id = '${school.id}'`, look)).toBeUndefined();
  expect(await look()).toBeDefined();
});

test("a chat account is one person, in the zone of their site", async () => {
  const { counselor, coordinator } = seeded.world.staff;
  expect(await findChatAccount(seeded.store, account("counselor"))).toEqual({
    staffId: counselor.id,
    organizationId: counselor.org.id,
    organizationKind: "school",
    roles: ["counselor", "intake"],
    zone: "America/New_York",
    chatLevel: "post",
  });
  const found = await findChatAccount(seeded.store, account("coordinator"));
  expect(found?.roles).toEqual([...coordinator.roles]);
});

test("who has not linked themselves is nobody, and so is the same user key in another workspace", async () => {
  expect(await findChatAccount(seeded.store, account("counselorWest"))).toBeUndefined();
  const elsewhere = { ...account("counselor"), workspaceKey: "T0PROGRAM" };
  expect(await findChatAccount(seeded.store, elsewhere)).toBeUndefined();
});

test.each([
  ["link", "chat_accounts", () => `user_key = '${seeded.world.staff.nurse.userKey}'`],
  ["person", "staff", () => `id = '${seeded.world.staff.nurse.id}'`],
  ["installation", "installations", () => "workspace_key = 'T0SCHOOL'"],
  ["organization", "organizations", () => `organization_id = '${seeded.world.organizations.school.id}'`],
])("a chat account is nobody once the %s has ended", async (_what, table, condition) => {
  const look = () => findChatAccount(seeded.store, account("nurse"));
  expect(await whileEnded(table, condition(), look)).toBeUndefined();
  expect(await look()).toBeDefined();
});

test("a session is found by the hash of its token, and not once it or its person has ended", async () => {
  const { counselorWest } = seeded.world.staff;
  const hash = createHash("sha256").update(randomUUID()).digest("base64url");
  await seeded.asSuperuser`insert into sessions (id, organization_id, staff_id, token_hash, created_at, used_at)
    values (${randomUUID()}, ${counselorWest.org.id}, ${counselorWest.id}, ${hash}, now(), now())`;
  const look = () => findSession(seeded.store, hash);
  expect(await look()).toMatchObject({ staffId: counselorWest.id, zone: "America/Chicago" });
  expect(await findSession(seeded.store, `${hash}x`)).toBeUndefined();
  expect(await whileEnded("sessions", `token_hash = '${hash}'`, look)).toBeUndefined();
  expect(await whileEnded("staff", `id = '${counselorWest.id}'`, look)).toBeUndefined();
});

const teamAs = (key: StaffKey) => {
  const ctx = ctxOf(seeded.store, seeded.world.staff[key]);
  return read(ctx, (reader) => teamOfCase(seeded.store, reader, seeded.world.cases.twoWay.id));
};

test("both sides of a case read the same team by name and role", async () => {
  const { cases, staff } = seeded.world;
  const expected = cases.twoWay.team.map((key) => staff[key].name).sort();
  for (const key of ["counselor", "therapist"] as const) {
    const team = await teamAs(key);
    expect(team.map(({ name }) => name).sort()).toEqual(expected);
    expect(team.find(({ staffId }) => staffId === staff.nurse.id)?.role).toBe("nurse");
  }
});

test("a third organization, and nobody in particular, read no team", async () => {
  expect(await teamAs("otherCounselor")).toEqual([]);
  const rows = await seeded.client.db.execute(
    sql`select * from door_team_of_case(${seeded.world.cases.twoWay.id})`,
  );
  expect([...rows]).toEqual([]);
});

test("who has left the team or the organization is not on it", async () => {
  const { nurse } = seeded.world.staff;
  const look = () => teamAs("therapist");
  for (const [table, condition] of [
    ["staff", `id = '${nurse.id}'`],
    ["care_team", `staff_id = '${nurse.id}'`],
  ] as const) {
    const team = await whileEnded(table, condition, look);
    expect(team.map(({ staffId }) => staffId)).not.toContain(nurse.id);
  }
});

test("all live organizations are listed by id, kind and name, and nothing more", async () => {
  const { school, program, other } = seeded.world.organizations;
  const listed = await listOrganizations(seeded.store);
  expect(listed.map(({ name }) => name).sort()).toEqual([school.name, program.name, other.name].sort());
  const left = await whileEnded("organizations", `organization_id = '${other.id}'`, () =>
    listOrganizations(seeded.store),
  );
  expect(left).toHaveLength(2);
});

test("the look-up role may read only the columns that its functions need", async () => {
  const rows = await seeded.asSuperuser<{ table: string; column: string }[]>`
    select c.relname as table, a.attname as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and has_column_privilege('footbridge_lookup', c.oid, a.attnum, 'select')`;
  const tables = new Set(rows.map(({ table }) => table));
  const ofStudents = rows.filter(({ table }) => table === "students").map(({ column }) => column);
  expect(ofStudents.toSorted()).toEqual(["id", "organization_id", "site_id"]);
  for (const table of ["guardians", "disclosures", "progress_updates", "consent_documents", "audit_log"])
    expect(tables).not.toContain(table);
  expect(rows.filter(({ table }) => table === "staff").map(({ column }) => column)).not.toContain(
    "account_id",
  );
});

test("a door is opened by the app and by nobody else", async () => {
  const doors = await seeded.asSuperuser<{ name: string; anybody: boolean; app: boolean; owner: string }[]>`
    select proname as name, has_function_privilege('public', oid, 'execute') as anybody, proowner::regrole::text as owner,
      has_function_privilege('footbridge_app', oid, 'execute') as app from pg_proc where proname like 'door\\_%'`;
  expect(doors.length).toBeGreaterThanOrEqual(5);
  for (const door of doors)
    expect(door).toMatchObject({ anybody: false, app: true, owner: "footbridge_lookup" });
});
