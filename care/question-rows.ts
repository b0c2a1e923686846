import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { careTeam, cases } from "#db/schema/cases.ts";
import { disclosures } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { isAmong } from "#db/together.ts";

/** What was released about these questions: themselves, and their answers. */
export const releasedOf = statement(["ids"], (from, { ids }) =>
  from.select().from(disclosures).where(isAmong(disclosures.subjectId, ids)),
);

/** The questions of the last days, of other sides, in one's own open cases, that nobody has answered. */
export const openQuestions = statement(["organizationId", "staffId", "since"], (from, given) => {
  const answers = sql`exists (select 1 from disclosures a where a.subject_id = ${disclosures.subjectId} and a.kind = 'answer')`;
  return from
    .select({ subjectId: disclosures.subjectId })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt)))
    .innerJoin(
      disclosures,
      and(
        eq(disclosures.caseId, cases.id),
        eq(disclosures.kind, "question"),
        ne(disclosures.fromOrganization, given.organizationId),
        gt(disclosures.releasedAt, given.since),
        sql`not ${answers}`,
      ),
    )
    .where(
      and(
        eq(careTeam.memberOf, given.organizationId),
        eq(careTeam.staffId, given.staffId),
        isNull(careTeam.endedAt),
      ),
    )
    .orderBy(desc(disclosures.releasedAt))
    .limit(40);
});
