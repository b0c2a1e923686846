import { and, eq, isNull, sql } from "drizzle-orm";
import { careTeam, cases } from "#db/schema/cases.ts";
import { may } from "./access.ts";
import { codeNameColumn, isOpened } from "./cases.ts";
import type { WaitingSource } from "./waiting.ts";

/** Cases on which nobody of this side is left, since a colleague went without a cover: for its admins. */
export const leftBehind: WaitingSource = async (reader, ctx) => {
  if (!may(ctx.actor, "people.change")) return [];
  const { organizationId } = ctx.actor;
  const rows = await reader
    .select({
      id: cases.id,
      codeName: codeNameColumn,
      since: sql<Temporal.Instant>`max(${careTeam.endedAt})`.mapWith(careTeam.startedAt),
    })
    .from(cases)
    .innerJoin(careTeam, and(eq(careTeam.caseId, cases.id), eq(careTeam.memberOf, organizationId)))
    .where(and(isNull(cases.endedAt), isOpened))
    .groupBy(cases.id, cases.codeName)
    .having(sql`bool_and(${careTeam.endedAt} is not null)`);
  return rows.map(({ id, codeName, since }) => ({
    kind: "decide",
    words: `${codeName} · Nobody of your side is on its care team. Add somebody.`,
    since,
    buttons: [],
    url: `/cases/${id}/team`,
  }));
};
