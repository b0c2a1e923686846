import { and, eq, isNull } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Ctx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { isAmong, together } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import type { Case } from "./cases.ts";
import { survey, type Standing } from "./release.ts";
import type { SupportKind } from "./support-catalog.rules.ts";
import { approversFor, decidingRoles } from "./supports.rules.ts";

export type Deciders = { approvers: TeamMember[]; deputies: TeamMember[] };

/** Whom a permission lets read a program's request now, besides its own side. Everybody, for the school's own. */
export function coveredFor(
  ctx: Ctx,
  about: { case: Case; from: "program" | "school" },
  standing: Standing,
): TeamMember[] {
  const atSchool = standing.team.filter((one) => one.organizationId === about.case.schoolId);
  if (about.from === "school") return atSchool;
  const question = { case: about.case, from: about.case.programId, categories: ["supports" as const] };
  return survey(ctx, question, standing).readers;
}

type Asked = {
  case: Case;
  from: "program" | "school";
  kind: Pick<SupportKind, "isInformal">;
  askedBy: StaffId;
};

/**
 * Who decides a request now: the approvers on the school's care team whom it may reach, and their deputies, whom the
 * permission must reach too. Only the school knows who stands in for whom.
 */
export async function decidersOf(
  reader: Reader,
  ctx: Ctx,
  asked: Asked,
  standing: Standing,
): Promise<Deciders> {
  const covered = coveredFor(ctx, asked, standing);
  const approvers = approversFor(asked.kind, covered, asked.askedBy);
  if (ctx.actor.organizationId !== asked.case.schoolId) return { approvers, deputies: [] };
  const covers = await coversOf(
    reader,
    ctx,
    approvers.map((one) => one.staffId),
  );
  const taken = new Set([...approvers.map((one) => one.staffId), asked.askedBy]);
  const known = covers.filter((one) => !taken.has(one.staffId));
  const reached = coveredFor(ctx, asked, { ...standing, team: known });
  return { approvers, deputies: known.filter((one) => reached.some((r) => r.staffId === one.staffId)) };
}

/** Colleagues by id, with their names and first deciding role. Who has left is not among them. */
export async function colleagues(reader: Reader, ctx: Ctx, ids: readonly StaffId[]): Promise<TeamMember[]> {
  const found = await Promise.all([...new Set(ids)].map((id) => colleagueById(reader, ctx, id)));
  return found.filter((one) => one !== undefined);
}

const staffAmong = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select({ id: staff.id, roles: staff.roles, secrets: staff.secrets })
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), isAmong(staff.id, ids), isNull(staff.endedAt))),
);

const colleagueById = together(async (reader: Reader, ctx, ids: readonly StaffId[]) => {
  const rows = await staffAmong(reader, { organizationId: ctx.actor.organizationId, ids });
  const members = await Promise.all(rows.map((row) => memberFrom(ctx, row)));
  return new Map(members.map((member) => [member.staffId, member]));
});

type StaffRow = Pick<typeof staff.$inferSelect, "id" | "roles" | "secrets">;

async function memberFrom(ctx: Ctx, { id, roles, secrets }: StaffRow): Promise<TeamMember> {
  const { name } = await ctx.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets);
  return { staffId: id, organizationId: ctx.actor.organizationId, role: roleAmong(roles), name };
}

/** The role in which somebody decides: the first deciding one they have. */
export const roleAmong = (roles: readonly Role[]): Role =>
  roles.find((role) => (decidingRoles as readonly Role[]).includes(role)) ?? roles[0] ?? "teacher";

async function coversOf(reader: Reader, ctx: Ctx, ids: readonly StaffId[]): Promise<TeamMember[]> {
  const covers = await Promise.all(ids.map((id) => coverOf(reader, ctx, id)));
  const found = await colleagues(
    reader,
    ctx,
    covers.filter((one) => one !== undefined),
  );
  return found.filter((one) => (decidingRoles as readonly Role[]).includes(one.role));
}

const coversAmong = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select({ id: staff.id, cover: staff.coverId })
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), isAmong(staff.id, ids))),
);

const coverOf = together(async (reader: Reader, ctx, ids: readonly StaffId[]) => {
  const rows = await coversAmong(reader, { organizationId: ctx.actor.organizationId, ids });
  return new Map(rows.flatMap(({ id, cover }) => (cover ? [[id, cover]] : [])));
});

/** The people of a school in these roles, by name. */
export async function peopleIn(
  reader: Reader,
  ctx: Ctx,
  wanted: readonly Role[],
): Promise<(TeamMember & { roles: Role[]; siteId: string | null })[]> {
  const rows = await reader
    .select({ id: staff.id, roles: staff.roles, secrets: staff.secrets, siteId: staff.siteId })
    .from(staff)
    .where(and(eq(staff.organizationId, ctx.actor.organizationId), isNull(staff.endedAt)));
  const some = rows.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
  const people = await Promise.all(
    some.map(async (row) => ({ ...(await memberFrom(ctx, row)), roles: row.roles, siteId: row.siteId })),
  );
  return people.toSorted((a, b) => a.name.localeCompare(b.name));
}
