import { sql } from "drizzle-orm";
import type { OrganizationKind, Role } from "./actor.ts";
import type { Db } from "./client.ts";
import { parseTextArray } from "./columns.ts";
import type { CaseId, InstallationId, OrganizationId, SessionId, StaffId, TenantRequestId } from "./ids.ts";
import type { Reader } from "./read.ts";
import type { ChatLevel, InstallationSecrets, Platform } from "./schema/chat.ts";
import type { StaffSecrets } from "./schema/organizations.ts";
import type { Sealed } from "./seal.ts";
import { lookUp } from "./statement.ts";
import type { Store } from "./store.ts";

export type FoundInstallation = {
  id: InstallationId;
  organizationId: OrganizationId;
  organizationName: string;
  /** The workspace, or the whole Grid where it was installed for all of it. */
  workspaceKey: string;
  chatLevel: ChatLevel;
  secrets: InstallationSecrets;
  /** Until when its token is good, where tokens rotate. */
  tokenExpiresAt?: Temporal.Instant;
};
export type FoundStaff = {
  staffId: StaffId;
  organizationId: OrganizationId;
  organizationKind: OrganizationKind;
  roles: Role[];
  zone: string;
};
export type FoundSession = FoundStaff & {
  id: SessionId;
  createdAt: Temporal.Instant;
  usedAt: Temporal.Instant;
};
export type TeamMember = { staffId: StaffId; organizationId: OrganizationId; role: Role; name: string };

const installationDoor = lookUp(
  ["platform", "workspaceKey"],
  ({ platform, workspaceKey }) => sql`select * from door_installation(${platform}, ${workspaceKey})`,
);
const chatAccountDoor = lookUp(
  ["platform", "workspaceKey", "userKey"],
  ({ platform, workspaceKey, userKey }) =>
    sql`select * from door_chat_account(${platform}, ${workspaceKey}, ${userKey})`,
);
const sessionDoor = lookUp(["tokenHash"], ({ tokenHash }) => sql`select * from door_session(${tokenHash})`);
const teamDoor = lookUp(
  ["caseIds"],
  ({ caseIds }) => sql`select wanted.id as case_id, team.*
    from unnest(${caseIds}::uuid[]) as wanted(id), door_team_of_case(wanted.id) as team`,
);

/** The live installation in this workspace (Slack team or Teams tenant), if any. */
export async function findInstallation(
  store: Store,
  platform: Platform,
  workspaceKey: string,
): Promise<FoundInstallation | undefined> {
  type Row = {
    id: InstallationId;
    organization_id: OrganizationId;
    organization_name: string;
    secrets: Uint8Array;
    chat_level: ChatLevel;
    workspace_key: string;
    token_expires_at: string | null;
  };
  const [row] = await installationDoor<Row>(store.client.db, { platform, workspaceKey });
  if (!row) return undefined;
  const place = { table: "installations", id: row.id };
  return {
    id: row.id,
    organizationId: row.organization_id,
    organizationName: row.organization_name,
    workspaceKey: row.workspace_key,
    chatLevel: row.chat_level,
    secrets: await store.keys.open<InstallationSecrets>(place, sealedBytes(row.secrets)),
    ...(row.token_expires_at && { tokenExpiresAt: moment(row.token_expires_at) }),
  };
}

/** Whose this workspace is, whether or not the app stands there now. */
export async function ownerOfWorkspace(
  reader: Reader,
  platform: Platform,
  workspaceKey: string,
): Promise<{ id: InstallationId; organizationId: OrganizationId } | undefined> {
  type Row = { id: InstallationId; organization_id: OrganizationId };
  const [row] = rowsOf<Row>(
    await reader.door(sql`select * from door_workspace(${platform}, ${workspaceKey})`),
  );
  return row && { id: row.id, organizationId: row.organization_id };
}

type StaffRow = {
  staff_id: StaffId;
  organization_id: OrganizationId;
  organization_kind: OrganizationKind;
  roles: string;
  zone: string;
};

/** The staff behind a chat account, and how much may stand there. Nobody, once the link, the person or the organization has ended. */
export async function findChatAccount(
  store: Store,
  who: { platform: Platform; workspaceKey: string; userKey: string },
): Promise<(FoundStaff & { chatLevel: ChatLevel }) | undefined> {
  const [row] = await chatAccountDoor<StaffRow & { chat_level: ChatLevel }>(store.client.db, who);
  return row && { ...staffFrom(row), chatLevel: row.chat_level };
}

/** The session of a cookie's token, by its SHA-256. */
export async function findSession(store: Store, tokenHash: string): Promise<FoundSession | undefined> {
  type Row = StaffRow & { session_id: SessionId; created_at: string; used_at: string };
  const [row] = await sessionDoor<Row>(store.client.db, { tokenHash });
  if (!row) return undefined;
  return {
    ...staffFrom(row),
    id: row.session_id,
    createdAt: moment(row.created_at),
    usedAt: moment(row.used_at),
  };
}

/** The care team of a case on both sides, with display names. Empty for a third organization. */
export const teamOfCase = async (store: Store, reader: Reader, caseId: CaseId): Promise<TeamMember[]> =>
  (await teamsOfCases(store, reader, [caseId])).get(caseId) ?? [];

/** The same of several cases. Somebody who is on many of them has their name opened once. */
export async function teamsOfCases(
  store: Store,
  reader: Reader,
  caseIds: readonly CaseId[],
): Promise<Map<CaseId, TeamMember[]>> {
  type Row = {
    case_id: CaseId;
    staff_id: StaffId;
    organization_id: OrganizationId;
    role: Role;
    secrets: Uint8Array;
  };
  const rows = await teamDoor<Row>(reader, { caseIds });
  const names = new Map(rows.map(({ staff_id, secrets }) => [staff_id, nameOf(store, staff_id, secrets)]));
  const members = rows.map(async (row) => ({
    caseId: row.case_id,
    member: {
      staffId: row.staff_id,
      organizationId: row.organization_id,
      role: row.role,
      name: (await names.get(row.staff_id)) ?? "",
    },
  }));
  const teams = new Map<CaseId, TeamMember[]>();
  for (const { caseId, member } of await Promise.all(members))
    teams.set(caseId, [...(teams.get(caseId) ?? []), member]);
  return teams;
}

async function nameOf(store: Store, id: StaffId, secrets: Uint8Array): Promise<string> {
  const { name } = await store.keys.open<StaffSecrets>({ table: "staff", id }, sealedBytes(secrets));
  return name;
}

/** The open request that this code belongs to, by its SHA-256. */
export async function findTenantRequest(
  store: Store,
  codeHash: string,
  now: Temporal.Instant,
): Promise<{ id: TenantRequestId; organizationId: OrganizationId } | undefined> {
  type Row = { id: TenantRequestId; organization_id: OrganizationId };
  const asked = sql`select * from door_tenant_request(${codeHash}, ${now.toString()}::timestamptz)`;
  const [row] = await ask<Row>(store.client.db, asked);
  return row && { id: row.id, organizationId: row.organization_id };
}

/** All live organizations: for work that is done once for each of them. */
export async function listOrganizations(
  store: Store,
): Promise<{ organizationId: OrganizationId; kind: OrganizationKind; name: string }[]> {
  type Row = { organization_id: OrganizationId; kind: OrganizationKind; name: string };
  const rows = await ask<Row>(store.client.db, sql`select * from door_organizations()`);
  return rows.map((row) => ({ organizationId: row.organization_id, kind: row.kind, name: row.name }));
}

const ask = async <Row>(db: Db, query: ReturnType<typeof sql>) => rowsOf<Row>(await db.execute(query));
const rowsOf = <Row>(result: unknown) => result as Row[];
const sealedBytes = (bytes: Uint8Array): Sealed => ({ bytes, toJSON: () => "[sealed]" });
const moment = (text: string) =>
  Temporal.Instant.from(text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));

function staffFrom(row: StaffRow): FoundStaff {
  return {
    staffId: row.staff_id,
    organizationId: row.organization_id,
    organizationKind: row.organization_kind,
    roles: parseTextArray(row.roles) as Role[],
    zone: row.zone,
  };
}
