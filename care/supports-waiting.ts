import type { StaffCtx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { levelOf } from "./chat-level.ts";
import { buttonsFor, requestTitle, type RequestView } from "./support-request.cards.ts";
import { todayIn } from "./support-clock.ts";
import { lookWords, ownerButtons } from "./support-copies.ts";
import { mySupports, openRequests } from "./support-lists.ts";
import { needsLook, supportsWhere, type SupportView } from "./support-loading.ts";
import { classWords } from "./support-words.ts";
import type { Waiting, WaitingSource } from "./waiting.ts";

/**
 * What of supports waits for one person: requests to decide, questions asked back to them, reviews of what they look
 * after, teachers who have not got a change yet, and, for teachers, the changes themselves. No name, no words of anybody.
 */
export const supportsWaiting: WaitingSource = async (reader, ctx) => {
  const asked = openRequests(reader, ctx);
  const atSchool = ctx.actor.organizationKind === "school";
  const [requests, mine, classes] = await Promise.all([
    asked,
    atSchool ? mySupports(reader, ctx) : [],
    atSchool ? classWaiting(reader, ctx) : [],
  ]);
  return [
    ...requests.flatMap(({ view }) => requestWaiting(ctx, view)),
    ...mine.flatMap((view) => ownWaiting(ctx, view)),
    ...classes,
  ];
};

function requestWaiting(ctx: StaffCtx, view: RequestView): Waiting[] {
  const isAsked = view.viewer === "asker" && view.state === "needs_information";
  const isToDecide = view.viewer === "decider" && view.state !== "needs_information" && !view.hidden;
  if (!isAsked && !isToDecide) return [];
  // What is asked for came from the other side: it stands where content may stand.
  const what = levelOf(ctx) === "notice" ? "" : `: ${view.kind.label}`;
  return [
    {
      kind: isAsked ? "answer" : "decide",
      caseId: view.caseId,
      words: `${requestTitle(view)}${what} · ${view.codeName}`,
      since: view.askedAt,
      dueAt: view.decideBy,
      buttons: buttonsFor(view, "post").filter((button) => button.press !== "support.withdraw"),
      url: `/supports/requests/${view.id}`,
    },
  ];
}

function ownWaiting(ctx: StaffCtx, view: SupportView): Waiting[] {
  if (view.state === "ended" || view.row.ownerId !== ctx.actor.staffId) return [];
  const { id, caseId, reviewOn, changedAt } = view.row;
  const about = `${view.kind.label}, ${classWords(view.details)}`;
  const base = { ...(caseId && { caseId }), url: `/supports/${id}` };
  const review: Waiting[] = needsLook(view, todayIn(ctx.now, view.zone))
    ? [
        {
          ...base,
          kind: "decide",
          words: `${about}: ${lookWords(view)}`,
          since: reviewOn.toZonedDateTime({ timeZone: view.zone }).toInstant(),
          buttons: ownerButtons(view),
        },
      ]
    : [];
  const late = view.readers.filter((one) => !one.hasGot);
  const waits: Waiting[] =
    late.length > 0
      ? [
          {
            ...base,
            kind: "answer",
            words: `${about}: not got yet by ${late.map((one) => one.name).join(", ")}`,
            since: changedAt,
            buttons: [],
          },
        ]
      : [];
  return [...review, ...waits];
}

async function classWaiting(reader: Reader, ctx: StaffCtx): Promise<Waiting[]> {
  const told = await supportsWhere(reader, ctx, { readerId: ctx.actor.staffId });
  return told.flatMap((view): Waiting[] => {
    const mine = view.readers.find((one) => one.staffId === ctx.actor.staffId);
    if (view.state === "ended" || !mine || mine.hasGot) return [];
    return [
      {
        kind: "answer",
        words: `A support changed in ${classWords(view.details)}`,
        since: mine.toldAt,
        buttons: [],
        url: `/classes/${view.row.id}`,
      },
    ];
  });
}
