import { eq } from "drizzle-orm";
import type { Reader } from "#db/read.ts";
import { partnerships } from "#db/schema/organizations.ts";
import type { GuardianSecrets } from "#db/schema/rosters.ts";
import type { Case } from "../cases.ts";
import type { Office } from "./letter.ts";

/** Whom a family calls back. It is the school's office on either side: a program's name would tell of somebody's care. */
export async function officeFor(
  reader: Pick<Reader, "select">,
  { partnershipId }: Pick<Case, "partnershipId">,
  { word }: Pick<GuardianSecrets, "word">,
): Promise<Office> {
  const [row] = await reader
    .select({ lines: partnerships.schoolCrisisLines })
    .from(partnerships)
    .where(eq(partnerships.id, partnershipId));
  const tel = row?.lines[0]?.tel;
  return { ...(tel && { tel }), ...(word && { word }) };
}
