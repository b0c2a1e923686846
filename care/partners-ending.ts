import { and, count, desc, eq, gt, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx, StaffCtx } from "#db/context.ts";
import type { PartnerInviteId, PartnershipId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { checkIns } from "#db/schema/check-ins.ts";
import { introductions, openings, partnerInvites } from "#db/schema/openings.ts";
import { partnerships } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import { findCase, isOpened } from "./cases.ts";
import { closeCase } from "./closing.ts";
import { colleaguesOf } from "./colleagues.ts";
import { closeUnmatched, findIntroduction } from "./introductions.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

/** What ends with a partnership, counted before anybody ends it. */
export type Ending = {
  id: PartnershipId;
  partnerName: string;
  /** Whether the two work together already; if not, ending it is declining. */
  isWorking: boolean;
  cases: number;
  meetings: number;
  introductions: number;
  openings: number;
};

type Row = typeof partnerships.$inferSelect;

const liveRow = (id: PartnershipId) => and(eq(partnerships.id, id), isNull(partnerships.endedAt));
const openCases = (id: PartnershipId) => and(eq(cases.partnershipId, id), isNull(cases.endedAt), isOpened);
const waitingIn = (id: PartnershipId) =>
  and(eq(introductions.partnershipId, id), isNull(introductions.answer));
const ownOpenings = (ctx: Ctx, id: PartnershipId) =>
  and(
    eq(openings.organizationId, ctx.actor.organizationId),
    eq(openings.partnershipId, id),
    isNull(openings.endedAt),
  );

/** What would end, for the page that asks first. Refuses as `not-found`. */
export const partnerToEnd = (ctx: StaffCtx, id: PartnershipId): Promise<Outcome<Ending>> =>
  look(ctx, { action: "partner.change", subject: `partnership:${id}` }, async (reader) => {
    const [row] = await reader.select().from(partnerships).where(liveRow(id));
    if (!row) return refuse({ kind: "not-found", what: "page" });
    return accept({ id, ...nameAndState(ctx, row), ...(await countsOf(reader, ctx, id)) });
  });

const nameAndState = (ctx: StaffCtx, { schoolName, programName, startedAt }: Row) => ({
  partnerName: ctx.actor.organizationKind === "school" ? programName : schoolName,
  isWorking: startedAt !== null,
});

async function countsOf(reader: Reader, ctx: StaffCtx, id: PartnershipId) {
  const [open] = await reader.select({ n: count() }).from(cases).where(openCases(id));
  const [meetings] = await reader
    .select({ n: count() })
    .from(checkIns)
    .innerJoin(cases, eq(cases.id, checkIns.caseId))
    .where(and(openCases(id), inArray(checkIns.state, ["proposed", "confirmed"])));
  const [waiting] = await reader.select({ n: count() }).from(introductions).where(waitingIn(id));
  const [prepared] = await reader.select({ n: count() }).from(openings).where(ownOpenings(ctx, id));
  return {
    cases: open?.n ?? 0,
    meetings: meetings?.n ?? 0,
    introductions: waiting?.n ?? 0,
    openings: prepared?.n ?? 0,
  };
}

/**
 * Ends a partnership, from either side: its cases close for both, unanswered introductions are erased, and nobody can be
 * introduced any more. One that has not begun is declined so. Refuses as `not-found`.
 */
export function endPartner(ctx: StaffCtx, id: PartnershipId): Promise<Outcome<null>> {
  const deed = {
    action: "partner.change",
    subject: `partnership:${id}`,
    changed: ["ended", "cases", "introductions"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const ended = await tx
      .update(partnerships)
      .set({ endedAt: ctx.now })
      .where(liveRow(id))
      .returning({ id: partnerships.id });
    if (ended.length === 0) return refuse({ kind: "not-found", what: "page" });
    await endIntroductions(tx, ctx, id);
    await closeCases(tx, ctx, id);
    await tx.update(openings).set({ endedAt: ctx.now }).where(ownOpenings(ctx, id));
    return accept(null);
  });
}

async function endIntroductions(tx: Tx, ctx: StaffCtx, id: PartnershipId): Promise<void> {
  for (const row of await tx.select().from(introductions).where(waitingIn(id))) {
    const found = await findIntroduction(tx, ctx, row.id);
    const answer = row.fromOrganization === ctx.actor.organizationId ? "taken_back" : "declined";
    if (found) await closeUnmatched(tx, ctx, { found, answer });
  }
}

async function closeCases(tx: Tx, ctx: StaffCtx, id: PartnershipId): Promise<void> {
  const { organizationId } = ctx.actor;
  const asJob: JobCtx = { ...ctx, actor: { kind: "job", job: "closing", organizationId } };
  for (const { id: caseId } of await tx.select({ id: cases.id }).from(cases).where(openCases(id))) {
    const found = await findCase(tx, asJob, caseId);
    if (found.ok) await closeCase(tx, ctx, found.value);
  }
}

export type Invite = {
  id: PartnerInviteId;
  by: string;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
};
export type Around = { invites: Invite[]; ended: { name: string; at: Temporal.Instant }[] };

const shownFor = Temporal.Duration.from({ hours: 90 * 24 });

/** Invites that can still be used, and partnerships that ended lately, whoever ended them. */
export const aroundPartners = (ctx: StaffCtx): Promise<Outcome<Around>> =>
  look(ctx, { action: "partner.see", subject: "partners" }, async (reader) => {
    const used = reader
      .select({ id: partnerships.inviteId })
      .from(partnerships)
      .where(isNotNull(partnerships.inviteId));
    const rows = await reader
      .select()
      .from(partnerInvites)
      .where(
        and(
          eq(partnerInvites.organizationId, ctx.actor.organizationId),
          isNull(partnerInvites.endedAt),
          gt(partnerInvites.expiresAt, ctx.now),
          notInArray(partnerInvites.id, used),
        ),
      )
      .orderBy(desc(partnerInvites.createdAt));
    const people = await colleaguesOf(reader, ctx);
    const past = await reader
      .select()
      .from(partnerships)
      .where(gt(partnerships.endedAt, ctx.now.subtract(shownFor)))
      .orderBy(desc(partnerships.endedAt));
    return accept({
      invites: rows.map(({ id, createdBy, createdAt, expiresAt }) => {
        const by = people.find(({ staffId }) => staffId === createdBy)?.name ?? "a former colleague";
        return { id, by, createdAt, expiresAt };
      }),
      ended: past.flatMap((row) =>
        row.endedAt ? [{ name: nameAndState(ctx, row).partnerName, at: row.endedAt }] : [],
      ),
    });
  });

/** Takes an invite back: its code opens nothing any more. Refuses as `not-found` when it was used or is too old. */
export function cancelInvite(ctx: StaffCtx, id: PartnerInviteId): Promise<Outcome<null>> {
  const deed = { action: "partner.change", subject: `partner-invite:${id}`, changed: ["ended"] } as const;
  return act(ctx, deed, async (tx) => {
    const ended = await tx
      .update(partnerInvites)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(partnerInvites.organizationId, ctx.actor.organizationId),
          eq(partnerInvites.id, id),
          isNull(partnerInvites.endedAt),
          gt(partnerInvites.expiresAt, ctx.now),
        ),
      )
      .returning({ id: partnerInvites.id });
    return ended.length > 0 ? accept(null) : refuse({ kind: "not-found", what: "page" });
  });
}
