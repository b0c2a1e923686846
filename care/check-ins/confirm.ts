import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CheckInId, type DraftId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { look } from "../act.ts";
import type { At } from "../conversation.ts";
import type { Answers, FieldErrors, Step } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { roleWords } from "../role-words.ts";
import type { Blocker, Opener, Wish } from "../scheduling/propose.ts";
import { formName } from "./check-ins.form.ts";
import { readTimes, timesPage } from "./times.form.ts";
import { moveCheckIn, proposeCheckIn, type Plan } from "./check-ins.ts";
import { doneWith } from "./done.ts";
import { costWords } from "./costs.ts";
import { lookFor, wishFor, type FoundTimes } from "./find-times.ts";
import { planOffer, type CheckInDraft, type PlanOffer } from "./plan.ts";

type Ready = { draft: DraftId; kept: CheckInDraft; notice?: string };

/** The times that were found, or whose constraint left none, beside the fields that can be changed. */
export async function previewTimes(ctx: StaffCtx, { draft, kept, notice }: Ready): Promise<Outcome<Step>> {
  const { plan } = kept;
  if (!plan) return refuse({ kind: "lapsed" });
  const offer = await planOffer(ctx, kept.caseId);
  if (!offer.ok) return offer;
  const looked = await look(
    ctx,
    { action: "checkin.propose", subject: `case:${kept.caseId}` },
    async (reader) => {
      const wish = await wishFor(reader, ctx, lookingFor(offer.value, kept));
      const asked = { caseId: kept.caseId, lessons: wish.lessons ?? [], minutes: plan.minutes };
      return accept({ wish, costOf: await costWords(reader, ctx, asked) });
    },
  );
  if (!looked.ok) return looked;
  const { wish, costOf } = looked.value;
  const found = lookFor(wish);
  if (found.times.length === 0) return accept({ kind: "wrong", fields: noTimes(offer.value, kept, found) });
  if (!(await keepDraft(ctx, { id: draft, form: formName, content: kept })))
    return refuse({ kind: "lapsed" });
  const page = timesPage({
    codeName: offer.value.case.codeName,
    times: found.times,
    zone: ctx.zone,
    zones: zonesIn(wish),
    costs: found.times.map(costOf),
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
    ...(plan.repeats && { repeats: repeatsOf(plan.repeats) }),
  };
}

const repeatsOf = ({ everyWeeks, until }: { everyWeeks: number; until?: string }) => ({
  everyWeeks,
  ...(until && { until: Temporal.PlainDate.from(until) }),
});

const whoLines = ({ people }: PlanOffer, plan: NonNullable<CheckInDraft["plan"]>): string[] =>
  [...plan.who, ...plan.also].flatMap((id) => {
    const one = people.find(({ staffId }) => staffId === id);
    if (!one) return [];
    return [`${one.name}, ${roleWords[one.role]}${plan.also.includes(id) ? " (if they can)" : ""}`];
  });

const whyWords: Record<Exclude<Blocker["why"], "kept">, string> = {
  hours: "no free hours in these days",
  booked: "booked whenever they are at work",
  together: "no time in common with the others",
};
const keptWords = "what everybody has in common lies in periods or groups of the student that are kept free";

/** Who or what stands in the way, and what would open a time, in the message beside the field where it can be changed. */
function noTimes(
  offer: PlanOffer,
  kept: CheckInDraft,
  { blockers, openers }: Pick<FoundTimes, "blockers" | "openers">,
): FieldErrors {
  const nameOf = (id: string) =>
    offer.people.find(({ staffId }) => staffId === id)?.name ?? "A former colleague";
  const line = (one: Blocker) => (one.why === "kept" ? keptWords : `${nameOf(one.id)}: ${whyWords[one.why]}`);
  const opening = (one: Opener): string =>
    one.kind === "shorter"
      ? `ask for ${one.minutes} minutes`
      : one.kind === "longer"
        ? `look until ${one.to.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" })}`
        : `leave out ${nameOf(one.id)}`;
  const next = kept.inSeries
    ? "Pick another day, or ask for one meeting by itself with Find a time on the case."
    : openers.length > 0
      ? `There would be a time if you ${openers.map(opening).join(", or ")}.`
      : "Pick other days, or ask fewer people.";
  const said = `No time fits everybody. ${blockers.map(line).join("; ")}. ${next}`;
  if (kept.inSeries) return { day: said };
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
  const { inSeries } = kept;
  return checkInId
    ? moveCheckIn(ctx, {
        draft,
        checkInId,
        from: plan.from,
        to: plan.to,
        starts,
        ...(kept.scope && { scope: kept.scope }),
      })
    : proposeCheckIn(ctx, {
        draft,
        caseId: kept.caseId,
        plan,
        starts,
        join: kept.plan.join,
        ...(inSeries && {
          inSeries: { id: inSeries.id, day: Temporal.PlainDate.from(inSeries.day) },
        }),
      });
}
