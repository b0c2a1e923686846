import { and, eq, isNotNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffId } from "#db/ids.ts";
import { checkInPeople } from "#db/schema/check-ins.ts";
import type { Standing } from "../release.ts";
import type { CheckIn } from "./check-in-rows.ts";
import type { Cover } from "./covers.ts";

type AskedOne = { staffId: StaffId; required: boolean; coversFor: StaffId | null; coverDays: string | null };

/** One who is asked, as a row; nothing for somebody who is on the team no longer. */
export function askedRow(
  { id, schoolId, programId }: Pick<CheckIn["row"], "id" | "schoolId" | "programId">,
  { team }: Standing,
  asked: AskedOne,
) {
  const member = team.find((one) => one.staffId === asked.staffId);
  if (!member) return [];
  const { organizationId: memberOf, role } = member;
  return [{ checkInId: id, schoolId, programId, memberOf, role, ...asked }];
}

/** Whoever stands in at the times of a meeting that is moved is asked, for those days and no others. */
export async function askCovers(
  tx: Tx,
  { row }: CheckIn,
  { standing, covers }: { standing: Standing; covers: readonly Cover[] },
): Promise<void> {
  const { id } = row;
  for (const cover of covers) {
    const [asked] = askedRow(row, standing, { ...cover, required: false });
    if (!asked) continue;
    const { coversFor, coverDays } = asked;
    await tx
      .insert(checkInPeople)
      .values(asked)
      .onConflictDoUpdate({
        target: [checkInPeople.checkInId, checkInPeople.staffId],
        set: { coversFor, coverDays },
        setWhere: and(eq(checkInPeople.checkInId, id), isNotNull(checkInPeople.coversFor)),
      });
  }
}
