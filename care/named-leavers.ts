import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { consents } from "#db/schema/consents.ts";
import { recordsConsents } from "./access.ts";
import { codeNameColumn } from "./cases.ts";
import { stateOf } from "./consent-time.rules.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { scopeFrom } from "./release.ts";
import type { Waiting, WaitingSource } from "./waiting.ts";

/** Of the people a permission names, those who are on the care team no more. One for role classes names nobody. */
export const leftOf = ({ recipients }: Pick<ConsentScope, "recipients">, team: ReadonlySet<StaffId>) =>
  recipients.kind === "persons" ? recipients.staffIds.filter((id) => !team.has(id)) : [];

/** Permissions of this side that name somebody who has left, for whoever can record new ones. */
export const permissionsToRenew: WaitingSource = async (reader, ctx) => {
  const mine = await casesToRecordIn(reader, ctx);
  const rows = mine.size === 0 ? [] : await permissionsIn(reader, ctx, [...mine.keys()]);
  const found: Waiting[] = [];
  for (const row of rows) {
    const subject = mine.get(row.caseId);
    const scope = scopeFrom(row);
    if (!subject || scope.recipients.kind !== "persons") continue;
    if (!["live", "starts-later"].includes(stateOf(scope, ctx.now, subject.zone))) continue;
    const since = await leftSince(reader, scope);
    if (!since) continue;
    found.push({
      kind: "permission",
      caseId: row.caseId,
      words: `${subject.codeName} · A permission names somebody who has left, and does not cover whoever came after them. Record a new one.`,
      since,
      buttons: [{ press: "case.open", ref: row.caseId, label: "About this case" }],
      url: `/cases/${row.caseId}/permissions/new`,
    });
  }
  return found;
};

async function casesToRecordIn(reader: Reader, ctx: StaffCtx) {
  const rows = await reader
    .select({ id: cases.id, codeName: codeNameColumn, zone: cases.zone, role: careTeam.role })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isNotNull(cases.openedAt)))
    .where(
      and(
        eq(careTeam.memberOf, ctx.actor.organizationId),
        eq(careTeam.staffId, ctx.actor.staffId),
        isNull(careTeam.endedAt),
      ),
    );
  return new Map(rows.filter(({ role }) => recordsConsents(role)).map((row) => [row.id, row]));
}

const permissionsIn = (
  reader: Reader,
  ctx: StaffCtx,
  caseIds: readonly (typeof consents.$inferSelect)["caseId"][],
) =>
  reader
    .select()
    .from(consents)
    .where(
      and(
        inArray(consents.caseId, [...caseIds]),
        eq(consents.takenBy, ctx.actor.organizationId),
        isNull(consents.revokedAt),
        isNull(consents.supersededAt),
      ),
    );

/** When the first of those whom it names left the care team; nothing while all of them are on it. */
async function leftSince(
  reader: Reader,
  { caseId, recipients }: ConsentScope,
): Promise<Temporal.Instant | undefined> {
  if (recipients.kind !== "persons" || recipients.staffIds.length === 0) return undefined;
  const rows = await reader
    .select({ staffId: careTeam.staffId, endedAt: careTeam.endedAt })
    .from(careTeam)
    .where(and(eq(careTeam.caseId, caseId), inArray(careTeam.staffId, recipients.staffIds)));
  const here = new Set(rows.filter(({ endedAt }) => endedAt === null).map(({ staffId }) => staffId));
  return rows
    .filter(({ staffId }) => !here.has(staffId))
    .flatMap(({ endedAt }) => endedAt ?? [])
    .toSorted(Temporal.Instant.compare)[0];
}
