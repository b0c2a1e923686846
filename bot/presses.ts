import type { StaffCtx } from "#db/context.ts";
import { CaseId, DeliveryId, ProgressUpdateId } from "#db/ids.ts";
import { askForPermission } from "#care/consent-requests.ts";
import { resendDelivery } from "#care/deliveries.ts";
import { buttons, text } from "#care/card.ts";
import { show, type Page, type Step } from "#care/form.ts";
import { openCaseCard } from "#care/case-card.ts";
import { accept, refuse, type Outcome } from "#care/outcome.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { undonePage } from "#care/progress.done.ts";
import { openProgress, reviseProgress, startProgress } from "#care/progress-conversation.ts";
import { viewProgress } from "#care/progress-seen.ts";
import { retractProgress, undoProgress } from "#care/progress.ts";
import { safetyButton } from "#care/safety.form.ts";

/** What a button does. `ref` is the opaque id on it; anything else on it is not read. */
export type Press = (ctx: StaffCtx, ref: string) => Promise<Outcome<Step>>;

/** Parses the id on a button and acts on it; a ref that is no id of ours is not found. */
function on<Id>(
  schema: { safeParse: (value: unknown) => { success: true; data: Id } | { success: false } },
  run: (ctx: StaffCtx, id: Id) => Promise<Outcome<Step>>,
): Press {
  return (ctx, ref) => {
    const id = schema.safeParse(ref);
    return id.success ? run(ctx, id.data) : Promise.resolve(refuse({ kind: "not-found", what: "page" }));
  };
}

const done = (outcome: Outcome<unknown>, page: () => Page): Outcome<Step> =>
  outcome.ok ? accept({ kind: "done", page: page() }) : outcome;

const said = (title: string, ...lines: string[]): Page => ({
  form: "answer",
  key: "done",
  title,
  close: "Done",
  items: [...lines.map((line) => show(text(line))), show(safetyButton)],
});

const viewed = async (ctx: StaffCtx, id: ProgressUpdateId): Promise<Outcome<Step>> => {
  const page = await viewProgress(ctx, id);
  return page.ok ? accept({ kind: "done", page: page.value }) : page;
};

/** Every button of the product, by its press. */
export const presses: Record<string, Press> = {
  "progress.open": (ctx, ref) => (ref ? on(CaseId, openProgress)(ctx, ref) : startProgress(ctx, "")),
  "progress.view": on(ProgressUpdateId, viewed),
  "progress.seen": on(ProgressUpdateId, viewed),
  "progress.edit": on(ProgressUpdateId, reviseProgress),
  "progress.correct": on(ProgressUpdateId, reviseProgress),
  "progress.undo": on(ProgressUpdateId, async (ctx, id) =>
    done(await undoProgress(ctx, id), () => undonePage()),
  ),
  "progress.retract": on(ProgressUpdateId, async (ctx, id) =>
    done(await retractProgress(ctx, id), () =>
      said(
        "Taken back",
        "Every copy now says that you took it back. It stays in the record of what was shared.",
      ),
    ),
  ),
  "case.open": on(CaseId, async (ctx, id) => {
    const page = await openCaseCard(ctx, id);
    return page.ok ? accept({ kind: "done", page: page.value }) : page;
  }),
  "case.pause": on(CaseId, async (ctx, id) =>
    done(await pauseSharing(ctx, id), () => ({
      ...said(
        "Sharing is paused",
        "Nothing more goes either way, and what was shared no longer shows. Safety concerns still go through.",
      ),
      items: [
        show(
          text(
            "Nothing more goes either way, and what was shared no longer shows. Safety concerns still go through.",
          ),
        ),
        show(buttons({ press: "case.resume", ref: id, label: "Resume sharing" })),
        show(safetyButton),
      ],
    })),
  ),
  "case.resume": on(CaseId, async (ctx, id) =>
    done(await resumeSharing(ctx, id), () =>
      said("Sharing goes on", "What the permissions on file allow is shared again, both ways."),
    ),
  ),
  "consent.ask": on(CaseId, async (ctx, id) => {
    const asked = await askForPermission(ctx, id);
    return done(asked, () =>
      said(
        "Asked",
        `${asked.ok ? asked.value.names.join(" and ") : ""} got a card about it. You are told nothing more has to be done when your next update goes through.`,
      ),
    );
  }),
  "delivery.resend": on(DeliveryId, async (ctx, id) =>
    done(await resendDelivery(ctx, id), () =>
      said("Sending again", "If the first one did arrive after all, they may see it twice."),
    ),
  ),
};
