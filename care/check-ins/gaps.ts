import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { At } from "../conversation.ts";
import { ask, show, type Answers, type Step } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { safetyButton } from "../safety.form.ts";
import type { CheckIn } from "./check-in-rows.ts";
import { formName, page } from "./check-ins.form.ts";
import type { Join } from "./check-ins.rules.ts";
import { previewTimes } from "./confirm.ts";
import { doneWith } from "./done.ts";
import type { CheckInDraft } from "./plan.ts";
import { seeCheckIn } from "./see.ts";

const dayWords = (day: Temporal.PlainDate): string =>
  day.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" });

type Opened = { checkIn: CheckIn; gaps: readonly Temporal.PlainDate[] };

/** The meeting and the days without one, for whoever may arrange it. */
async function open(ctx: StaffCtx, id: CheckInId): Promise<Opened | { instead: Outcome<Step> }> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return { instead: seen };
  const { view, checkIn } = seen.value;
  const gaps = view.gaps ?? [];
  return gaps.length > 0 ? { checkIn, gaps } : { instead: await doneWith(ctx, id) };
}

/** Asks for which of the days without a meeting a time is looked for. */
export const openGap = (ctx: StaffCtx, id: CheckInId): Promise<Outcome<Step>> =>
  showGap(ctx, newId(DraftId), id);

export async function showGap(ctx: StaffCtx, draft: DraftId, id: CheckInId): Promise<Outcome<Step>> {
  const opened = await open(ctx, id);
  if ("instead" in opened) return opened.instead;
  const { checkIn, gaps } = opened;
  const content: CheckInDraft = { caseId: checkIn.row.caseId, checkInId: id };
  if (!(await keepDraft(ctx, { id: draft, form: formName, content }))) return refuse({ kind: "lapsed" });
  const asked = page({
    key: "gap",
    title: "Another time",
    submit: "Find times",
    items: [
      show({ kind: "heading", text: checkIn.case.codeName }),
      ask({
        kind: "choice",
        key: "day",
        label: "Instead of which day?",
        style: "compact",
        options: gaps.slice(0, 20).map((day) => ({ value: day.toString(), label: dayWords(day) })),
        ...(gaps[0] && { value: gaps[0].toString() }),
        help: "Times of that week are looked for, with the same people.",
      }),
      show(safetyButton),
    ],
  });
  return accept({ kind: "page", draft, page: asked });
}

/** Finds times in the week of the day that was picked. */
export async function takeGap(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  const id = CheckInId.safeParse(kept?.checkInId).data;
  if (!id) return refuse({ kind: "lapsed" });
  const opened = await open(ctx, id);
  if ("instead" in opened) return opened.instead;
  const { checkIn, gaps } = opened;
  const day = gaps.find((one) => one.toString() === answers["day"]);
  if (!day) return accept({ kind: "wrong", fields: { day: "Pick one of the days." } });
  const { row, people } = checkIn;
  const asked = people.filter((one) => one.coversFor === null);
  const ids = (required: boolean) =>
    asked.filter((one) => one.required === required).map((one) => one.staffId);
  const join = await ctx.store.keys.open<Join>({ table: "check_ins", id: row.id }, row.joining);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  const today = ctx.now.toZonedDateTimeISO(row.zone).toPlainDate();
  const from = Temporal.PlainDate.compare(monday, today) > 0 ? monday : today;
  const span = { from: from.toString(), to: monday.add({ days: 4 }).toString() };
  const plan = { who: ids(true), also: ids(false), minutes: row.minutes, span, join };
  const series = row.seriesId ? { inSeries: { id: row.seriesId, day: day.toString() } } : {};
  return previewTimes(ctx, { draft: at.draft, kept: { caseId: row.caseId, plan, ...series } });
}
