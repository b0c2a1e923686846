import type { StaffCtx } from "#db/context.ts";
import { CaseId, DeliveryId, ProgressUpdateId } from "#db/ids.ts";
import { askForPermission, type Asking } from "#care/consent-requests.ts";
import { listOfCategories } from "#care/category-words.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import { readWanted, type Wanted } from "#care/wanted.rules.ts";
import { resendDelivery } from "#care/deliveries.ts";
import { buttons, type Button } from "#care/card.ts";
import { formPath, unlessKeptOut } from "#care/chat-level.ts";
import type { Press } from "#care/conversation.ts";
import { explain } from "#care/explain.ts";
import { show, type Page, type Step } from "#care/form.ts";
import { openCaseCard } from "#care/case-card.ts";
import { accept, refuse, type Outcome } from "#care/outcome.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { retractButton } from "#care/progress.cards.ts";
import { undonePage } from "#care/progress.done.ts";
import { openProgress, reviseProgress, startProgress } from "#care/progress-conversation.ts";
import { acknowledgeProgress, viewProgress } from "#care/progress-seen.ts";
import { reportWrongStudent, retractProgress, undoProgress } from "#care/progress-back.ts";
import { said } from "#care/said.ts";
import { safetyButton } from "#care/safety.form.ts";
import { supportPresses } from "./support-presses.ts";
import { checkInPresses } from "./check-in-presses.ts";
import { on, shown } from "./press.ts";

const done = (outcome: Outcome<unknown>, page: () => Page): Outcome<Step> =>
  outcome.ok ? accept({ kind: "done", page: page() }) : outcome;

const viewed = async (ctx: StaffCtx, id: ProgressUpdateId): Promise<Outcome<Step>> =>
  shown(await viewProgress(ctx, id));

const revised = (ctx: StaffCtx, id: ProgressUpdateId): Promise<Outcome<Step>> =>
  unlessKeptOut(ctx, `/updates/${id}`, () => reviseProgress(ctx, id));

/** What was done; where its time has passed, why, with the buttons for what can still be done. */
function orTooLate(outcome: Outcome<unknown>, page: Page, still: Button[]): Outcome<Step> {
  if (outcome.ok || outcome.refusal.kind !== "too-late") return done(outcome, () => page);
  const { title, parts } = explain(outcome.refusal);
  const items = [...parts, buttons(...still), safetyButton].map(show);
  return accept({ kind: "done", page: { ...said(title, []), items } });
}

const wrongPage = said("Taken back", [
  "Every copy of this update is taken back. Your privacy officer or admin has the incident: tell them what happened, and write the update again for the right student.",
]);
const retractedPage = said("Taken back", [
  "Every copy now says that you took it back. It stays in the record of what was shared.",
]);

/** A press that finds the case as it wanted it shows the case as it is; nothing is scolded. */
const turned = async (
  ctx: StaffCtx,
  id: CaseId,
  { deed, page }: { deed: typeof pauseSharing; page: Page },
): Promise<Outcome<Step>> => {
  const outcome = await deed(ctx, id);
  if (!outcome.ok && outcome.refusal.kind === "already-done") return shown(await openCaseCard(ctx, id));
  return done(outcome, () => page);
};

const resumeButton = (id: CaseId) => buttons({ press: "case.resume", ref: id, label: "Resume sharing" });

function pausedPage(id: CaseId): Page {
  const page = said("Sharing is paused", [
    "Nothing more goes either way, and what was shared no longer shows. Safety concerns still go through.",
  ]);
  return { ...page, items: [...page.items, show(resumeButton(id))] };
}

const resumedPage = said("Sharing goes on", [
  "What the permissions on file allow is shared again, both ways.",
]);

/** Asks for exactly what was missing; where it came meanwhile, says so with the way to the form that it opens. */
async function askFor(ctx: StaffCtx, ref: string): Promise<Outcome<Step>> {
  const wanted = readWanted(ref);
  if (!wanted) return refuse({ kind: "not-found", what: "page" });
  const asked = await askForPermission(ctx, wanted);
  if (asked.ok) return accept({ kind: "done", page: askedPage(asked.value) });
  if (asked.refusal.kind !== "already-done") return asked;
  if (asked.refusal.what === "permission.on-file")
    return accept({ kind: "done", page: permittedPage(wanted) });
  if (wanted.categories.length === 1) return asked;
  // An update may go with a part of what it could say.
  const now = await openProgress(ctx, wanted.caseId);
  if (now.ok) return accept({ kind: "done", page: permittedPage(wanted) });
  return now.refusal.kind === "no-permission" ? asked : now;
}

/** What each category opens by itself; the others are parts of an update. */
const openedBy: Partial<Record<ShareCategory, Button>> = {
  supports: { press: "support.open", label: "Ask for the support" },
  schedule: { press: "checkin.start", label: "Propose times" },
};

function permittedPage({ caseId, categories }: Wanted): Page {
  const [only] = categories;
  const own = categories.length === 1 && only ? openedBy[only] : undefined;
  const open = own ?? { press: "progress.open", label: "Write the update" };
  const page = said("A permission is on file", ["What was stopped can go now."]);
  return { ...page, items: [...page.items, show(buttons({ ...open, ref: caseId, style: "primary" }))] };
}

const askedPage = ({ names, missing }: Asking): Page =>
  names.length > 0
    ? said("Asked", [
        `A card goes to ${names.join(" and ")}: it asks for ${listOfCategories(missing)}. Once the permission is recorded, do this again.`,
      ])
    : said("Nobody to ask yet", [
        "Nobody on your side of the care team can record a permission. Ask your coordinator to add somebody who can.",
      ]);

/** Another's delivery, one of nobody and one that has arrived are never told apart: there is nothing to send again. */
async function sendAgain(ctx: StaffCtx, id: DeliveryId): Promise<Outcome<Step>> {
  const sent = await resendDelivery(ctx, id);
  if (!sent.ok && sent.refusal.kind === "not-found")
    return refuse({ kind: "already-done", what: "delivery.resend" });
  return done(sent, () =>
    said("Sending again", ["If the first one did arrive after all, the card stands there twice."]),
  );
}

/** Every button of the product, by its press. */
export const presses = {
  "progress.open": (ctx, ref) =>
    unlessKeptOut(ctx, formPath("progress", ref), () =>
      ref ? on(CaseId, openProgress)(ctx, ref) : startProgress(ctx, ""),
    ),
  "progress.view": on(ProgressUpdateId, viewed),
  "progress.seen": on(ProgressUpdateId, async (ctx, id) => shown(await acknowledgeProgress(ctx, id))),
  "progress.edit": on(ProgressUpdateId, revised),
  "progress.correct": on(ProgressUpdateId, revised),
  "progress.undo": on(ProgressUpdateId, async (ctx, id) => {
    const still = [{ press: "progress.edit", ref: id, label: "Change it" }, retractButton(id)];
    return orTooLate(await undoProgress(ctx, id), undonePage(), still);
  }),
  "progress.retract": on(ProgressUpdateId, async (ctx, id) => {
    const still = [{ press: "progress.correct", ref: id, label: "Write a correction" }];
    return orTooLate(await retractProgress(ctx, id), retractedPage, still);
  }),
  "progress.wrong": on(ProgressUpdateId, async (ctx, id) =>
    done(await reportWrongStudent(ctx, id), () => wrongPage),
  ),
  "case.open": on(CaseId, async (ctx, id) => shown(await openCaseCard(ctx, id))),
  "case.pause": on(CaseId, (ctx, id) => turned(ctx, id, { deed: pauseSharing, page: pausedPage(id) })),
  "case.resume": on(CaseId, (ctx, id) => turned(ctx, id, { deed: resumeSharing, page: resumedPage })),
  "consent.ask": askFor,
  "delivery.resend": on(DeliveryId, sendAgain),
  ...supportPresses,
  ...checkInPresses,
} as const satisfies Record<string, Press>;
