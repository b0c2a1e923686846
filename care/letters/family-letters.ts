import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import { CheckInNoticeId, FamilyLinkId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { checkInNotices } from "#db/schema/check-ins.ts";
import { familyLinks, type FamilyLinkSecrets } from "#db/schema/families.ts";
import { findCheckIn } from "../check-ins/check-in-rows.ts";
import { checkInNoticeCopies } from "../check-ins/copies.ts";
import { mayDo } from "../check-ins/check-ins.rules.ts";
import type { GuardianLine } from "../guardians.ts";
import { answeredFamily, familyOf } from "./family-invitations.ts";
import type { LetterContent, Wish, Wishes } from "./letter.ts";
import { officeFor } from "./office.ts";

const nothing: Wishes = { wishes: [], entries: [] };

/** One letter that is told once, to one adult. */
const onceTo = (about: string, adult: GuardianLine, zone: string, content: LetterContent): Wish => {
  const { name, email, phone } = adult.secrets;
  const reached = { name, language: adult.language, zone, ...(email && { email }), ...(phone && { phone }) };
  return {
    about,
    recipient: "guardian",
    recipientId: adult.id,
    tale: { method: "ONCE", sequence: 0 },
    reached,
    content,
  };
};

/** The letter with the link by which one adult picks times: only while there is still something to pick. */
export async function linkWishes(reader: Reader, ctx: Ctx, { id }: { id: string }): Promise<Wishes> {
  const [link] = await reader
    .select()
    .from(familyLinks)
    .where(
      and(
        eq(familyLinks.organizationId, ctx.actor.organizationId),
        eq(familyLinks.id, FamilyLinkId.parse(id)),
        isNull(familyLinks.usedAt),
        isNull(familyLinks.endedAt),
      ),
    );
  const checkIn = link && (await findCheckIn(reader, ctx, link.checkInId));
  if (!link || !checkIn || checkIn.case.pausedAt || checkIn.case.endedAt) return nothing;
  if (!mayDo("answer", checkIn.row, ctx.now) || Temporal.Instant.compare(link.expiresAt, ctx.now) <= 0)
    return nothing;
  const adult = (await familyOf(reader, ctx, checkIn.case)).find((one) => one.id === link.guardianId);
  if (!adult) return nothing;
  const place = { table: "family_links", id: link.id };
  const { token } = await ctx.store.keys.open<FamilyLinkSecrets>(place, link.secrets);
  const office = await officeFor(reader, checkIn.case, adult.secrets);
  const { zone } = checkIn.row;
  const content = { kind: "family-link", token, expiresAt: link.expiresAt, zone, office } as const;
  return { wishes: [onceTo(id, adult, zone, content)], entries: [] };
}

/** The day before, for those of the family who said that they come. Whatever stops the colleagues' reminder stops theirs. */
export async function reminderWishes(reader: Reader, ctx: Ctx, { id }: { id: string }): Promise<Wishes> {
  const [notice] = await reader
    .select()
    .from(checkInNotices)
    .where(eq(checkInNotices.id, CheckInNoticeId.parse(id)));
  if (notice?.kind !== "day") return nothing;
  const copies = await checkInNoticeCopies(reader, ctx, id);
  const checkIn = copies?.audience.length && (await findCheckIn(reader, ctx, notice.checkInId));
  if (!checkIn || !checkIn.row.startsAt) return nothing;
  const { startsAt, zone, minutes } = checkIn.row;
  const wishes: Wish[] = [];
  for (const adult of await answeredFamily(reader, ctx, checkIn)) {
    if (!adult.isAsked) continue;
    const office = await officeFor(reader, checkIn.case, adult.secrets);
    wishes.push(onceTo(id, adult, zone, { kind: "reminder", startsAt, zone, minutes, office }));
  }
  return { wishes, entries: [] };
}
