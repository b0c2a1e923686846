import { randomUUID } from "node:crypto";
import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { staffHours, staffJoins } from "#db/schema/check-ins.ts";
import { staffNotice, timeOff } from "#db/schema/school-year.ts";
import { act } from "./act.ts";
import { joinWords } from "./check-ins/check-ins.rules.ts";
import { tellOrganizers } from "./check-ins/closed-days.ts";
import { savedJoin } from "./check-ins/join.ts";
import { colleaguesOf } from "./colleagues.ts";
import type { Conversation } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { hoursDonePage, hoursPage, readHours, type HoursAnswers, type HoursData } from "./hours.form.ts";
import { accept, type Outcome } from "./outcome.ts";
import { hoursOrUsual, hoursWords, usualHours, type DayHours } from "./scheduling/hours.ts";

/** Somebody's own hours as they set them; empty when they have set none. */
async function setHoursOf(reader: Pick<Reader, "select">, ctx: StaffCtx): Promise<DayHours[]> {
  const { organizationId, staffId } = ctx.actor;
  const rows = await reader
    .select()
    .from(staffHours)
    .where(and(eq(staffHours.organizationId, organizationId), eq(staffHours.staffId, staffId)));
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" });
  return rows.map(({ weekday, opens, closes }) => ({
    weekday,
    ...(opens && closes && { opens: clock(opens), closes: clock(closes) }),
  }));
}

/** Sets when one can meet and how others join. What is planned already stays. */
export function setHours(ctx: StaffCtx, hours: HoursAnswers): Promise<Outcome<{ words: string }>> {
  const { organizationId, staffId, organizationKind } = ctx.actor;
  const deed = {
    action: "hours.set",
    subject: `staff:${staffId}`,
    changed: ["hours", "join", "away"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await saveHours(tx, ctx, hours);
    const joining = await ctx.store.keys.seal(
      organizationId,
      { table: "staff_joins", id: staffId },
      hours.join,
    );
    await tx
      .insert(staffJoins)
      .values({ organizationId, staffId, joining })
      .onConflictDoUpdate({ target: [staffJoins.organizationId, staffJoins.staffId], set: { joining } });
    await saveNotice(tx, ctx, hours);
    await saveAway(tx, ctx, hours);
    return accept({ words: hoursWords(organizationKind, await setHoursOf(tx, ctx)) });
  });
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];

async function saveHours(tx: Tx, ctx: StaffCtx, { days }: HoursAnswers): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const rows = everyDay.map((weekday) => {
    const { opens = null, closes = null } = days.find((one) => one.weekday === weekday) ?? {};
    return { organizationId, staffId, weekday, opens, closes };
  });
  await tx
    .insert(staffHours)
    .values(rows)
    .onConflictDoUpdate({
      target: [staffHours.organizationId, staffHours.staffId, staffHours.weekday],
      set: { opens: sql`excluded.opens`, closes: sql`excluded.closes` },
    });
}

async function saveNotice(tx: Tx, ctx: StaffCtx, hours: HoursAnswers): Promise<void> {
  const { notice, buffer, prefers, preferredDays } = hours;
  const { organizationId, staffId } = ctx.actor;
  const said = { noticeMinutes: notice, bufferMinutes: buffer, prefers, preferredDays };
  await tx
    .insert(staffNotice)
    .values({ organizationId, staffId, ...said })
    .onConflictDoUpdate({ target: [staffNotice.organizationId, staffNotice.staffId], set: said });
}

const today = (ctx: StaffCtx) => ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate();
const ownAway = (ctx: StaffCtx) =>
  and(
    eq(timeOff.organizationId, ctx.actor.organizationId),
    eq(timeOff.staffId, ctx.actor.staffId),
    isNull(timeOff.endedAt),
    gte(timeOff.lastDay, today(ctx)),
  );

/** The form holds the next days away: what it says takes the place of what it showed. */
async function saveAway(tx: Tx, ctx: StaffCtx, { away }: HoursAnswers): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const [before] = await tx
    .select()
    .from(timeOff)
    .where(ownAway(ctx))
    .orderBy(asc(timeOff.firstDay))
    .limit(1);
  if (before && away?.from.equals(before.firstDay) && away.to.equals(before.lastDay)) return;
  if (before) await tx.update(timeOff).set({ endedAt: ctx.now }).where(eq(timeOff.id, before.id));
  if (!away) return;
  const { from: firstDay, to: lastDay } = away;
  await tx.insert(timeOff).values({ id: randomUUID(), organizationId, staffId, firstDay, lastDay });
  const days = Array.from({ length: firstDay.until(lastDay).days + 1 }, (_, nth) =>
    firstDay.add({ days: nth }),
  );
  await tellOrganizers(tx, ctx, { days, away: staffId });
}

/** What one has said besides one's hours. */
async function restOf(
  reader: Reader,
  ctx: StaffCtx,
): Promise<Pick<HoursData, "notice" | "buffer" | "prefers" | "preferredDays" | "away" | "cover">> {
  const { organizationId, staffId } = ctx.actor;
  const [said] = await reader
    .select()
    .from(staffNotice)
    .where(and(eq(staffNotice.organizationId, organizationId), eq(staffNotice.staffId, staffId)));
  const [away] = await reader
    .select()
    .from(timeOff)
    .where(ownAway(ctx))
    .orderBy(asc(timeOff.firstDay))
    .limit(1);
  const all = await colleaguesOf(reader, ctx);
  const coverId = all.find((one) => one.staffId === staffId)?.coverId;
  const cover = all.find((one) => one.staffId === coverId)?.name;
  return {
    notice: said?.noticeMinutes ?? 60,
    buffer: said?.bufferMinutes ?? 0,
    ...(said?.prefers && { prefers: said.prefers }),
    ...(said?.preferredDays && { preferredDays: said.preferredDays }),
    ...(away && { away: { from: away.firstDay.toString(), to: away.lastDay.toString() } }),
    ...(cover && { cover }),
  };
}

/** `/footbridge hours`: when one can meet, and how others join. */
export const hoursConversation: Conversation = {
  start: (ctx) => showHours(ctx, newId(DraftId)),
  show: (ctx, at) => showHours(ctx, at.draft),
  next: (ctx, _at, answers) => takeHours(ctx, answers),
};

async function showHours(ctx: StaffCtx, draft: DraftId): Promise<Outcome<Step>> {
  const kind = ctx.actor.organizationKind;
  const { set, join, rest } = await read(ctx, async (reader) => ({
    set: await setHoursOf(reader, ctx),
    join: await savedJoin(reader, ctx),
    rest: await restOf(reader, ctx),
  }));
  const days = hoursOrUsual(kind, set).flatMap(({ weekday, opens, closes }) =>
    opens && closes ? [{ weekday, opens, closes }] : [],
  );
  const page = hoursPage({ days, usual: usualHours[kind], join: joinWords(join), zone: ctx.zone, ...rest });
  return accept({ kind: "page", draft, page });
}

async function takeHours(ctx: StaffCtx, answers: Answers): Promise<Outcome<Step>> {
  const { hours, errors } = readHours(answers);
  if (!hours) return accept({ kind: "wrong", fields: errors });
  const saved = await setHours(ctx, hours);
  return saved.ok ? accept({ kind: "done", page: hoursDonePage(saved.value.words) }) : saved;
}
