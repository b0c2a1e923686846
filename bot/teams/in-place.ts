/**
 * Presses that end with the card they stand on: it changes in place. All others show or ask something, in a dialog that
 * only who pressed can see.
 */
const endInPlace = new Set([
  "card.refresh",
  "home.turn",
  "progress.undo",
  "progress.retract",
  "progress.seen",
  "reply.withdraw",
  "support.withdraw",
  "support.end",
  "checkin.works",
  "checkin.doesnt",
  "checkin.cancel",
  "checkin.held",
  "checkin.they_absent",
  "checkin.we_absent",
  "checkin.moved",
  "checkin.family",
  "checkin.alone",
  "checkin.again",
  "checkin.task",
  "task.done",
  "update.nothing",
  "delivery.resend",
]);

export const endsInPlace = (press: string): boolean =>
  endInPlace.has(press) || press.startsWith("question.answer.");
