import { supportCards } from "./sample-supports.ts";
import { digestCard, roundCard } from "#care/prompts.cards.ts";
import { buttons, divider, facts, heading, text, type Card, type Part } from "#care/card.ts";
import { carryCard, pastCarryCard } from "#care/carry.ts";
import { questionCard, type QuestionView } from "#care/questions.cards.ts";
import { questionOf } from "#care/questions.rules.ts";
import { withWhy } from "#care/why.form.ts";
import { CaseId } from "#db/ids.ts";
import { askedCard, openedCard, toldCard } from "#care/introduction.cards.ts";
import { checkInCards } from "./check-in-samples.ts";
import { replyCards } from "./sample-replies.ts";

export const sampleRuns: Part = {
  kind: "runs",
  runs: [
    { text: "Asked for a break twice, then came back. " },
    { text: "[student]", mark: "removed" },
    { text: " sat with " },
    { text: "Jordan", mark: "held" },
    { text: " and finished " },
    { text: "both", mark: "strong" },
    { text: " tasks." },
  ],
};

export const sampleRatings: Part = {
  kind: "ratings",
  ratings: [
    { label: "Coping skills in use", value: 4, of: 5, word: "Better" },
    { label: "Concentration", value: 1, of: 5, word: "Much harder" },
  ],
};

export const samplePhones: Part = {
  kind: "phones",
  phones: [
    { label: "911", tel: "911", hint: "Danger now: say where the student is" },
    { label: "988", tel: "988", sms: true, hint: "Crisis line, day and night, free" },
    { label: "Alder High front office", tel: "+16145550142", hint: "Mon to Fri, 7:30 to 4:00" },
  ],
};

const update: Card = {
  title: "Progress update · Copper Ladder",
  summary: "Progress update · Copper Ladder",
  parts: [
    text("Noor Haddad, therapist · Mon, Oct 12, 9:05 AM", "quiet"),
    sampleRatings,
    facts([
      ["Attendance", "90 % or more"],
      ["Days absent", "2"],
    ]),
    sampleRuns,
    text("Not yet gone over with the student.", "quiet"),
    buttons(
      {
        press: "progress.seen",
        ref: "0199d3c0-0000-7000-8000-00000000000a",
        label: "Seen",
        style: "primary",
      },
      { press: "case.who", ref: "0199d3c0-0000-7000-8000-00000000000b", label: "Who is this?" },
      {
        press: "progress.retract",
        ref: "0199d3c0-0000-7000-8000-00000000000a",
        label: "Retract",
        style: "danger",
        confirm: {
          title: "Take this update back?",
          text: "Every copy will say that you took it back.",
          yes: "Take it back",
          no: "Keep it",
        },
      },
      { press: "safety.open", label: "Safety concern" },
    ),
    text("Replies here are not seen by the other side.", "quiet"),
  ],
};

const withdrawn: Card = {
  title: "Sharing stopped · Walnut Compass",
  summary: "Sharing stopped · Walnut Compass",
  parts: [text("The permission for this has ended, so it is no longer shown here.", "quiet")],
};

const everyPart: Card = {
  title: "Every kind of part",
  summary: "A sample",
  parts: [
    heading("Heading"),
    text("Plain."),
    text("Strong.", "strong"),
    text("Careful.", "warning"),
    sampleRuns,
    facts([["Owner", "Imani Okafor"]]),
    sampleRatings,
    { kind: "list", items: ["First", "Second"] },
    divider,
    samplePhones,
    { kind: "link", label: "Open the panel (leaves chat)", url: "https://panel.example.org/" },
    buttons({ press: "case.open", label: "Open" }),
  ],
};

/** A Home list of so many cases, each with a line and its buttons; the way to a safety concern stands last. */
export const homeCard = (count: number): Card => ({
  title: "Your cases",
  summary: `${count} cases`,
  parts: [
    ...Array.from({ length: count }, (_, at): Part[] => [
      text(`Case ${at + 1}: update due`),
      buttons({ press: "progress.start", ref: `case-${at + 1}`, label: "Update" }),
    ]).flat(),
    buttons({ press: "safety.open", label: "Safety concern" }),
  ],
});

/** Every sample by a name that says what it is for. */
const introduction = {
  id: "0199d3c0-0000-7000-8000-000000000001",
  openingId: "0199d3c0-0000-7000-8000-000000000002",
  partnerName: "Harbor Lane",
  askedAt: Temporal.Instant.from("2026-10-12T13:05:00Z"),
  lapsesAt: Temporal.Instant.from("2026-10-26T13:05:00Z"),
  answer: null,
  stopped: false,
  zone: "America/New_York",
};
const opened = openedCard({
  caseId: introduction.id,
  codeName: "Copper Ladder",
  partnerName: "Harbor Lane",
  openedAt: introduction.askedAt,
  zone: introduction.zone,
  mine: ["Imani Okafor, school counselor"],
  theirs: ["Noor Haddad, therapist"],
  onTeam: true,
});

const question: QuestionView = {
  id: introduction.id,
  caseId: introduction.openingId,
  codeName: "Copper Ladder",
  zone: introduction.zone,
  question: questionOf("at_school"),
  asker: "Noor Haddad, therapist",
  askedAt: introduction.askedAt,
  readers: ["Imani Okafor, school counselor"],
  isAsker: false,
  shown: { question: true, answer: false },
  paused: false,
};
const answer = { words: "Yes, all day", by: "Imani Okafor, school counselor", at: introduction.askedAt };

export const sampleCards: Record<string, Card> = {
  "introduction-told": toldCard(introduction),
  "introduction-stopped": toldCard({ ...introduction, stopped: true }),
  "introduction-asked": askedCard(introduction),
  "introduction-declined": askedCard({ ...introduction, answer: "declined" }),
  "case-opened": opened,
  update,
  withdrawn,
  "every-part": everyPart,
  home: homeCard(3),
  ...supportCards,
  ...checkInCards,
  ...replyCards,
  carry: carryCard({ caseId: CaseId.parse(introduction.id), codeName: "Copper Ladder" }),
  "carry-past": pastCarryCard,
  question: questionCard(question, "post"),
  "question-at-notice": questionCard(question, "notice"),
  "question-answered": questionCard({ ...question, answer, shown: { question: true, answer: true } }, "post"),
  "with-why-me": withWhy(update, introduction.id),
  round: roundCard(25),
  digest: digestCard(
    [
      {
        kind: "update",
        words: "Copper Ladder · Last update 8 days ago",
        since: Temporal.Instant.from("2026-11-16T12:00:00Z"),
        buttons: [],
      },
    ],
    { now: Temporal.Instant.from("2026-11-24T22:00:00Z"), zone: "America/New_York" },
  ),
};
