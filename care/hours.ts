import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { staffHours, staffJoins } from "#db/schema/check-ins.ts";
import { act } from "./act.ts";
import { joinWords } from "./check-ins/check-ins.rules.ts";
import { savedJoin } from "./check-ins/join.ts";
import type { Conversation } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { hoursDonePage, hoursPage, readHours, type HoursAnswers } from "./hours.form.ts";
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
  const deed = { action: "hours.set", subject: `staff:${staffId}`, changed: ["hours", "join"] } as const;
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

/** `/footbridge hours`: when one can meet, and how others join. */
export const hoursConversation: Conversation = {
  start: (ctx) => showHours(ctx, newId(DraftId)),
  show: (ctx, at) => showHours(ctx, at.draft),
  next: (ctx, _at, answers) => takeHours(ctx, answers),
};

async function showHours(ctx: StaffCtx, draft: DraftId): Promise<Outcome<Step>> {
  const kind = ctx.actor.organizationKind;
  const { set, join } = await read(ctx, async (reader) => ({
    set: await setHoursOf(reader, ctx),
    join: await savedJoin(reader, ctx),
  }));
  const days = hoursOrUsual(kind, set).flatMap(({ weekday, opens, closes }) =>
    opens && closes ? [{ weekday, opens, closes }] : [],
  );
  const page = hoursPage({ days, usual: usualHours[kind], join: joinWords(join), zone: ctx.zone });
  return accept({ kind: "page", draft, page });
}

async function takeHours(ctx: StaffCtx, answers: Answers): Promise<Outcome<Step>> {
  const { hours, errors } = readHours(answers);
  if (!hours) return accept({ kind: "wrong", fields: errors });
  const saved = await setHours(ctx, hours);
  return saved.ok ? accept({ kind: "done", page: hoursDonePage(saved.value.words) }) : saved;
}
