import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { read, type Reader } from "#db/read.ts";
import { staffJoins } from "#db/schema/check-ins.ts";
import { clean } from "../deidentify/clean.ts";
import { indexRoster } from "../deidentify/roster.ts";
import { rosterFor } from "../rosters.ts";
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

/** What may not stand in a link: the student, the family, and the students of one's other cases. */
const kept = ["[student]", "[parent]", "[sibling]", "[other student]"];
const named =
  "This link seems to name the student or the family. Use a link without a name in it, or a phone number.";
const unvouched =
  "Your roster has no student for this case yet, so a link cannot be checked. Use a phone number, or ask your coordinator to match them first.";

/** What is wrong with a way to join in this case: the other side sees it, so a name in it would cross. */
export async function joinProblem(
  ctx: StaffCtx,
  { case: subject, standing }: Pick<PlanOffer, "case" | "standing">,
  join: Join,
): Promise<string | undefined> {
  if (join.kind !== "link") return undefined;
  const roster = await read(ctx, (reader) => rosterFor(reader, ctx, { case: subject, team: standing.team }));
  if (!roster) return unvouched;
  const { removed } = clean(wordsIn(join.url), indexRoster(roster));
  return removed.some((one) => kept.includes(one.replacement)) ? named : undefined;
}

/** A link as the words it is made of, so that a name in it is found as one. */
function wordsIn(url: string): string {
  const readable = url.replaceAll(/%[0-9a-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  return readable
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll(/[^\p{L}]+/gu, " ")
    .split(" ")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}
