import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read, type Reader } from "#db/read.ts";
import { staffJoins } from "#db/schema/check-ins.ts";
import type { Roster } from "../deidentify/roster.ts";
import { schoolmatesIn } from "../known-names.ts";
import { rosterFor } from "../rosters.ts";
import { namesSomebody, wordsOfLink } from "./join-names.rules.ts";
import type { Join } from "./check-ins.rules.ts";
import type { PlanOffer } from "./plan.ts";

/** How one joins what this person hosts, as they saved it. */
export async function savedJoin(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<Join> {
  const { organizationId, staffId } = ctx.actor;
  const [row] = await reader
    .select({ sealed: staffJoins.joining })
    .from(staffJoins)
    .where(and(eq(staffJoins.organizationId, organizationId), eq(staffJoins.staffId, staffId)));
  return row
    ? ctx.store.keys.open<Join>({ table: "staff_joins", id: staffId }, row.sealed)
    : { kind: "none" };
}

const named =
  "This link seems to name the student or the family. Use a link without a name in it, or a phone number.";
const namedOther =
  "This link seems to name a student of your organization. Use a link without a name in it, or a phone number.";
const unvouched =
  "Your roster has no student for this case yet, so a link cannot be checked. Use a phone number, or ask your coordinator to match them first.";

/** What is wrong with a way to join in this case: the other side sees it, so a name in it would cross. */
export const joinProblem = (
  ctx: StaffCtx,
  about: Pick<PlanOffer, "case" | "standing">,
  join: Join,
): Promise<string | undefined> => read(ctx, (reader) => problemIn(reader, ctx, about, join));

/** The same for a reader that is open already. */
export async function problemIn(
  reader: Reader,
  ctx: StaffCtx,
  { case: subject, standing }: Pick<PlanOffer, "case" | "standing">,
  join: Join,
): Promise<string | undefined> {
  if (join.kind !== "link") return undefined;
  const [roster, schoolmates] = await Promise.all([
    rosterFor(reader, ctx, { case: subject, team: standing.team }),
    schoolmatesIn(reader, ctx, wordsOfLink(join.url).join(" ")),
  ]);
  if (!roster) return unvouched;
  if (namesSomebody(join.url, namesIn(roster))) return named;
  return schoolmates.length > 0 ? namedOther : undefined;
}

const namesIn = ({ student, guardians, siblings, others = [] }: Roster): string[] => [
  student.legal,
  ...(student.preferred ? [student.preferred] : []),
  ...student.nicknames,
  ...guardians,
  ...siblings,
  ...others.flatMap((one) => one.names),
];
