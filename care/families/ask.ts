import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { FamilyAskId, FamilyLinkId, newId, type CheckInId, type GuardianId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import { familyAsks, familyLinks, type FamilyLinkSecrets } from "#db/schema/families.ts";
import { act, lookAtNames } from "../act.ts";
import { keyOf } from "../check-ins/bookings.ts";
import { settle } from "../check-ins/booking.ts";
import { releaseStep } from "../check-ins/check-in-release.ts";
import { findCheckIn, holdCheckIn, type CheckIn } from "../check-ins/check-in-rows.ts";
import { hiddenFor } from "../check-ins/check-in-view.ts";
import { holdOwn } from "../check-ins/check-ins.ts";
import { mayDo, openTimes } from "../check-ins/check-ins.rules.ts";
import { enqueueBoth } from "../check-ins/refresh.ts";
import type { GuardianLine } from "../guardians.ts";
import { familyOf } from "../letters/family-invitations.ts";
import { hashOf, newToken } from "../tokens.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { standingOf } from "../release.ts";
import { linkExpires } from "./asks.rules.ts";

/** How one adult stands to a meeting. Only `active` ones are ever listed. */
export type FamilyLine = {
  id: GuardianId;
  name: string;
  relation: string;
  language: "en" | "es";
  by: "mail" | "sms" | "none";
  asked?: { at: Temporal.Instant; expiresAt: Temporal.Instant };
  answered?: { at: Temporal.Instant; works: Temporal.Instant[]; interpreter: boolean; coming?: string };
};
export type FamilyView = {
  checkInId: CheckInId;
  codeName: string;
  zone: string;
  times: Temporal.Instant[];
  mayAsk: boolean;
  lines: FamilyLine[];
};

/** The family of a meeting's student, with what each was asked and answered. Refuses as `not-found`. */
export const familyFor = (ctx: StaffCtx, id: CheckInId): Promise<Outcome<FamilyView>> =>
  lookAtNames(ctx, { action: "family.ask", subject: `checkin:${id}`, changed: ["names"] }, async (reader) => {
    const checkIn = await findCheckIn(reader, ctx, id);
    if (!checkIn || !(await isTheirs(reader, ctx, checkIn)))
      return refuse({ kind: "not-found", what: "check-in" });
    const times = openTimes(checkIn.times, ctx.now).map((one) => one.startsAt);
    const mayAsk = mayDo("answer", checkIn.row, ctx.now) && !checkIn.case.pausedAt && times.length > 0;
    const { codeName } = checkIn.case;
    return accept({
      checkInId: id,
      codeName,
      zone: ctx.zone,
      times,
      mayAsk,
      lines: await linesFor(reader, ctx, checkIn),
    });
  });

async function isTheirs(reader: Reader, ctx: StaffCtx, checkIn: CheckIn): Promise<boolean> {
  const { staffId, organizationId } = ctx.actor;
  const { row, people } = checkIn;
  if (row.askedBy !== staffId && !people.some((one) => one.staffId === staffId)) return false;
  const standing = await standingOf(reader, ctx, checkIn.case);
  return !hiddenFor(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone });
}

async function linesFor(reader: Reader, ctx: StaffCtx, checkIn: CheckIn): Promise<FamilyLine[]> {
  const [family, links] = await Promise.all([
    familyOf(reader, ctx, checkIn.case),
    reader
      .select({ link: familyLinks, ask: familyAsks })
      .from(familyLinks)
      .innerJoin(familyAsks, and(eq(familyAsks.id, familyLinks.askId), isNull(familyAsks.endedAt)))
      .where(
        and(
          eq(familyLinks.organizationId, ctx.actor.organizationId),
          eq(familyLinks.checkInId, checkIn.row.id),
        ),
      ),
  ]);
  const lines = family.map(async (adult): Promise<FamilyLine> => {
    const found = links.find(({ link }) => link.guardianId === adult.id);
    const line = lineOf(adult);
    if (!found) return line;
    const { link, ask } = found;
    const asked = { at: ask.askedAt, expiresAt: ask.expiresAt };
    if (!ask.answeredAt) return { ...line, asked };
    const place = { table: "family_links", id: link.id };
    const { coming } = await ctx.store.keys.open<FamilyLinkSecrets>(place, link.secrets);
    const works = checkIn.times.filter((one) => ask.works.includes(one.id)).map((one) => one.startsAt);
    const interpreter = ask.interpreter !== null;
    return {
      ...line,
      asked,
      answered: { at: ask.answeredAt, works, interpreter, ...(coming && { coming }) },
    };
  });
  return Promise.all(lines);
}

function lineOf({ id, language, secrets }: GuardianLine): FamilyLine {
  const by = secrets.email ? "mail" : secrets.phone ? "sms" : "none";
  return { id, name: secrets.name, relation: secrets.relation, language, by };
}

/**
 * Asks these adults, each by a link of their own, which of the open times work. The meeting is settled once they have
 * answered or their links have expired. Refuses as `not-found`, also for somebody who may not be contacted; as
 * `already-done` when nothing is left to pick; and as `release` does.
 */
export function askFamily(
  ctx: StaffCtx,
  { id, guardians }: { id: CheckInId; guardians: readonly GuardianId[] },
): Promise<Outcome<null>> {
  const deed = { action: "family.ask", subject: `checkin:${id}`, changed: ["family"] } as const;
  return act(ctx, deed, async (tx) => {
    const held = await holdOwn(tx, ctx, id);
    if (!held.ok) return held;
    const checkIn = held.value;
    const times = openTimes(checkIn.times, ctx.now);
    if (!mayDo("answer", checkIn.row, ctx.now) || times.length === 0)
      return refuse({ kind: "already-done", what: "checkin.answer" });
    const family = await familyOf(asReader(tx), ctx, checkIn.case);
    const asked = family.filter((one) => guardians.includes(one.id) && lineOf(one).by !== "none");
    if (asked.length === 0 || asked.length < new Set(guardians).size)
      return refuse({ kind: "not-found", what: "person" });
    await endBefore(tx, ctx, { id, guardians });
    const expiresAt = linkExpires(ctx.now, times);
    for (const adult of asked) await askOne(tx, ctx, checkIn, { adult, expiresAt });
    const payload = { step: "family", asked: asked.length } as const;
    const released = await releaseStep(tx, ctx, { case: checkIn.case, checkInId: id, payload });
    return released.ok ? accept(null) : released;
  });
}

/** Whoever is asked anew has one link that works: the newest. */
async function endBefore(
  tx: Tx,
  ctx: StaffCtx,
  { id, guardians }: { id: CheckInId; guardians: readonly GuardianId[] },
): Promise<void> {
  const ended = await tx
    .update(familyLinks)
    .set({ endedAt: ctx.now })
    .where(
      and(
        eq(familyLinks.organizationId, ctx.actor.organizationId),
        eq(familyLinks.checkInId, id),
        inArray(familyLinks.guardianId, [...guardians]),
        isNull(familyLinks.endedAt),
      ),
    )
    .returning({ askId: familyLinks.askId });
  if (ended.length === 0) return;
  const asks = ended.map((one) => one.askId);
  await tx.update(familyAsks).set({ endedAt: ctx.now }).where(inArray(familyAsks.id, asks));
}

async function askOne(
  tx: Tx,
  ctx: StaffCtx,
  checkIn: CheckIn,
  { adult, expiresAt }: { adult: GuardianLine; expiresAt: Temporal.Instant },
): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const [askId, id, token] = [newId(FamilyAskId), newId(FamilyLinkId), newToken()];
  const asked = { askedFor: organizationId, askedBy: staffId, askedAt: ctx.now, expiresAt };
  await tx.insert(familyAsks).values({ id: askId, ...keyOf(checkIn), ...asked });
  const secrets: FamilyLinkSecrets = { token };
  await tx.insert(familyLinks).values({
    id,
    organizationId,
    askId,
    checkInId: checkIn.row.id,
    guardianId: adult.id,
    tokenHash: hashOf(token),
    secrets: await ctx.store.keys.seal(organizationId, { table: "family_links", id }, secrets),
    createdAt: ctx.now,
    expiresAt,
  });
  const { queue } = ctx.store;
  const payload = { organizationId, kind: "family-link", subjectId: id } as const;
  await enqueue(queue, tx, { name: "mail", payload });
  const later = { organizationId, checkInId: checkIn.row.id };
  await enqueue(queue, tx, {
    name: "family-lapse",
    payload: later,
    startAfter: expiresAt.add({ seconds: 1 }),
  });
}

/** Goes on without the family: their links open nothing any more, and the meeting is settled if it can be. */
export function goOnWithout(ctx: StaffCtx, id: CheckInId): Promise<Outcome<null>> {
  const deed = { action: "family.ask", subject: `checkin:${id}`, changed: ["ended"] } as const;
  return act(ctx, deed, async (tx) => {
    const held = await holdOwn(tx, ctx, id);
    if (!held.ok) return held;
    if (!mayDo("answer", held.value.row, ctx.now))
      return refuse({ kind: "already-done", what: "checkin.answer" });
    const { organizationId } = ctx.actor;
    await tx
      .update(familyAsks)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(familyAsks.checkInId, id),
          eq(familyAsks.askedFor, organizationId),
          isNull(familyAsks.endedAt),
        ),
      );
    const now = await holdCheckIn(tx, ctx, id);
    if (now) await settle(tx, ctx, now);
    await enqueueBoth(tx, ctx, held.value.row, { kind: "checkin", subjectId: id });
    return accept(null);
  });
}
