import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { asReader, type Reader } from "#db/read.ts";
import { staffSettings } from "#db/schema/around.ts";
import { deliveries } from "#db/schema/chat.ts";
import { staff } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import { seasonFrom } from "./calendar.ts";
import { accept, type Outcome } from "./outcome.ts";
import {
  nextPrompt,
  tellings,
  usualSettings,
  type Clock,
  type PromptKind,
  type Settings,
} from "./settings.rules.ts";
import { staffActor } from "./staff.ts";
import type { Season } from "./summer.rules.ts";

type Row = typeof staffSettings.$inferSelect;

const settingsFrom = ({
  reminders,
  digestAt,
  quiet,
  quietFrom,
  quietTo,
  quietDays,
  muted,
  mails,
}: Row): Settings => ({
  reminders,
  digestAt,
  quiet,
  quietFrom,
  quietTo,
  quietDays,
  muted: tellings.filter((one) => muted.includes(one)),
  mails,
});

/** How these colleagues want to be told; whoever said nothing has the usual. */
export async function settingsOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  staffIds: readonly StaffId[],
): Promise<Map<StaffId, Settings>> {
  const rows =
    staffIds.length === 0
      ? []
      : await reader
          .select()
          .from(staffSettings)
          .where(
            and(
              eq(staffSettings.organizationId, ctx.actor.organizationId),
              inArray(staffSettings.staffId, [...staffIds]),
            ),
          );
  const own = new Map(rows.map((row) => [row.staffId, settingsFrom(row)]));
  return new Map(staffIds.map((id) => [id, own.get(id) ?? usualSettings]));
}

/** One's own settings. */
export const mySettings = (ctx: StaffCtx): Promise<Outcome<Settings>> =>
  look(ctx, { action: "settings.see", subject: "settings" }, async (reader) =>
    accept((await settingsOf(reader, ctx, [ctx.actor.staffId])).get(ctx.actor.staffId) ?? usualSettings),
  );

/** The clock by which a colleague is told of things: their site's zone and its closed days. Undefined once they left. */
export async function clockOf(
  reader: Reader,
  ctx: Ctx,
  staffId: StaffId,
): Promise<(Clock & Season) | undefined> {
  const who = await staffActor(reader, ctx, staffId);
  if (!who) return undefined;
  const [row] = await reader
    .select({ siteId: staff.siteId })
    .from(staff)
    .where(and(eq(staff.organizationId, ctx.actor.organizationId), eq(staff.id, staffId)));
  const from = ctx.now.toZonedDateTimeISO(who.zone).toPlainDate().subtract({ days: 7 });
  const season = await seasonFrom(reader, ctx, { from, ...(row?.siteId && { siteId: row.siteId }) });
  return { now: ctx.now, zone: who.zone, ...season };
}

/** Saves how one wants to be told. What was held for the quiet hours of before is looked at again. */
export function saveSettings(ctx: StaffCtx, settings: Settings): Promise<Outcome<Settings>> {
  const { organizationId, staffId } = ctx.actor;
  const deed = {
    action: "settings.save",
    subject: `staff:${staffId}`,
    changed: Object.keys(settings),
  } as const;
  return act(ctx, deed, async (tx) => {
    const set = { ...settings, muted: [...settings.muted], changedAt: ctx.now };
    await tx
      .insert(staffSettings)
      .values({ organizationId, staffId, ...set })
      .onConflictDoUpdate({ target: [staffSettings.organizationId, staffSettings.staffId], set });
    await deliverHeld(tx, ctx);
    await planPrompts(tx, ctx, staffId);
    return accept(settings);
  });
}

/** The problem of a copy that waits for the end of quiet hours. */
export const heldForQuiet = "quiet_hours";

async function deliverHeld(tx: Tx, ctx: StaffCtx): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const held = await tx
    .select({ kind: deliveries.kind, subjectId: deliveries.subjectId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.staffId, staffId),
        eq(deliveries.state, "queued"),
        eq(deliveries.problem, heldForQuiet),
      ),
    );
  for (const one of held)
    await enqueue(ctx.store.queue, tx, { name: "deliver", payload: { organizationId, ...one } });
}

/** Plans somebody's next digest and weekly round. Planning twice does no harm: a day has one of each. */
export async function planPrompts(tx: Tx, ctx: Ctx, staffId: StaffId): Promise<void> {
  for (const kind of ["digest", "round"] as const) await planPrompt(tx, ctx, { staffId, kind });
}

/** Plans the next of one kind. Nothing is planned for who has left. */
export async function planPrompt(
  tx: Tx,
  ctx: Ctx,
  { staffId, kind }: { staffId: StaffId; kind: PromptKind },
): Promise<void> {
  const reader = asReader(tx);
  const clock = await clockOf(reader, ctx, staffId);
  if (!clock) return;
  const settings = (await settingsOf(reader, ctx, [staffId])).get(staffId) ?? usualSettings;
  const { day, at } = nextPrompt(kind, settings, clock);
  const payload = { organizationId: ctx.actor.organizationId, staffId, kind, day: day.toString() };
  await enqueue(ctx.store.queue, tx, { name: "prompt", payload, startAfter: at });
}
