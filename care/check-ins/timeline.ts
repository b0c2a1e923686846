import type { OrganizationId } from "#db/ids.ts";
import { momentWords } from "../moments.ts";
import { newest, type TimelineEvent, type TimelineSource } from "../timeline.rules.ts";
import { checkInsOfCase, type CheckIn } from "./check-in-rows.ts";
import { viewOf, type CheckInView } from "./check-in-view.ts";
import { fellWords, outcomeWords } from "./check-ins.rules.ts";

/** What became of the joint check-ins of a case, as far as this person may see each of them now. */
export const checkInsThen: TimelineSource = async (reader, ctx, { caseId, standing, before, limit }) => {
  const { staffId, organizationId } = ctx.actor;
  const all = await checkInsOfCase(reader, ctx, caseId);
  const events = all.flatMap((checkIn) => {
    const view = viewOf(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone });
    return view.hidden ? [] : eventsOf(checkIn, view, organizationId);
  });
  return newest(events, before, limit);
};

function eventsOf(checkIn: CheckIn, view: CheckInView, organizationId: OrganizationId): TimelineEvent[] {
  const { row, case: subject, outcomes } = checkIn;
  const sideOf = (id: string) => (id === subject.schoolId ? "school" : "program");
  const side = sideOf(row.hostOrganization);
  const base = { kind: "check-in", url: `/check-ins/${view.id}` } as const;
  const said = outcomes.flatMap(({ saidBy, saidAt, outcome }): TimelineEvent[] => {
    const isOwn = saidBy === organizationId;
    const words = `Joint check-in, they say: ${outcomeWords[outcome]}`;
    return view.outcomes.some((one) => one.isOwn === isOwn)
      ? [{ ...base, at: saidAt, side: sideOf(saidBy), words }]
      : [];
  });
  const { at, by } = view.asked;
  const asked: TimelineEvent = { ...base, at, side, by, words: "Joint check-in asked for" };
  return [asked, ...standing(view).map((one): TimelineEvent => ({ ...base, side, ...one })), ...said];
}

/** How it stands now, where that is more than asked for. */
function standing({ state, changed, startsAt, cancelledWhy, zone }: CheckInView) {
  if (state === "cancelled") {
    const why = cancelledWhy && cancelledWhy !== "person" ? `: ${fellWords[cancelledWhy]}` : "";
    return [{ at: changed.at, words: `Joint check-in cancelled${why}` }];
  }
  if (!startsAt || state === "proposed") return [];
  return [{ at: changed.at, words: `Joint check-in agreed for ${momentWords(startsAt, zone)}` }];
}
