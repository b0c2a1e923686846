import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { LetterId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import { checkInNotices } from "#db/schema/check-ins.ts";
import { familyAsks, familyLinks } from "#db/schema/families.ts";
import { letters } from "#db/schema/letters.ts";
import { act, look } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import type { LetterRow } from "./letter-rows.ts";

/** Mail that did not reach its reader: one's own, or that of a family one asked. Who of the family stays in the roster. */
export const undeliveredLetters = (ctx: StaffCtx): Promise<Outcome<LetterRow[]>> =>
  look(ctx, { action: "letter.resend", subject: "letters" }, async (reader) =>
    accept(await mineIn(reader, ctx)),
  );

async function mineIn(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<LetterRow[]> {
  const { organizationId, staffId } = ctx.actor;
  const asked = await reader
    .select({ linkId: familyLinks.id, checkInId: familyLinks.checkInId, guardianId: familyLinks.guardianId })
    .from(familyLinks)
    .innerJoin(familyAsks, eq(familyAsks.id, familyLinks.askId))
    .where(and(eq(familyLinks.organizationId, organizationId), eq(familyAsks.askedBy, staffId)));
  const meetings = asked.map((one) => one.checkInId);
  const reminders = await reader
    .select({ id: checkInNotices.id })
    .from(checkInNotices)
    .where(inArray(checkInNotices.checkInId, meetings));
  const subjects = [
    ...asked.flatMap(({ linkId, checkInId }): string[] => [linkId, checkInId]),
    ...reminders.map(({ id }): string => id),
  ];
  const families = and(
    eq(letters.recipient, "guardian"),
    inArray(letters.recipientId, [...new Set(asked.map((one) => one.guardianId))]),
    inArray(letters.subjectId, [...new Set(subjects)]),
  );
  const own = and(eq(letters.recipient, "staff"), eq(letters.recipientId, staffId));
  return reader
    .select()
    .from(letters)
    .where(
      and(
        eq(letters.organizationId, organizationId),
        inArray(letters.state, ["failed", "uncertain", "unreachable"]),
        asked.length > 0 ? or(own, families) : own,
      ),
    )
    .orderBy(desc(letters.changedAt))
    .limit(50);
}

/**
 * Writes once more what failed or may not have arrived, as it stands now. Only a person says so: a mail that came cannot
 * be called back. Refuses as `not-found`.
 */
export function resendLetter(ctx: StaffCtx, id: LetterId): Promise<Outcome<null>> {
  const deed = { action: "letter.resend", subject: `letter:${id}`, changed: ["state"] } as const;
  return act(ctx, deed, async (tx) => {
    const letter = (await mineIn(tx, ctx)).find((one) => one.id === id);
    if (!letter) return refuse({ kind: "not-found", what: "update" });
    const { organizationId, kind, subjectId } = letter;
    await tx
      .update(letters)
      .set({ state: "queued", changedAt: ctx.now })
      .where(and(eq(letters.organizationId, organizationId), eq(letters.id, id)));
    await enqueue(ctx.store.queue, tx, { name: "mail", payload: { organizationId, kind, subjectId } });
    return accept(null);
  });
}
