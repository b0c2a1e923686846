import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { deliveries } from "#db/schema/chat.ts";
import { disclosures } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { may } from "./access.ts";
import { findShared, viewFor } from "./progress-view.ts";
import type { WaitingSource } from "./waiting.ts";

const mostShown = 20;

/** Updates of which somebody wants no card, until they have read them: they stand on Home and in the digest instead. */
export const updatesUnread: WaitingSource = async (reader, ctx) => {
  if (!may(ctx.actor, "disclosure.view")) return [];
  const { organizationId, staffId } = ctx.actor;
  const rows = await unwantedAndUnseen(reader, { organizationId, staffId });
  const found = await Promise.all(rows.map(({ subjectId }) => findShared(reader, ctx, subjectId)));
  return found.flatMap((shared) => {
    const view = shared && viewFor(ctx, shared, ctx.actor.staffId);
    if (!shared || view?.state.kind !== "shown") return [];
    return [
      {
        kind: "unread" as const,
        caseId: shared.case.id,
        words: `${view.codeName} · Update from ${view.author.name}`,
        since: view.releasedAt,
        buttons: [{ press: "progress.view", ref: view.subjectId, label: "Read" }],
        url: `/updates/${view.subjectId}`,
      },
    ];
  });
};

const unwantedAndUnseen = statement(["organizationId", "staffId"], (from, { organizationId, staffId }) => {
  const seen = sql`exists (select 1 from disclosure_views v where v.disclosure_id = ${disclosures.id} and v.staff_id = ${staffId})`;
  return from
    .select({ subjectId: disclosures.subjectId })
    .from(deliveries)
    .innerJoin(
      disclosures,
      and(eq(disclosures.subjectId, deliveries.subjectId), isNull(disclosures.withdrawnAt), sql`not ${seen}`),
    )
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.staffId, staffId),
        eq(deliveries.kind, "progress"),
        eq(deliveries.state, "skipped"),
      ),
    )
    .orderBy(desc(disclosures.releasedAt))
    .limit(mostShown);
});
