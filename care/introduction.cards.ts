import { buttons, text, type Card } from "./card.ts";
import { answerWords } from "./introductions.rules.ts";
import { momentWords } from "./moments.ts";
import type { IntroductionAnswer } from "#db/schema/openings.ts";

/** An introduction as a card may tell it: no name, no birth date, no site, no code. */
export type IntroductionCard = {
  id: string;
  openingId?: string;
  partnerName: string;
  askedAt: Temporal.Instant;
  lapsesAt: Temporal.Instant;
  answer: IntroductionAnswer | null;
  /** For those who were told: no permission covers it any more. */
  stopped: boolean;
  zone: string;
};

const titled = (title: string, parts: Card["parts"]): Card => ({ title, summary: title, parts });
const repliesUnseen = text("Replies here are not seen by the other side.", "quiet");

/** For the intake people who were told. */
export function toldCard(one: IntroductionCard): Card {
  const from = text(`From ${one.partnerName} · ${momentWords(one.askedAt, one.zone)}`, "quiet");
  if (one.answer) return titled(toldTitles[one.answer], [from, text(toldLines[one.answer]), repliesUnseen]);
  if (one.stopped)
    return titled("Sharing stopped", [
      from,
      text("The permission for this has ended or was withdrawn. Nothing is left for you to do."),
    ]);
  return titled("New introduction waiting", [
    from,
    text("Say whether it is a student of yours. Who it is stands in the panel, never in chat."),
    { kind: "link", label: "See who it is", url: `/introductions/${one.id}` },
    text(`Without an answer it lapses ${momentWords(one.lapsesAt, one.zone)}.`, "quiet"),
    repliesUnseen,
  ]);
}

const toldTitles: Record<IntroductionAnswer, string> = {
  matched: "Introduction matched",
  declined: "Introduction declined",
  lapsed: "Introduction lapsed",
  taken_back: "Introduction taken back",
};
const toldLines: Record<IntroductionAnswer, string> = {
  matched: "Your side found the student, and the case is open. Its care team has a card about it.",
  declined: "Your side said that it is not a student of yours. What you were told is erased.",
  lapsed: "Nobody on your side answered within 14 days. What you were told is erased.",
  taken_back: "They took it back. What you were told is erased.",
};

/** For whoever asked. */
export function askedCard(one: IntroductionCard): Card {
  const to = text(`To ${one.partnerName} · ${momentWords(one.askedAt, one.zone)}`, "quiet");
  const link = {
    kind: "link",
    label: "Open it in the panel",
    url: `/openings/${one.openingId ?? ""}`,
  } as const;
  if (!one.answer)
    return titled("Introduction sent", [
      to,
      text("Their intake people are asked. Both sides get the case under its code name once they match it."),
      text(`Without an answer it lapses ${momentWords(one.lapsesAt, one.zone)}.`, "quiet"),
      link,
    ]);
  const { title, line } = answerWords[one.answer];
  return titled(title, [to, text(line), link]);
}

export type OpenedCard = {
  caseId: string;
  codeName: string;
  partnerName: string;
  openedAt: Temporal.Instant;
  zone: string;
  mine: readonly string[];
  theirs: readonly string[];
  onTeam: boolean;
};

/** The first card of a case, for everybody on its care team. */
export function openedCard(one: OpenedCard): Card {
  const title = `New case · ${one.codeName}`;
  const when = text(`With ${one.partnerName} · ${momentWords(one.openedAt, one.zone)}`, "quiet");
  if (!one.onTeam)
    return titled(title, [
      when,
      text("You are not on its care team any more. Nothing is left for you to do.", "quiet"),
    ]);
  return titled(title, [
    when,
    text("You are on its care team."),
    {
      kind: "list",
      items: [`Your side: ${one.mine.join(", ")}`, `Their side: ${one.theirs.join(", ") || "nobody yet"}`],
    },
    buttons(
      { press: "progress.open", ref: one.caseId, label: "Send an update", style: "primary" },
      { press: "case.open", ref: one.caseId, label: "About this case" },
      { press: "safety.open", label: "Safety concern" },
    ),
    { kind: "link", label: "Who is this?", url: `/cases/${one.caseId}` },
    repliesUnseen,
  ]);
}
