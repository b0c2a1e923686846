import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { SiteId } from "#db/ids.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { organizations } from "#db/schema/organizations.ts";
import { bellSchedules, dayChanges, groupHours, schoolYears } from "#db/schema/school-year.ts";
import { act, look } from "./act.ts";
import { kindOn } from "./day-kind.ts";
import type { Answers } from "./form.ts";
import { closeDays, liveSites, siteOptions } from "./organization.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import type { DayKind } from "./scheduling/school-days.ts";
import { readBell, readGroup } from "./bells.form.ts";
import { readDays, readYear } from "./school-year.form.ts";

const deed = (ctx: StaffCtx, ...changed: string[]) =>
  ({
    action: "organization.change",
    subject: `organization:${ctx.actor.organizationId}`,
    changed,
  }) as const;

const sitesOf = async (tx: Tx, ctx: StaffCtx) => siteOptions(await liveSites(tx, ctx));
const ofSite = (siteId: string | null) => (siteId ? SiteId.parse(siteId) : null);

/** Adds a year or term. Refuses as `invalid`. */
export const addYear = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "years"), async (tx) => {
    const year = readYear(answers, await sitesOf(tx, ctx));
    if (!year.ok) return year;
    const { siteId, ...rest } = year.value;
    const { organizationId } = ctx.actor;
    await tx
      .insert(schoolYears)
      .values({ id: randomUUID(), organizationId, siteId: ofSite(siteId), ...rest });
    return accept(null);
  });

/** Sets the bells of one kind of day; those it had are over. Refuses as `invalid`. */
export const setBells = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "bells"), async (tx) => {
    const bell = readBell(answers, await sitesOf(tx, ctx));
    if (!bell.ok) return bell;
    const { organizationId } = ctx.actor;
    const { kind, letter, periods } = bell.value;
    const siteId = ofSite(bell.value.siteId);
    await tx
      .update(bellSchedules)
      .set({ endedAt: ctx.now })
      .where(
        and(
          eq(bellSchedules.organizationId, organizationId),
          isNull(bellSchedules.endedAt),
          eq(bellSchedules.kind, kind),
          letter === null ? isNull(bellSchedules.letter) : eq(bellSchedules.letter, letter),
          siteId === null ? isNull(bellSchedules.siteId) : eq(bellSchedules.siteId, siteId),
        ),
      );
    await tx
      .insert(bellSchedules)
      .values({ id: randomUUID(), organizationId, siteId, kind, letter, periods });
    return accept(null);
  });

/** Enters days that differ, closed ones among them; what such a day was before is over. Refuses as `invalid`. */
export const setDays = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "days", "closedDays"), async (tx) => {
    const read = readDays(answers, await sitesOf(tx, ctx));
    if (!read.ok) return read;
    await writeDays(tx, ctx, { days: read.value.days, siteId: ofSite(read.value.siteId) });
    return accept(null);
  });

type Marked = Extract<ReturnType<typeof readDays>, { ok: true }>["value"]["days"];

async function writeDays(
  tx: Tx,
  ctx: StaffCtx,
  { days, siteId }: { days: Marked; siteId: SiteId | null },
): Promise<void> {
  const { organizationId } = ctx.actor;
  await endOthers(tx, ctx, { days, siteId });
  const common = { organizationId, siteId };
  const changed = days.flatMap(({ day, mark }) =>
    "kind" in mark && mark.kind !== "usual" ? [{ id: randomUUID(), ...common, day, kind: mark.kind }] : [],
  );
  if (changed.length > 0) await tx.insert(dayChanges).values(changed).onConflictDoNothing();
  const closed = days.flatMap(({ day, mark }) =>
    "closed" in mark
      ? [{ id: randomUUID(), organizationId, day, why: mark.closed, ...(siteId && { siteId }) }]
      : [],
  );
  if (closed.length > 0) await closeDays(tx, ctx, closed);
}

/** What these days were before is over, as far as it is not the same. */
async function endOthers(
  tx: Tx,
  ctx: StaffCtx,
  { days, siteId }: { days: Marked; siteId: SiteId | null },
): Promise<void> {
  const same = new Set(
    days.map(({ day, mark }) => `${day.toString()} ${"kind" in mark ? mark.kind : mark.closed}`),
  );
  const all = days.map(({ day }) => day);
  const standing = (table: typeof closedDays | typeof dayChanges) =>
    and(
      eq(table.organizationId, ctx.actor.organizationId),
      isNull(table.endedAt),
      inArray(table.day, all),
      siteId === null ? isNull(table.siteId) : eq(table.siteId, siteId),
    );
  const closed = await tx.select().from(closedDays).where(standing(closedDays));
  const changed = await tx.select().from(dayChanges).where(standing(dayChanges));
  const others = (rows: readonly { id: string; day: Temporal.PlainDate; as: string }[]) =>
    rows.filter((row) => !same.has(`${row.day.toString()} ${row.as}`)).map(({ id }) => id);
  const endedAt = ctx.now;
  const shut = others(closed.map((row) => ({ ...row, as: row.why })));
  if (shut.length > 0) await tx.update(closedDays).set({ endedAt }).where(inArray(closedDays.id, shut));
  const other = others(changed.map((row) => ({ ...row, as: row.kind })));
  if (other.length > 0) await tx.update(dayChanges).set({ endedAt }).where(inArray(dayChanges.id, other));
}

/** Adds hours in which a program's groups meet. Refuses as `invalid`. */
export const addGroup = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "groups"), async (tx) => {
    const group = readGroup(answers, await sitesOf(tx, ctx));
    if (!group.ok) return group;
    const { siteId, ...rest } = group.value;
    const { organizationId } = ctx.actor;
    await tx.insert(groupHours).values({ id: randomUUID(), organizationId, siteId: ofSite(siteId), ...rest });
    return accept(null);
  });

const endable = { years: schoolYears, bells: bellSchedules, groups: groupHours } as const;
export type Endable = keyof typeof endable;

/** Takes a year, bells or group hours out again. Refuses as `not-found`. */
export const endOfYear = (
  ctx: StaffCtx,
  { what, id }: { what: Endable; id: string },
): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, what), async (tx) => {
    const table = endable[what];
    const ended = await tx
      .update(table)
      .set({ endedAt: ctx.now })
      .where(and(eq(table.organizationId, ctx.actor.organizationId), eq(table.id, id), isNull(table.endedAt)))
      .returning({ id: table.id });
    return ended.length > 0 ? accept(null) : refuse({ kind: "not-found", what: "page" });
  });

/**
 * Says what today is, for the whole organization, in one press. *No school* closes it, with what that means for whoever has
 * arranged a meeting; any other kind opens it again where it was closed by mistake. Refuses as `invalid` without a kind.
 */
export const setToday = (
  ctx: StaffCtx,
  kind: DayKind | undefined,
): Promise<Outcome<{ day: Temporal.PlainDate }>> =>
  act(ctx, deed(ctx, "today"), async (tx) => {
    if (!kind) return refuse({ kind: "invalid", fields: { kind: "Choose what today is." } });
    const [own] = await tx.select({ zone: organizations.zone }).from(organizations);
    const day = ctx.now.toZonedDateTimeISO(own?.zone ?? ctx.zone).toPlainDate();
    const mark = kind === "no_school" ? { closed: "weather" as const } : { kind };
    await writeDays(tx, ctx, { days: [{ day, mark }], siteId: null });
    return accept({ day });
  });

/** What today is entered as, so that a form begins with it. */
export const kindOfToday = (ctx: StaffCtx): Promise<Outcome<{ day: Temporal.PlainDate; kind: DayKind }>> =>
  look(ctx, { action: "organization.change", subject: "organization" }, async (reader) => {
    const [own] = await reader.select({ zone: organizations.zone }).from(organizations);
    const day = ctx.now.toZonedDateTimeISO(own?.zone ?? ctx.zone).toPlainDate();
    return accept({ day, kind: await kindOn(reader, ctx, day) });
  });
