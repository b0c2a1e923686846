import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import type { CheckInId, CheckInTimeId, FamilyLinkId, OrganizationId } from "#db/ids.ts";
import { asReader, read, type Reader } from "#db/read.ts";
import { familyAsks, familyLinks, type FamilyLinkSecrets } from "#db/schema/families.ts";
import type { Store } from "#db/store.ts";
import { findFamilyLink } from "#db/token-doors.ts";
import { act } from "../act.ts";
import { settle } from "../check-ins/booking.ts";
import { releaseStep } from "../check-ins/check-in-release.ts";
import { findCheckIn, holdCheckIn, type CheckIn } from "../check-ins/check-in-rows.ts";
import { mayDo, openTimes } from "../check-ins/check-ins.rules.ts";
import { enqueueBoth } from "../check-ins/refresh.ts";
import type { GuardianLine } from "../guardians.ts";
import { familyOf } from "../letters/family-invitations.ts";
import type { Office } from "../letters/letter.ts";
import { officeFor } from "../letters/office.ts";
import { hashOf } from "../tokens.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { staffActor } from "../staff.ts";

type Asked = { token: string; now: Temporal.Instant; requestId: string };
/** What one adult is asked by their link, and nobody else. */
export type FamilyQuestion = {
  language: "en" | "es";
  zone: string;
  minutes: number;
  times: { id: CheckInTimeId; startsAt: Temporal.Instant }[];
  office: Office;
};
export type FamilyAnswer = { works: readonly string[]; interpreter: boolean; coming: string };
/** Where a link leads: to its question; to the word that it was answered; or nowhere any more. */
export type FamilyPage =
  | ({ kind: "open" } & FamilyQuestion)
  | { kind: "answered"; language: "en" | "es"; office: Office }
  | { kind: "gone" };

type Link = typeof familyLinks.$inferSelect;
type Known = { link: Link; ask: typeof familyAsks.$inferSelect; checkIn: CheckIn; adult: GuardianLine };

/** What stands behind a link now. Looking changes nothing. */
export async function familyPage(store: Store, asked: Asked): Promise<FamilyPage> {
  const found = await findFamilyLink(store, hashOf(asked.token));
  if (!found) return { kind: "gone" };
  const ctx = familyCtx(store, found.organizationId, asked);
  return read(ctx, async (reader) => {
    const known = await knownBy(reader, ctx, found.linkId);
    if (!known) return { kind: "gone" };
    const { checkIn, adult, link } = known;
    const office = await officeFor(reader, checkIn.case, adult.secrets);
    if (link.usedAt) return { kind: "answered", language: adult.language, office };
    const times = pickable(ctx, known);
    if (times.length === 0) return { kind: "gone" };
    const { zone, minutes } = checkIn.row;
    return { kind: "open", language: adult.language, zone, minutes, times, office };
  });
}

/** Somebody of the family acts through the organization whose record has them; the link says in the audit log who. */
const familyCtx = (store: Store, organizationId: OrganizationId, { now, requestId }: Asked): JobCtx => ({
  actor: { kind: "job", job: "family", organizationId },
  now,
  locale: "en",
  zone: "UTC",
  requestId,
  store,
});

/** The link with all it is about, while its adult may be contacted and the student's sharing is not paused. */
async function knownBy(reader: Reader, ctx: JobCtx, id: FamilyLinkId): Promise<Known | undefined> {
  const [row] = await reader
    .select({ link: familyLinks, ask: familyAsks })
    .from(familyLinks)
    .innerJoin(familyAsks, eq(familyAsks.id, familyLinks.askId))
    .where(
      and(
        eq(familyLinks.organizationId, ctx.actor.organizationId),
        eq(familyLinks.id, id),
        isNull(familyLinks.endedAt),
        isNull(familyAsks.endedAt),
      ),
    );
  const checkIn = row && (await findCheckIn(reader, ctx, row.link.checkInId));
  if (!row || !checkIn || checkIn.case.pausedAt || checkIn.case.endedAt) return undefined;
  const adult = (await familyOf(reader, ctx, checkIn.case)).find((one) => one.id === row.link.guardianId);
  return adult && { ...row, checkIn, adult };
}

/** The times that both sides can do, as far as they have said: nobody who has to be there has declined them. */
function pickable(ctx: JobCtx, { link, checkIn }: Pick<Known, "link" | "checkIn">): FamilyQuestion["times"] {
  const isOver = Temporal.Instant.compare(link.expiresAt, ctx.now) <= 0;
  if (isOver || !mayDo("answer", checkIn.row, ctx.now)) return [];
  const required = new Set(checkIn.people.filter((one) => one.required).map((one) => one.staffId));
  const declined = checkIn.answers.filter((one) => !one.works && required.has(one.staffId));
  return openTimes(checkIn.times, ctx.now)
    .filter((time) => !declined.some((one) => one.timeId === time.id))
    .map(({ id, startsAt }) => ({ id, startsAt }));
}

/**
 * Takes what one adult answers, once. The meeting is settled where it can be now. Refuses as `lapsed` when the link was
 * used, has expired or is about nothing any more, and as `release` does.
 */
export async function answerFamily(
  store: Store,
  { answer, ...asked }: Asked & { answer: FamilyAnswer },
): Promise<Outcome<null>> {
  const found = await findFamilyLink(store, hashOf(asked.token));
  if (!found) return refuse({ kind: "lapsed" });
  const ctx = familyCtx(store, found.organizationId, asked);
  const deed = {
    action: "family.answer",
    subject: `family-link:${found.linkId}`,
    changed: ["times", "interpreter", "coming"],
  } as const;
  return act(ctx, deed, (tx) => answerWithin(tx, ctx, { id: found.linkId, answer }));
}

async function answerWithin(
  tx: Tx,
  ctx: JobCtx,
  { id, answer }: { id: FamilyLinkId; answer: FamilyAnswer },
): Promise<Outcome<null>> {
  const before = await knownBy(asReader(tx), ctx, id);
  if (!before) return refuse({ kind: "lapsed" });
  await holdCheckIn(tx, ctx, before.checkIn.row.id);
  // The meeting may have been moved, cancelled or paused while this waited for it.
  const known = await knownBy(asReader(tx), ctx, id);
  if (!known) return refuse({ kind: "lapsed" });
  const works = pickable(ctx, known)
    .map((one) => one.id)
    .filter((one) => answer.works.includes(one));
  const isOpen = pickable(ctx, known).length > 0;
  // Of two that arrive at once, one finds it unused.
  const used = isOpen ? await useLink(tx, ctx, known, answer) : false;
  if (!used) return refuse({ kind: "lapsed" });
  await tx
    .update(familyAsks)
    .set({
      answeredAt: ctx.now,
      works,
      interpreter: answer.interpreter ? known.adult.language : null,
    })
    .where(eq(familyAsks.id, known.ask.id));
  const { checkIn } = known;
  const released = await tellOthers(tx, ctx, known, works);
  if (!released.ok) return released;
  const now = await holdCheckIn(tx, ctx, checkIn.row.id);
  if (now) await settle(tx, ctx, now);
  await enqueueBoth(tx, ctx, checkIn.row, { kind: "checkin", subjectId: checkIn.row.id });
  return accept(null);
}

async function useLink(tx: Tx, ctx: JobCtx, { link }: Known, { coming }: FamilyAnswer): Promise<boolean> {
  const place = { table: "family_links", id: link.id };
  const { token } = await ctx.store.keys.open<FamilyLinkSecrets>(place, link.secrets);
  const secrets: FamilyLinkSecrets = { token, ...(coming && { coming }) };
  const [row] = await tx
    .update(familyLinks)
    .set({
      usedAt: ctx.now,
      secrets: await ctx.store.keys.seal(ctx.actor.organizationId, place, secrets),
    })
    .where(
      and(
        eq(familyLinks.organizationId, ctx.actor.organizationId),
        eq(familyLinks.id, link.id),
        isNull(familyLinks.usedAt),
      ),
    )
    .returning({ id: familyLinks.id });
  return row !== undefined;
}

/** What works for the family crosses as what its side says, under that side's permission: put down to whoever asked. */
async function tellOthers(
  tx: Tx,
  ctx: JobCtx,
  { ask, checkIn }: Known,
  works: readonly CheckInTimeId[],
): Promise<Outcome<unknown>> {
  const asker =
    (await staffActor(asReader(tx), ctx, ask.askedBy)) ??
    (await staffActor(asReader(tx), ctx, checkIn.row.askedBy));
  if (!asker) return refuse({ kind: "lapsed" });
  const staffCtx: StaffCtx = { ...ctx, ...asker };
  const times = checkIn.times.filter((one) => works.includes(one.id)).map((one) => one.startsAt.toString());
  const payload = { step: "family-answered", times } as const;
  return releaseStep(tx, staffCtx, { case: checkIn.case, checkInId: checkIn.row.id, payload });
}

/** A link has expired: nobody waits for it any more, so the meeting is settled where it can be. */
export async function lapseFamily(ctx: JobCtx, id: CheckInId): Promise<void> {
  const deed = { action: "family.answer", subject: `checkin:${id}`, changed: ["expired"] } as const;
  await act(ctx, deed, async (tx) => {
    const checkIn = await holdCheckIn(tx, ctx, id);
    if (!checkIn || !mayDo("answer", checkIn.row, ctx.now) || checkIn.case.pausedAt) return accept(null);
    await settle(tx, ctx, checkIn);
    await enqueueBoth(tx, ctx, checkIn.row, { kind: "checkin", subjectId: id });
    return accept(null);
  });
}
