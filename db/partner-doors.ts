import { sql } from "drizzle-orm";
import type { OrganizationKind, Role } from "./actor.ts";
import { parseTextArray } from "./columns.ts";
import type { CaseId, OrganizationId, PartnerInviteId, PartnershipId, SiteId, StaffId } from "./ids.ts";
import type { Reader } from "./read.ts";
import type { StaffSecrets } from "./schema/organizations.ts";
import { lookUp } from "./statement.ts";
import type { Store } from "./store.ts";

/** Somebody who does intake on one side of a partnership. */
export type IntakePerson = {
  staffId: StaffId;
  organizationId: OrganizationId;
  siteId: SiteId | null;
  roles: Role[];
  name: string;
};
export type PartnerSite = { siteId: SiteId; organizationId: OrganizationId; name: string; zone: string };
export type FoundInvite = {
  inviteId: PartnerInviteId;
  organizationId: OrganizationId;
  kind: OrganizationKind;
  name: string;
};

const rowsOf = <Row>(result: unknown) => result as Row[];

/** The intake people of both sides of a partnership. Nobody for a third organization. */
export async function intakeOf(store: Store, reader: Reader, id: PartnershipId): Promise<IntakePerson[]> {
  type Row = {
    staff_id: StaffId;
    organization_id: OrganizationId;
    site_id: SiteId | null;
    roles: string;
    secrets: Uint8Array;
  };
  const rows = rowsOf<Row>(await reader.door(sql`select * from door_intake_of(${id})`));
  const people = rows.map(async (row): Promise<IntakePerson> => {
    const sealed = { bytes: row.secrets, toJSON: () => "[sealed]" };
    const { name } = await store.keys.open<StaffSecrets>({ table: "staff", id: row.staff_id }, sealed);
    return {
      staffId: row.staff_id,
      organizationId: row.organization_id,
      siteId: row.site_id,
      // The column holds roles only.
      roles: parseTextArray(row.roles) as Role[],
      name,
    };
  });
  return (await Promise.all(people)).sort((a, b) => a.name.localeCompare(b.name));
}

const summerDoor = lookUp(["from"], ({ from }) => sql`select * from door_summer_of_partners(${from}::date)`);

/** The summer of a partner as a whole, as far as it has entered one: its days, read in its zone. */
export type PartnerSummer = {
  partnershipId: PartnershipId;
  partnerId: OrganizationId;
  name: string;
  zone: string;
  days: Temporal.PlainDate[];
};

/** Summers of the acting organization's partners that last or begin about now. Days alone, nobody's. */
export async function summersOfPartners(reader: Reader, at: Temporal.Instant): Promise<PartnerSummer[]> {
  type Row = {
    partnership_id: PartnershipId;
    partner_id: OrganizationId;
    name: string;
    zone: string;
    day: string;
  };
  const from = at.toZonedDateTimeISO("UTC").toPlainDate().subtract({ days: 1 });
  const rows = await summerDoor<Row>(reader, { from });
  return [...Map.groupBy(rows, (row) => row.partnership_id)].flatMap(([partnershipId, all]) => {
    const [first] = all;
    if (!first) return [];
    const days = all.map(({ day }) => Temporal.PlainDate.from(day));
    return [{ partnershipId, partnerId: first.partner_id, name: first.name, zone: first.zone, days }];
  });
}

/** The sites of both sides of a partnership, by name. None for a third organization. */
export async function sitesOf(reader: Reader, id: PartnershipId): Promise<PartnerSite[]> {
  type Row = { site_id: SiteId; organization_id: OrganizationId; name: string; zone: string };
  const rows = rowsOf<Row>(await reader.door(sql`select * from door_sites_of(${id}) order by name`));
  return rows.map((row) => ({
    siteId: row.site_id,
    organizationId: row.organization_id,
    name: row.name,
    zone: row.zone,
  }));
}

/** The code names of all live cases that either organization of this case can see. */
export async function codeNamesAround(reader: Reader, caseId: CaseId): Promise<string[]> {
  type Row = { code_name: string };
  const rows = rowsOf<Row>(await reader.door(sql`select * from door_code_names(${caseId})`));
  return rows.map((row) => row.code_name);
}

/** The open invite behind a code's SHA-256, whichever organization made it. */
export async function findInvite(
  reader: Reader,
  codeHash: string,
  at: Temporal.Instant,
): Promise<FoundInvite | undefined> {
  type Row = {
    invite_id: PartnerInviteId;
    organization_id: OrganizationId;
    kind: OrganizationKind;
    name: string;
  };
  const [row] = rowsOf<Row>(
    await reader.door(sql`select * from door_invite(${codeHash}, ${at.toString()}::timestamptz)`),
  );
  return (
    row && { inviteId: row.invite_id, organizationId: row.organization_id, kind: row.kind, name: row.name }
  );
}
