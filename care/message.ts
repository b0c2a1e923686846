import { openingFor } from "#db/client.ts";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { findDraft, keepDraft } from "#db/drafts.ts";
import { CaseId, DraftId, newId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { read } from "#db/read.ts";
import type { Platform } from "#db/schema/chat.ts";
import { look } from "./act.ts";
import { listMyCases, type CaseLine } from "./cases.ts";
import type { At, Conversation } from "./conversation.ts";
import type { Answers, Page, Step } from "./form.ts";
import { messageDoneParts, messageForm, messagePage } from "./message.form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { progressConversation } from "./progress-conversation.ts";
import { draftFrom, offerFor, type FilledDraft, type ProgressSettings } from "./progress-offer.ts";

/** Where a message stands and who wrote it, by the platform's own keys. Never what it says. */
export type MessagePlace = {
  platform: Platform;
  workspaceKey: string;
  channelKey: string;
  messageKey: string;
  authorKey: string;
  /** Whether the person who makes an update of it wrote it. */
  isOwn: boolean;
};

type MessageDraft = { place: MessagePlace };
type WritingDraft = FilledDraft & MessageDraft;

/** The form with the message's text in it. The draft keeps where it stands; the text is in the form alone. */
export async function openMessage(ctx: StaffCtx, place: MessagePlace, text: string): Promise<Outcome<Step>> {
  const draft = newId(DraftId);
  const deed = { action: "progress.post", subject: "message" } as const;
  const lines = await look(ctx, deed, async (reader) => accept(await listMyCases(reader, ctx)));
  if (!lines.ok) return lines;
  const content: MessageDraft = { place };
  if (!(await keepDraft(ctx, { id: draft, form: "progress", content }))) return refuse({ kind: "lapsed" });
  return accept({ kind: "page", draft, page: pageWith(ctx, lines.value, text) });
}

function pageWith(ctx: StaffCtx, lines: readonly CaseLine[], text: string): Page {
  const cases = lines.map(({ id, codeName, label, partnerName }) => ({
    value: id,
    label: codeName,
    hint: label ?? `With ${partnerName}`,
  }));
  return messagePage({ cases, side: ctx.actor.organizationKind, text });
}

/** The form again. What the message says was kept nowhere: its author's own form brings it back. */
async function showMessage(ctx: StaffCtx, { draft, page }: At): Promise<Outcome<Step>> {
  const deed = { action: "progress.post", subject: "message" } as const;
  return look<Step>(ctx, deed, async (reader) => {
    const kept = await findDraft<MessageDraft>(reader, ctx, draft);
    if (!kept?.place || page !== "message") return refuse({ kind: "lapsed" });
    return accept({ kind: "page", draft, page: pageWith(ctx, await listMyCases(reader, ctx), "") });
  });
}

/** A message of a channel as a cleaned update, with the request to its author to delete it. */
export const messageConversation = (settings: ProgressSettings): Conversation => ({
  // It begins at a message; by its name alone there is nothing to begin with.
  start: () => Promise.resolve(refuse({ kind: "not-found", what: "page" })),
  show: showMessage,
  next: async (ctx, at, answers) => {
    const kept = await read(ctx, (reader) => findDraft<MessageDraft>(reader, ctx, at.draft));
    if (!kept?.place) return refuse({ kind: "lapsed" });
    if (at.page === "message") {
      const ready = await pickCase(ctx, { draft: at.draft, place: kept.place }, answers);
      if (!ready.ok) return ready;
      if (ready.value) return accept(ready.value);
    }
    const page = at.page === "message" ? "ratings" : at.page;
    const step = await progressConversation(settings).next(ctx, { ...at, page }, answers);
    return asMessage(ctx, kept.place, step);
  },
});

type Picking = { draft: DraftId; place: MessagePlace };

/** Takes the case that was picked; answers with what is wrong, or nothing. */
async function pickCase(
  ctx: StaffCtx,
  { draft, place }: Picking,
  answers: Answers,
): Promise<Outcome<Step | undefined>> {
  const caseId = CaseId.safeParse(answers["case"]);
  if (!caseId.success) return accept({ kind: "wrong", fields: { case: "Pick one of your cases." } });
  const deed = { action: "progress.post", subject: `case:${caseId.data}` } as const;
  const offer = await look(ctx, deed, (reader) => offerFor(reader, ctx, caseId.data));
  if (!offer.ok) return offer;
  const category = answers["note_category"];
  if (!offer.value.survey.open.some((open) => open === category))
    return accept({
      kind: "wrong",
      fields: {
        note_category: "No permission on file covers this now. Pick another, or ask for it from the case.",
      },
    });
  const content: WritingDraft = { ...draftFrom(offer.value), place };
  return (await keepDraft(ctx, { id: draft, form: "progress", content }))
    ? accept(undefined)
    : refuse({ kind: "lapsed" });
}

const asForm = (page: Page): Page => ({ ...page, form: messageForm });

async function asMessage(ctx: StaffCtx, place: MessagePlace, step: Outcome<Step>): Promise<Outcome<Step>> {
  if (!step.ok || step.value.kind === "wrong") return step;
  const { value } = step;
  if (value.kind !== "done") return accept({ ...value, page: asForm(value.page) });
  if (!place.isOwn) await askAuthor(ctx, place);
  const [first, ...rest] = value.page.items;
  const items = [...(first ? [first] : []), ...messageDoneParts(place.isOwn), ...rest];
  return accept({ kind: "done", page: { ...value.page, items } });
}

/** Has the author asked to delete it. The job holds where it stands, never what it says. */
function askAuthor(
  ctx: StaffCtx,
  { platform, workspaceKey, channelKey, messageKey, authorKey }: MessagePlace,
): Promise<void> {
  const { organizationId } = ctx.actor;
  const payload = { organizationId, platform, workspaceKey, channelKey, messageKey, userKey: authorKey };
  return ctx.store.client.transaction(openingFor(organizationId), (db) =>
    // What it was made of is committed and audited already; this only tells.
    enqueue(ctx.store.queue, db as Tx, { name: "ask-delete", payload }),
  );
}
