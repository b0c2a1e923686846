import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Ctx } from "#db/context.ts";
import type { SiteId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { sites, staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { worksOnCases } from "./access.ts";
import type { Option } from "./form.ts";
import { roleWords } from "./role-words.ts";
import { workRole } from "./work-roles.rules.ts";

/** Somebody at work in the acting organization. */
export type Colleague = {
  staffId: StaffId;
  name: string;
  roles: Role[];
  siteId: SiteId | null;
  siteName: string | null;
  coverId: StaffId | null;
} & Pick<StaffSecrets, "email" | "phone">;

/** Everybody at work in the acting organization, by name. */
export async function colleaguesOf(reader: Pick<Reader, "select">, ctx: Ctx): Promise<Colleague[]> {
  const rows = await reader
    .select({
      staffId: staff.id,
      roles: staff.roles,
      siteId: staff.siteId,
      siteName: sites.name,
      coverId: staff.coverId,
      secrets: staff.secrets,
    })
    .from(staff)
    .leftJoin(sites, and(eq(sites.organizationId, ctx.actor.organizationId), eq(sites.id, staff.siteId)))
    .where(and(eq(staff.organizationId, ctx.actor.organizationId), isNull(staff.endedAt)));
  const people = rows.map(async ({ secrets, ...row }): Promise<Colleague> => {
    const place = { table: "staff", id: row.staffId };
    const { name, email, phone } = await ctx.store.keys.open<StaffSecrets>(place, secrets);
    return { ...row, name, ...(email && { email }), ...(phone && { phone }) };
  });
  return (await Promise.all(people)).sort((a, b) => a.name.localeCompare(b.name));
}

/** Whether somebody with these roles can work on a case. */
export const canJoinTeam = ({ roles }: Pick<Colleague, "roles">): boolean => roles.some(worksOnCases);

/** Colleagues as options, each with what they do and where. */
export const asOptions = (people: readonly Colleague[]): Option[] =>
  people.map(({ staffId, name, roles, siteName }) => ({
    value: staffId,
    label: name,
    hint: [roleWords[workRole(roles)], siteName].filter((one) => one !== null).join(", "),
  }));
