import type { Ctx } from "#db/context.ts";
import type { Reader } from "#db/read.ts";
import { buttons, text, type Button, type Card } from "./card.ts";
import type { Copies } from "./copies.ts";
import { momentWords } from "./moments.ts";
import { todayIn } from "./support-clock.ts";
import { needsLook, supportsWhere, type SupportView } from "./support-loading.ts";
import { reminderCard, requestCard } from "./support-request.cards.ts";
import { loadRequest, requestViewFor, type Loaded } from "./support-request-view.ts";
import { classWords, dayWords } from "./support-words.ts";

const inside = (ctx: Ctx, { standing }: Loaded) =>
  standing.team.filter((one) => one.organizationId === ctx.actor.organizationId).map((one) => one.staffId);

/** The copies of a request: its asker's on one side, those of who decides it on the school's. */
export async function supportRequestCopies(
  reader: Reader,
  ctx: Ctx,
  id: string,
): Promise<Copies | undefined> {
  const loaded = await loadRequest(reader, ctx, { id });
  if (!loaded) return undefined;
  const { row, case: subject, deciders } = loaded;
  const isOpen = row.state === "requested" || row.state === "needs_information" || row.state === "missed";
  const isShared = row.from === "school" || (!subject.pausedAt && !subject.endedAt);
  const atSchool = ctx.actor.organizationId === subject.schoolId;
  const asked = atSchool && isOpen && isShared ? deciders.approvers.map((one) => one.staffId) : [];
  return {
    audience: [...inside(ctx, loaded).filter((one) => one === row.askedBy), ...asked],
    caseId: subject.id,
    cardFor: (staffId, level) => requestCard(requestViewFor(ctx, loaded, staffId), level),
    isWithdrawnFor: (staffId) => requestViewFor(ctx, loaded, staffId).hidden !== undefined,
  };
}

/** The cards of the morning on which a request is still open: to the approver and the deputy. */
export async function supportReminderCopies(
  reader: Reader,
  ctx: Ctx,
  id: string,
): Promise<Copies | undefined> {
  const loaded = await loadRequest(reader, ctx, { reminderId: id });
  if (!loaded?.row.remindedAt || ctx.actor.organizationId !== loaded.case.schoolId) return undefined;
  const { row, deciders } = loaded;
  const isOpen = row.state === "requested" || row.state === "needs_information";
  // Where the morning had passed when it was asked, the approver has just been told.
  const isLate = Temporal.Instant.compare(row.remindAt, row.askedAt) <= 0;
  const people = isLate ? deciders.deputies : [...deciders.approvers, ...deciders.deputies];
  return {
    audience: isOpen ? people.map((one) => one.staffId) : [],
    caseId: loaded.case.id,
    cardFor: (staffId, level) => reminderCard(requestViewFor(ctx, loaded, staffId), level),
    isWithdrawnFor: (staffId) => requestViewFor(ctx, loaded, staffId).hidden !== undefined,
  };
}

/** What a teacher is told in chat: that something changed, in which class, and where to look. No student in any form. */
export function teacherCard(view: SupportView, staffId: string): Card {
  const where = classWords(view.details);
  const isNew = view.row.version === 1;
  const title =
    view.state === "ended"
      ? `A support ended in ${where}`
      : `A support ${isNew ? "changed" : "changed again"} in ${where}`;
  const mine = view.readers.find((one) => one.staffId === staffId);
  const line = mine?.hasGot
    ? "You have got this. Nothing is left to do."
    : "Sign in to see for whom, from when, and whom to ask. Then press Got it there.";
  return {
    title,
    summary: title,
    parts: [
      text(`From ${view.owner} · ${momentWords(view.row.changedAt, view.zone)}`, "quiet"),
      ...(view.state === "ended"
        ? [text("Nothing is left to do for it.")]
        : [
            text(line),
            { kind: "link", label: "See it in the panel", url: `/classes/${view.row.id}` } as const,
          ]),
    ],
  };
}

/** The cards of one version of a support: to the teachers who have to know. */
export async function supportChangeCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const [view] = await supportsWhere(reader, ctx, { noticeId: id });
  if (!view) return undefined;
  return {
    audience: view.state === "ended" ? [] : view.readers.map((one) => one.staffId),
    cardFor: (staffId) => teacherCard(view, staffId),
    isWithdrawnFor: () => view.state === "ended",
  };
}

/** When a review is due, or the end is a week away: to the owner. Named by its class, never by its student. */
export async function supportReviewCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const [view] = await supportsWhere(reader, ctx, { reviewId: id });
  if (!view) return undefined;
  const isDue = needsLook(view, todayIn(ctx.now, view.zone));
  const card = reviewCard(view, isDue);
  return { audience: isDue ? [view.row.ownerId] : [], cardFor: () => card, isWithdrawnFor: () => !isDue };
}

function reviewCard(view: SupportView, isDue: boolean): Card {
  const ended = view.state === "ended" ? "A support has ended" : "A support was looked at";
  const title = isDue ? "A support needs a look" : ended;
  return {
    title,
    summary: title,
    parts: [
      text(`${view.kind.label} · ${classWords(view.details)}`),
      text(isDue ? lookWords(view) : "Nothing is left to do for it now.", "quiet"),
      ...(isDue ? [buttons(...ownerButtons(view), safety)] : []),
      { kind: "link", label: "See it in the panel", url: `/supports/${view.row.id}` },
    ],
  };
}

const safety: Button = { press: "safety.open", label: "Safety concern" };

/** Why a support needs a look now. */
export const lookWords = (view: SupportView): string =>
  view.state === "review_due"
    ? `Its review is due since ${dayWords(view.row.reviewOn)}. Does it still help?`
    : `It ends on ${dayWords(view.row.endsOn)}. Renew it, or let it end.`;

/** What its owner can do with a support. */
export const ownerButtons = ({ row }: Pick<SupportView, "row">): Button[] => [
  { press: "support.revise", ref: row.id, label: "Renew or change", style: "primary" },
  { press: "support.end", ref: row.id, label: "End it now", style: "danger", confirm: endConfirm },
];

const endConfirm = {
  title: "End this support?",
  text: "It is gone from the teachers' pages at once. It stays in the school's record.",
  yes: "End it",
  no: "Keep it",
};
