import { and, eq, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { consents } from "#db/schema/consents.ts";
import { isAmong } from "#db/together.ts";
import { recordsConsents } from "./access.ts";
import { codeNameColumn, isOpened } from "./cases.ts";
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
  const naming = rows.map(scopeFrom).filter(({ recipients }) => recipients.kind === "persons");
  const places =
    naming.length === 0
      ? new Map()
      : await placesIn(
          reader,
          naming.map(({ caseId }) => caseId),
        );
  const found: Waiting[] = [];
  for (const scope of naming) {
    const subject = mine.get(scope.caseId);
    const since = leftSince(scope, places);
    if (!subject || !since) continue;
    if (!["live", "starts-later"].includes(stateOf(scope, ctx.now, subject.zone))) continue;
    found.push({
      kind: "permission",
      caseId: scope.caseId,
      words: `${subject.codeName} · A permission names somebody who has left, and does not cover whoever came after them. Record a new one.`,
      since,
      buttons: [{ press: "case.open", ref: scope.caseId, label: "About this case" }],
      url: `/cases/${scope.caseId}/permissions/new`,
    });
  }
  return found;
};

async function casesToRecordIn(reader: Reader, ctx: StaffCtx) {
  const rows = await reader
    .select({ id: cases.id, codeName: codeNameColumn, zone: cases.zone, role: careTeam.role })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(
        eq(careTeam.memberOf, ctx.actor.organizationId),
        eq(careTeam.staffId, ctx.actor.staffId),
        isNull(careTeam.endedAt),
      ),
    );
  return new Map(rows.filter(({ role }) => recordsConsents(role)).map((row) => [row.id, row]));
}

const permissionsIn = (reader: Reader, ctx: StaffCtx, caseIds: readonly CaseId[]) =>
  reader
    .select()
    .from(consents)
    .where(
      and(
        isAmong(consents.caseId, caseIds),
        eq(consents.takenBy, ctx.actor.organizationId),
        isNull(consents.revokedAt),
        isNull(consents.supersededAt),
      ),
    );

type Places = ReadonlyMap<CaseId, readonly { staffId: StaffId; endedAt: Temporal.Instant | null }[]>;

/** Who is and who was on these care teams. */
async function placesIn(reader: Reader, caseIds: readonly CaseId[]): Promise<Places> {
  const rows = await reader
    .select({ caseId: careTeam.caseId, staffId: careTeam.staffId, endedAt: careTeam.endedAt })
    .from(careTeam)
    .where(isAmong(careTeam.caseId, caseIds));
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

/** When the first of those whom it names left the care team; nothing while all of them are on it. */
function leftSince({ caseId, recipients }: ConsentScope, places: Places): Temporal.Instant | undefined {
  if (recipients.kind !== "persons") return undefined;
  const named = (places.get(caseId) ?? []).filter(({ staffId }) => recipients.staffIds.includes(staffId));
  const here = new Set(named.filter(({ endedAt }) => endedAt === null).map(({ staffId }) => staffId));
  return named
    .filter(({ staffId }) => !here.has(staffId))
    .flatMap(({ endedAt }) => endedAt ?? [])
    .toSorted(Temporal.Instant.compare)[0];
}
