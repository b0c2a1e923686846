import { supportsOfCase } from "./support-lists.ts";
import { requestTitle, type RequestView } from "./support-request.cards.ts";
import type { SupportView } from "./support-loading.ts";
import { newest, type TimelineEvent, type TimelineSource } from "./timeline.rules.ts";

/** Supports that were asked for, decided, given and ended, as far as this person may see each of them now. */
export const supportsThen: TimelineSource = async (reader, ctx, { caseId, before, limit }) => {
  const { requests, supports: given } = await supportsOfCase(reader, ctx, caseId);
  return newest([...requests.flatMap(eventsOfRequest), ...given.flatMap(eventsOfSupport)], before, limit);
};

function eventsOfRequest(view: RequestView): TimelineEvent[] {
  const base = { kind: "support", url: `/supports/requests/${view.id}` } as const;
  const about = view.hidden ? "" : `: ${view.kind.label}`;
  const decided = view.decided && {
    ...base,
    at: view.decided.at,
    side: "school" as const,
    by: view.decided.by,
    words: `${requestTitle(view)}${about}`,
  };
  return [
    { ...base, at: view.askedAt, side: view.from, by: view.askedBy, words: `Support asked for${about}` },
    ...(decided ? [decided] : []),
  ];
}

function eventsOfSupport({ row, kind }: SupportView): TimelineEvent[] {
  const base = { kind: "support", side: "school", url: `/supports/${row.id}` } as const;
  return [
    { ...base, at: row.createdAt, words: `Support given: ${kind.label}` },
    ...(row.endedAt ? [{ ...base, at: row.endedAt, words: `Support ended: ${kind.label}` }] : []),
  ];
}
