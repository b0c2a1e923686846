import { and, eq, isNull } from "drizzle-orm";
import type { StaffActor } from "#db/actor.ts";
import type { Ctx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { organizations, sites, staff } from "#db/schema/organizations.ts";

/** A colleague as an actor, with their zone: for what is drawn for them without their asking. */
export async function staffActor(
  reader: Reader,
  ctx: Ctx,
  staffId: StaffId,
): Promise<{ actor: StaffActor; zone: string } | undefined> {
  const { organizationId } = ctx.actor;
  const [row] = await reader
    .select({ roles: staff.roles, kind: organizations.kind, zone: organizations.zone, siteZone: sites.zone })
    .from(staff)
    .innerJoin(organizations, eq(organizations.organizationId, staff.organizationId))
    .leftJoin(sites, eq(sites.id, staff.siteId))
    .where(and(eq(staff.organizationId, organizationId), eq(staff.id, staffId), isNull(staff.endedAt)));
  if (!row) return undefined;
  const { roles, kind, zone, siteZone } = row;
  return {
    actor: { kind: "staff", staffId, organizationId, organizationKind: kind, roles, via: "slack" },
    zone: siteZone ?? zone,
  };
}
