import { and, eq, isNull, sql } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam } from "#db/schema/cases.ts";
import { consents } from "#db/schema/consents.ts";
import { isAmong } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import { recordsConsents } from "./access.ts";
import { stateOf } from "./consent-time.rules.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { scopeFrom } from "./release.ts";
import type { Waiting, WaitingSource } from "./waiting.ts";
import { ownSideBeside } from "./case-leads.ts";

/** Of the people a permission names, those who are on the care team no more. One for role classes names nobody. */
export const leftOf = ({ recipients }: Pick<ConsentScope, "recipients">, team: ReadonlySet<StaffId>) =>
  recipients.kind === "persons" ? recipients.staffIds.filter((id) => !team.has(id)) : [];

/** Permissions of this side that name somebody who has left, for whoever can record new ones. */
export const permissionsToRenew: WaitingSource = async (reader, ctx) => {
  const mine = await casesToRecordIn(reader, ctx);
  const organizationId = ctx.actor.organizationId;
  const rows = mine.size === 0 ? [] : await namingIn(reader, { organizationId, ids: [...mine.keys()] });
  const naming = rows.map(scopeFrom);
  const places =
    naming.length === 0
      ? new Map()
      : await placesOf(
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
  const rows = await ownSideBeside(reader, ctx, ctx.actor.staffId);
  const mine = rows.filter(({ staffId, role }) => staffId === ctx.actor.staffId && recordsConsents(role));
  return new Map(mine.map((row) => [row.caseId, row]));
}

/** The permissions of these cases that one side took and that name people. */
const namingIn = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select()
    .from(consents)
    .where(
      and(
        isAmong(consents.caseId, ids),
        eq(consents.takenBy, organizationId),
        isNull(consents.revokedAt),
        isNull(consents.supersededAt),
        sql`${consents.recipients}->>'kind' = 'persons'`,
      ),
    ),
);

type Places = ReadonlyMap<CaseId, readonly { staffId: StaffId; endedAt: Temporal.Instant | null }[]>;

const placesIn = statement(["ids"], (from, { ids }) =>
  from
    .select({ caseId: careTeam.caseId, staffId: careTeam.staffId, endedAt: careTeam.endedAt })
    .from(careTeam)
    .where(isAmong(careTeam.caseId, ids)),
);

/** Who is and who was on these care teams. */
async function placesOf(reader: Reader, caseIds: readonly CaseId[]): Promise<Places> {
  const rows = await placesIn(reader, { ids: caseIds });
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
