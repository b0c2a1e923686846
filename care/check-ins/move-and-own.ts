import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CheckInId, DraftId, newId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { timesOfTeam } from "#db/team-times.ts";
import type { At } from "../conversation.ts";
import type { Answers, FieldErrors, Step } from "../form.ts";
import { momentWords } from "../moments.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { hoursWords } from "../scheduling/hours.ts";
import { offerOwn, ownFree } from "./answers.ts";
import type { CheckIn } from "./check-in-rows.ts";
import { formName, movePage, readSpan } from "./check-ins.form.ts";
import { mayDo, readScope, type Move } from "./check-ins.rules.ts";
import { previewTimes } from "./confirm.ts";
import { doneWith, pressed } from "./done.ts";
import { ownPage, readOwn } from "./own-times.form.ts";
import type { CheckInDraft } from "./plan.ts";
import { seeCheckIn } from "./see.ts";

/** Finds other times for a meeting that exists. One that is over or cancelled is shown as it stands. */
export const openMove = (ctx: StaffCtx, id: CheckInId): Promise<Outcome<Step>> =>
  showMove(ctx, newId(DraftId), id);

/** None of the offered times works: asks for one's own. */
export const openOwn = (ctx: StaffCtx, id: CheckInId): Promise<Outcome<Step>> =>
  showOwn(ctx, newId(DraftId), id);

type Opened = { checkIn: CheckIn } | { instead: Outcome<Step> };

async function open(ctx: StaffCtx, id: CheckInId, move: Move): Promise<Opened> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return { instead: seen };
  const { view, checkIn } = seen.value;
  const may =
    mayDo(move, checkIn.row, ctx.now) && !view.hidden && (move === "move" ? view.isTheirs : view.isAsked);
  return may ? { checkIn } : { instead: await doneWith(ctx, id) };
}

const todayFor = (ctx: StaffCtx, { row }: CheckIn) => ctx.now.toZonedDateTimeISO(row.zone).toPlainDate();

const keep = (ctx: StaffCtx, draft: DraftId, { row }: CheckIn) =>
  keepDraft(ctx, {
    id: draft,
    form: formName,
    content: { caseId: row.caseId, checkInId: row.id } satisfies CheckInDraft,
  });

export async function showMove(ctx: StaffCtx, draft: DraftId, id: CheckInId): Promise<Outcome<Step>> {
  const opened = await open(ctx, id, "move");
  if ("instead" in opened) return opened.instead;
  const { checkIn } = opened;
  if (!(await keep(ctx, draft, checkIn))) return refuse({ kind: "lapsed" });
  const { startsAt, seriesId } = checkIn.row;
  const page = movePage({
    isSeries: seriesId !== null,
    codeName: checkIn.case.codeName,
    today: todayFor(ctx, checkIn),
    ...(startsAt && { was: momentWords(startsAt, ctx.zone) }),
  });
  return accept({ kind: "page", draft, page });
}

export async function showOwn(ctx: StaffCtx, draft: DraftId, id: CheckInId): Promise<Outcome<Step>> {
  const opened = await open(ctx, id, "offer");
  if ("instead" in opened) return opened.instead;
  const { checkIn } = opened;
  if (!(await keep(ctx, draft, checkIn))) return refuse({ kind: "lapsed" });
  const today = todayFor(ctx, checkIn);
  const team = await read(ctx, (reader) =>
    timesOfTeam(reader, { caseId: checkIn.row.caseId, from: today, to: today }),
  );
  const me = team.find((one) => one.staffId === ctx.actor.staffId);
  const hours = hoursWords(ctx.actor.organizationKind, me?.hours ?? []);
  const page = ownPage({ codeName: checkIn.case.codeName, zoneWords: zoneWords(ctx), hours });
  return accept({ kind: "page", draft, page });
}

/** `EST (America/New_York)`. */
const zoneWords = ({ now, zone }: StaffCtx): string => {
  const short = now.toLocaleString("en-US", { timeZone: zone, hour: "numeric", timeZoneName: "short" });
  return `${short.split(" ").at(-1) ?? ""} (${zone})`;
};

async function keptFor(ctx: StaffCtx, at: At): Promise<CheckInId | undefined> {
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  return CheckInId.safeParse(kept?.checkInId).data;
}

export async function takeMove(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const id = await keptFor(ctx, at);
  if (!id) return refuse({ kind: "lapsed" });
  const opened = await open(ctx, id, "move");
  if ("instead" in opened) return opened.instead;
  const { row, people } = opened.checkIn;
  const errors: FieldErrors = {};
  const span = readSpan(answers, todayFor(ctx, opened.checkIn), errors);
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const ids = (required: boolean) =>
    people.filter((one) => one.required === required).map((one) => one.staffId);
  const plan = {
    who: ids(true),
    also: ids(false),
    minutes: row.minutes,
    span: { from: span.from.toString(), to: span.to.toString() },
    join: { kind: "none" } as const,
  };
  return previewTimes(ctx, {
    draft: at.draft,
    kept: { caseId: row.caseId, checkInId: id, plan, scope: readScope(answers["scope"]) },
  });
}

export async function takeOwn(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const id = await keptFor(ctx, at);
  if (!id) return refuse({ kind: "lapsed" });
  const opened = await open(ctx, id, "offer");
  if ("instead" in opened) return opened.instead;
  const { times, errors } = readOwn(answers, ctx.zone);
  const starts = times.map((one) => one.at);
  const free = await read(ctx, (reader) => ownFree(reader, ctx, opened.checkIn, starts));
  for (const { nth, at: start } of times)
    if (!free.some((one) => one.equals(start))) errors[`day${nth}`] = notFree;
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const outcome = await offerOwn(ctx, { draft: at.draft, id, starts });
  return pressed(ctx, id, { outcome, said: "Your times were offered." });
}

const notFree =
  "Outside your hours, on a day that is closed, already booked, or within the next hour. Pick another time, or change your hours.";
