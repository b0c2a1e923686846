import type { Card } from "#care/card.ts";
import type { Page } from "#care/form.ts";
import { replyCard, replyPage, type ReplyView } from "#care/replies/replies.cards.ts";
import { replyDonePage, replyFormPage } from "#care/replies/replies.form.ts";

/** The pages and cards of replies to updates, as every platform must draw them. Everyone is invented. */

const id = "0199d3c0-0000-7000-8000-0000000000b1";
const at = Temporal.Instant.from("2026-12-02T17:00:00Z");
const zone = "America/New_York";
const noor = { name: "Noor Haddad", role: "primary therapist", categories: ["participation"] } as const;

const theirs: ReplyView = {
  id,
  caseId: id,
  codeName: "Copper Ladder",
  zone,
  author: { name: "Imani Okafor", role: "school counselor", isReader: false },
  releasedAt: at.add({ hours: 2 }),
  update: { by: "Noor Haddad", isReaders: true, at, state: "stands" },
  state: {
    kind: "shown",
    words: "We see the same: [student] came in on time.",
    notices: ["Not to be shared further."],
  },
  readers: ["Noor Haddad (primary therapist)"],
  isOpen: true,
  reach: "open",
};
const mine: ReplyView = {
  ...theirs,
  author: { ...theirs.author, isReader: true },
  update: { ...theirs.update, isReaders: false },
};

/** Every card of replies, by what it shows. */
export const replyCards: Record<string, Card> = {
  reply: replyCard(theirs, "post"),
  "reply-at-view": replyCard(theirs, "view"),
  "reply-at-notice": replyCard(theirs, "notice"),
  "reply-own": replyCard(mine, "post"),
  "reply-own-unseen": replyCard({ ...mine, reach: "stopped", isOpen: false }, "post"),
  "reply-to-corrected": replyCard({ ...theirs, update: { ...theirs.update, state: "corrected" } }, "post"),
  "reply-to-taken-back": replyCard({ ...theirs, update: { ...theirs.update, state: "taken-back" } }, "post"),
  "reply-taken-back": replyCard({ ...theirs, state: { kind: "hidden", why: "taken-back" } }, "post"),
  "reply-paused": replyCard({ ...theirs, state: { kind: "hidden", why: "paused" } }, "post"),
};

const form = {
  codeName: "Copper Ladder",
  side: "school",
  to: { by: "Noor Haddad", at, zone },
  readers: [noor],
} as const;

/** Every page of replies, by its key. */
export const replyPages: Record<string, Page> = {
  reply: replyFormPage({ ...form, categories: ["participation"] }),
  "reply-about": replyFormPage({ ...form, categories: ["participation", "coping"] }),
  "reply-view": replyPage(theirs),
  "reply-done": replyDonePage({
    id,
    codeName: "Copper Ladder",
    readers: [noor],
    category: "participation",
    undo: { seconds: 30, until: Temporal.Instant.from("2026-12-02T15:00:30Z") },
  }),
};
