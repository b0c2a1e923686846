import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import type { GuardianId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { familyAsks, familyLinks } from "#db/schema/families.ts";
import type { Own } from "../check-ins/copies.ts";
import { guardiansOf, type GuardianLine } from "../guardians.ts";
import { offered } from "../guardians.rules.ts";
import { studentIdOf } from "../rosters.ts";
import { presentEntry, type entriesOf } from "./entries.ts";
import type { Office, Wish, Wishes } from "./letter.ts";
import { officeFor } from "./office.ts";

type Known = {
  own: Own;
  known: Awaited<ReturnType<typeof entriesOf>>;
  present: Parameters<typeof presentEntry>[2];
};

/** The adults of the student's family who may be written to now, on the acting side's own record. */
export async function familyOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  { id }: Own["checkIn"]["case"],
): Promise<GuardianLine[]> {
  const studentId = await studentIdOf(reader, ctx, id);
  return studentId ? offered(await guardiansOf(reader, ctx, studentId)) : [];
}

/** `isAsked`: the question that they answered still stands. It ends when the meeting is moved, or goes on without them. */
type Answered = GuardianLine & { isAsked: boolean };

/** Those of the family who answered their link and may still be written to. */
export async function answeredFamily(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  checkIn: Own["checkIn"],
): Promise<Answered[]> {
  const answered = await reader
    .select({ guardianId: familyLinks.guardianId, endedAt: familyAsks.endedAt })
    .from(familyLinks)
    .innerJoin(familyAsks, eq(familyAsks.id, familyLinks.askId))
    .where(
      and(
        eq(familyLinks.organizationId, ctx.actor.organizationId),
        eq(familyLinks.checkInId, checkIn.row.id),
        isNotNull(familyLinks.usedAt),
        isNull(familyLinks.endedAt),
      ),
    );
  if (answered.length === 0) return [];
  const family = await familyOf(reader, ctx, checkIn.case);
  return family.flatMap((adult) => {
    const theirs = answered.filter((one) => one.guardianId === adult.id);
    return theirs.length > 0 ? [{ ...adult, isAsked: theirs.some((one) => one.endedAt === null) }] : [];
  });
}

/**
 * The invitations of those of the family who have answered. Each has a meeting of their own in their calendar and reads of
 * nobody else. Who may not be contacted by now is told nothing any more, not even that it is cancelled.
 */
export async function familyInvitations(
  reader: Reader,
  ctx: Ctx,
  { own, known, present }: Known,
): Promise<Wishes> {
  const found: Wishes = { wishes: [], entries: [] };
  for (const adult of await answeredFamily(reader, ctx, own.checkIn)) {
    const entry = presentEntry(
      known.find((one) => one.partyId === adult.id),
      { checkInId: own.checkIn.row.id, partyId: adult.id },
      adult.isAsked ? present : { ...present, isOn: false },
    );
    if (!entry || Temporal.Instant.compare(entry.endsAt, ctx.now) <= 0) continue;
    if (entry.isNew) found.entries.push(entry);
    const office = await officeFor(reader, own.checkIn.case, adult.secrets);
    found.wishes.push(wishFor(own, { adult, office }, entry));
  }
  return found;
}

function wishFor(
  { checkIn: { row } }: Own,
  { adult: { id, language, secrets }, office }: { adult: GuardianLine; office: Office },
  { uid, sequence, isOn, startsAt, endsAt }: NonNullable<ReturnType<typeof presentEntry>>,
): Wish {
  const { name, email, phone } = secrets;
  return {
    about: row.id,
    recipient: "guardian",
    recipientId: id satisfies GuardianId,
    tale: { method: isOn ? "REQUEST" : "CANCEL", sequence },
    reached: { name, language, zone: row.zone, ...(email && { email }), ...(phone && { phone }) },
    content: {
      kind: "invitation",
      checkInId: row.id,
      meeting: { uid, sequence, zone: row.zone, startsAt, endsAt },
      guests: email ? [{ name, email, required: false }] : [],
      office,
    },
  };
}
