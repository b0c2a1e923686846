import { and, eq } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { deliveries, type CopyKind } from "#db/schema/chat.ts";
import { disclosures } from "#db/schema/progress.ts";

/** The things shared in a case of which the acting organization has copies in chat. */
export async function subjectsWithCopies(
  reader: Reader,
  ctx: Ctx,
  caseId: CaseId,
): Promise<{ kind: CopyKind; subjectId: string }[]> {
  return reader
    .selectDistinct({ kind: deliveries.kind, subjectId: deliveries.subjectId })
    .from(disclosures)
    .innerJoin(
      deliveries,
      and(
        eq(deliveries.organizationId, ctx.actor.organizationId),
        eq(deliveries.subjectId, disclosures.subjectId),
      ),
    )
    .where(eq(disclosures.caseId, caseId));
}
