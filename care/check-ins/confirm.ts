import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CheckInId, type DraftId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { look } from "../act.ts";
import type { At } from "../conversation.ts";
import type { Answers, FieldErrors, Step } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { roleWords } from "../role-words.ts";
import type { Blocker, Wish } from "../scheduling/propose.ts";
import { formName, readTimes, timesPage } from "./check-ins.form.ts";
import { moveCheckIn, proposeCheckIn, type Plan } from "./check-ins.ts";
import { doneWith } from "./done.ts";
import { lookFor, wishFor } from "./find-times.ts";
import { planOffer, type CheckInDraft, type PlanOffer } from "./plan.ts";

type Ready = { draft: DraftId; kept: CheckInDraft; notice?: string };

/** The times that were found, or whose constraint left none, beside the fields that can be changed. */
export async function previewTimes(ctx: StaffCtx, { draft, kept, notice }: Ready): Promise<Outcome<Step>> {
  const { plan } = kept;
  if (!plan) return refuse({ kind: "lapsed" });
  const offer = await planOffer(ctx, kept.caseId);
  if (!offer.ok) return offer;
  const wish = await look(
    ctx,
    { action: "checkin.propose", subject: `case:${kept.caseId}` },
    async (reader) => accept(await wishFor(reader, ctx, lookingFor(offer.value, kept))),
  );
  if (!wish.ok) return wish;
  const found = lookFor(wish.value);
  if (found.times.length === 0)
    return accept({ kind: "wrong", fields: noTimes(offer.value, kept, found.blockers) });
  if (!(await keepDraft(ctx, { id: draft, form: formName, content: kept })))
    return refuse({ kind: "lapsed" });
  const page = timesPage({
    codeName: offer.value.case.codeName,
    times: found.times,
    zone: ctx.zone,
    zones: zonesIn(wish.value),
    minutes: plan.minutes,
    who: whoLines(offer.value, plan),
    ...(notice && { notice }),
  });
  return accept({ kind: "preview", draft, page });
}

const zonesIn = (wish: Wish): string[] => wish.people.map((one) => one.zone);

function lookingFor(offer: PlanOffer, { plan, caseId, checkInId }: CheckInDraft) {
  if (!plan) throw new Error("a draft whose times are looked for has a plan");
  const except = CheckInId.safeParse(checkInId).data;
  return {
    caseId,
    zone: offer.case.zone,
    ...planFrom(plan),
    required: plan.who as StaffId[],
    ...(except && { except }),
  };
}

function planFrom(plan: NonNullable<CheckInDraft["plan"]>): Plan {
  const asked = (ids: readonly string[], required: boolean) =>
    // They were picked from the people of this case, and are looked for among them again when it is saved.
    ids.map((staffId) => ({ staffId: staffId as StaffId, required }));
  return {
    people: [...asked(plan.who, true), ...asked(plan.also, false)],
    minutes: plan.minutes,
    from: Temporal.PlainDate.from(plan.span.from),
    to: Temporal.PlainDate.from(plan.span.to),
  };
}

const whoLines = ({ people }: PlanOffer, plan: NonNullable<CheckInDraft["plan"]>): string[] =>
  [...plan.who, ...plan.also].flatMap((id) => {
    const one = people.find(({ staffId }) => staffId === id);
    if (!one) return [];
    return [`${one.name}, ${roleWords[one.role]}${plan.also.includes(id) ? " (if they can)" : ""}`];
  });

const whyWords: Record<Blocker["why"], string> = {
  hours: "no free hours in these days",
  booked: "booked whenever they are at work",
  together: "no time in common with the others",
};

/** Who stands in the way, in the message beside the field where it can be changed. */
function noTimes(offer: PlanOffer, kept: CheckInDraft, blocked: readonly Blocker[]): FieldErrors {
  const line = ({ id, why }: Blocker) =>
    `${offer.people.find((one) => one.staffId === id)?.name ?? "A former colleague"}: ${whyWords[why]}`;
  const said = `No time fits everybody. ${blocked.map(line).join("; ")}. Pick other days, or ask fewer people.`;
  return kept.checkInId ? { when: said } : { who: said };
}

const goneNotice = "Somebody was booked meanwhile, so these times are new. Nobody was asked yet: pick again.";

/** The times that were picked: everybody is asked, or, when one is gone meanwhile, fresh times are shown. */
export async function confirmTimes(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const kept = await read(ctx, (reader) => findDraft<CheckInDraft>(reader, ctx, at.draft));
  if (!kept?.plan) return refuse({ kind: "lapsed" });
  const starts = readTimes(answers);
  if (starts.length === 0) return accept({ kind: "wrong", fields: { times: "Pick at least one time." } });
  const sent = await send(ctx, { draft: at.draft, kept, starts });
  if (sent.ok)
    return doneWith(ctx, sent.value.id, kept.checkInId ? "New times were sent." : "Everybody was asked.");
  if (sent.refusal.kind !== "changed") return sent;
  return previewTimes(ctx, { draft: at.draft, kept, notice: goneNotice });
}

type Sending = { draft: DraftId; kept: CheckInDraft; starts: readonly Temporal.Instant[] };

function send(ctx: StaffCtx, { draft, kept, starts }: Sending): Promise<Outcome<{ id: CheckInId }>> {
  if (!kept.plan) return Promise.resolve(refuse({ kind: "lapsed" }));
  const plan = planFrom(kept.plan);
  const checkInId = CheckInId.safeParse(kept.checkInId).data;
  return checkInId
    ? moveCheckIn(ctx, { draft, checkInId, from: plan.from, to: plan.to, starts })
    : proposeCheckIn(ctx, { draft, caseId: kept.caseId, plan, starts, join: kept.plan.join });
}
