import { eq, inArray, or, type Placeholder, type SQL } from "drizzle-orm";
import type { PgColumn, QueryBuilder } from "drizzle-orm/pg-core";
import { deliveries } from "#db/schema/chat.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { disclosures } from "#db/schema/progress.ts";
import { supportRequests } from "#db/schema/supports.ts";

/** Whether a copy is of something in this case: of what is shared, or of what is asked for or arranged. */
export function isCopyIn(from: QueryBuilder, caseId: PgColumn | Placeholder): SQL | undefined {
  const some = [
    from.select({ id: disclosures.subjectId }).from(disclosures).where(eq(disclosures.caseId, caseId)),
    from.select({ id: consentRequests.id }).from(consentRequests).where(eq(consentRequests.caseId, caseId)),
    from.select({ id: checkIns.id }).from(checkIns).where(eq(checkIns.caseId, caseId)),
    from.select({ id: supportRequests.id }).from(supportRequests).where(eq(supportRequests.caseId, caseId)),
  ];
  return or(...some.map((ids) => inArray(deliveries.subjectId, ids)));
}
