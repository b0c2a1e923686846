import { and, desc, eq, gt, or } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx, StaffCtx } from "#db/context.ts";
import { newId, NoticeId, type StaffId } from "#db/ids.ts";
import { enqueue, type JobPayload } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import { notices } from "#db/schema/around.ts";
import { deliveries } from "#db/schema/chat.ts";
import { act } from "./act.ts";
import type { Copies } from "./copies.ts";
import { accept } from "./outcome.ts";
import { digestCard, roundCard } from "./prompts.cards.ts";
import { isOpen } from "./scheduling/days.ts";
import { nextPrompt, usualSettings, wants, type Clock, type Settings } from "./settings.rules.ts";
import { clockOf, planPrompt, settingsOf } from "./settings.ts";
import { staffActor } from "./staff.ts";
import { heldForSummer } from "./summer.ts";
import { linesDue } from "./updates-due.ts";
import { waitingFor } from "./waiting-sources.ts";

type Payload = JobPayload<"prompt">;

/**
 * Tells one person of what waits on one day, once, and plans the next time. Comes too early when its time was moved
 * since: then it is planned anew. A day that is closed by now, or past, passes in silence.
 */
export async function makePrompt(ctx: JobCtx, payload: Payload): Promise<void> {
  const { staffId, kind } = payload;
  const deed = { action: "prompt.make", subject: `staff:${staffId}`, changed: [kind] } as const;
  await act(ctx, deed, async (tx) => {
    const reader = asReader(tx);
    const clock = await clockOf(reader, ctx, staffId);
    if (!clock) return accept(null);
    const settings = (await settingsOf(reader, ctx, [staffId])).get(staffId) ?? usualSettings;
    const isDone =
      isTooEarly(payload, settings, clock) || (await claimDay(tx, ctx, payload, { settings, clock }));
    if (isDone) await planPrompt(tx, ctx, { staffId, kind });
    return accept(null);
  });
}

/** Whether the time of this very day is still to come. */
function isTooEarly({ kind, day }: Payload, settings: Settings, clock: Clock): boolean {
  return nextPrompt(kind, settings, clock).day.toString() === day;
}

type Now = { settings: Settings; clock: Clock };

/** Makes the day's notice; false when it was there. Its card goes out where there is something to tell. */
async function claimDay(tx: Tx, ctx: JobCtx, payload: Payload, { settings, clock }: Now): Promise<boolean> {
  const { organizationId, staffId, kind } = payload;
  const id = newId(NoticeId);
  const day = Temporal.PlainDate.from(payload.day);
  const made = await tx
    .insert(notices)
    .values({ id, organizationId, staffId, kind, day, createdAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: notices.id });
  if (made.length === 0) return false;
  const today = clock.now.toZonedDateTimeISO(clock.zone).toPlainDate();
  const isOn = isOpen(today, clock.closed) && day.equals(today);
  const isWanted =
    kind === "digest"
      ? settings.reminders === "digest" || (await waitedOverSummer(asReader(tx), ctx, staffId))
      : wants(settings, kind);
  if (isOn && isWanted && (await hasSomething(asReader(tx), ctx, payload)))
    await enqueue(ctx.store.queue, tx, { name: "deliver", payload: { organizationId, kind, subjectId: id } });
  return true;
}

/** Whether something waited for this person until today, the first day after the summer: no card comes of it. */
async function waitedOverSummer(reader: Reader, ctx: JobCtx, staffId: StaffId): Promise<boolean> {
  const [one] = await reader
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, ctx.actor.organizationId),
        eq(deliveries.staffId, staffId),
        eq(deliveries.problem, heldForSummer),
        or(eq(deliveries.state, "queued"), gt(deliveries.changedAt, ctx.now.subtract({ hours: 12 }))),
      ),
    )
    .limit(1);
  return one !== undefined;
}

async function hasSomething(reader: Reader, ctx: JobCtx, { staffId, kind }: Payload): Promise<boolean> {
  const person = await personOf(reader, ctx, staffId);
  if (!person) return false;
  const found = kind === "round" ? await linesDue(reader, person) : await waitingFor(reader, person);
  return found.length > 0;
}

/** A colleague as somebody for whom something is drawn. */
async function personOf(reader: Reader, ctx: Ctx, staffId: StaffId): Promise<StaffCtx | undefined> {
  const found = await staffActor(reader, ctx, staffId);
  return found && { ...ctx, ...found };
}

/** The copy of a digest or a round: its person's own, showing what waits now. */
export async function promptCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const [row] = await reader
    .select()
    .from(notices)
    .where(and(eq(notices.organizationId, ctx.actor.organizationId), eq(notices.id, NoticeId.parse(id))));
  const person = row && (await personOf(reader, ctx, row.staffId));
  if (!row || !person) return undefined;
  const card =
    row.kind === "round"
      ? roundCard((await linesDue(reader, person)).length)
      : digestCard(await waitingFor(reader, person), { now: ctx.now, zone: person.zone });
  return { audience: [row.staffId], cardFor: () => card, isWithdrawnFor: () => false };
}

/** Has the card of one's newest round say how many are left. */
export async function refreshRound(tx: Tx, ctx: StaffCtx): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const [row] = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.organizationId, organizationId),
        eq(notices.staffId, staffId),
        eq(notices.kind, "round"),
      ),
    )
    .orderBy(desc(notices.day))
    .limit(1);
  if (row)
    await enqueue(ctx.store.queue, tx, {
      name: "deliver",
      payload: { organizationId, kind: "round", subjectId: row.id },
    });
}
