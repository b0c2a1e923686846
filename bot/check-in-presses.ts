import { CaseId, CheckInId, CheckInTaskId, CheckInTimeId } from "#db/ids.ts";
import { answerTime } from "#care/check-ins/answers.ts";
import { openCancel } from "#care/check-ins/cancel.ts";
import type { CheckInOutcome } from "#care/check-ins/check-ins.rules.ts";
import { openCheckInForm, startCheckIn } from "#care/check-ins/conversation.ts";
import { doneWith, pressed } from "#care/check-ins/done.ts";
import { openGap } from "#care/check-ins/gaps.ts";
import { openMove, openOwn } from "#care/check-ins/move-and-own.ts";
import { closeTask, sayFamily, sayOutcome } from "#care/check-ins/outcomes.ts";
import { askOutcomeAgain, checkInOfTime, showJoin } from "#care/check-ins/see.ts";
import { settleFallen } from "#care/check-ins/fallen-all.ts";
import { hoursConversation } from "#care/hours.ts";
import type { Press } from "#care/conversation.ts";
import { accept } from "#care/outcome.ts";
import { said } from "#care/said.ts";
import { on, shown } from "./press.ts";

const settledWords = {
  waiting: undefined,
  confirmed: "This works for everybody: it is confirmed.",
  taken: "That time was booked by somebody else meanwhile.",
} as const;

const answering = (works: boolean) =>
  on(CheckInTimeId, async (ctx, timeId) => {
    const outcome = await answerTime(ctx, { timeId, works });
    if (outcome.ok) {
      const said = settledWords[outcome.value.settled] ?? (works ? "You said: works." : "You said: doesn't.");
      return pressed(ctx, outcome.value.id, { outcome, said });
    }
    const id = outcome.refusal.kind === "already-done" ? await checkInOfTime(ctx, timeId) : undefined;
    return id ? doneWith(ctx, id) : outcome;
  });

const saying = (outcome: CheckInOutcome) =>
  on(CheckInId, async (ctx, id) =>
    pressed(ctx, id, { outcome: await sayOutcome(ctx, { id, outcome }), said: "Kept for your side." }),
  );
const withFamily = (family: boolean) =>
  on(CheckInId, async (ctx, id) => pressed(ctx, id, { outcome: await sayFamily(ctx, { id, family }) }));

const taskDone = said("Done", ["It is off the list. A further missed check-in puts it there again."]);

/** The buttons of joint check-ins. One that comes too late never acts: it shows how the check-in stands. */
export const checkInPresses = {
  "checkin.start": (ctx, ref) => (ref ? on(CaseId, openCheckInForm)(ctx, ref) : startCheckIn(ctx, "")),
  "checkin.open": on(CheckInId, (ctx, id) => doneWith(ctx, id)),
  "checkin.works": answering(true),
  "checkin.doesnt": answering(false),
  "checkin.none": on(CheckInId, openOwn),
  "checkin.move": on(CheckInId, openMove),
  "checkin.cancel": on(CheckInId, openCancel),
  "checkin.gap": on(CheckInId, openGap),
  "checkin.keep": on(CheckInId, (ctx, id) => settleFallen(ctx, id, "keep")),
  "checkin.move_all": on(CheckInId, (ctx, id) => settleFallen(ctx, id, "move")),
  "checkin.cancel_all": on(CheckInId, (ctx, id) => settleFallen(ctx, id, "cancel")),
  "checkin.join": on(CheckInId, async (ctx, id) => shown(await showJoin(ctx, id))),
  "checkin.held": saying("held"),
  "checkin.they_absent": saying("they_absent"),
  "checkin.we_absent": saying("we_absent"),
  "checkin.moved": saying("moved"),
  "checkin.family": withFamily(true),
  "checkin.alone": withFamily(false),
  "checkin.again": on(CheckInId, async (ctx, id) => shown(await askOutcomeAgain(ctx, id))),
  "checkin.task": on(CheckInTaskId, async (ctx, id) => {
    const closed = await closeTask(ctx, id);
    return closed.ok ? accept({ kind: "done", page: taskDone }) : closed;
  }),
  "hours.open": (ctx) => hoursConversation.start(ctx, ""),
} as const satisfies Record<string, Press>;
