import type { OrganizationKind } from "#db/actor.ts";
import type { ShareCategory } from "./share.rules.ts";

/** A question with its answers. Both are ours, word for word: nothing about anybody can be typed into them. */
export type SetQuestion = {
  key: string;
  /** Who asks it. */
  side: OrganizationKind;
  words: string;
  /** Under which it crosses, and its answer the other way. */
  category: ShareCategory;
  answers: readonly string[];
};

const checkIn = { words: "Anything we should know before the check-in?", category: "participation" } as const;
const move = { words: "Can we move the check-in?", category: "schedule" } as const;
const known = ["Nothing new", "Yes: please call me", "Yes: it is in my update"] as const;
const moves = ["Yes, any day", "Yes, this week only", "Please keep it"] as const;

/** Five for each side. */
export const setQuestions: readonly SetQuestion[] = [
  {
    key: "at_school",
    side: "program",
    words: "At school today?",
    category: "attendance",
    answers: ["Yes, all day", "Part of the day", "Not at school", "Not known yet"],
  },
  { key: "program_before", side: "program", ...checkIn, answers: known },
  {
    key: "makeup",
    side: "program",
    words: "Is the make-up plan working?",
    category: "academics",
    answers: ["Yes", "Partly", "No", "Too soon to say"],
  },
  {
    key: "supports",
    side: "program",
    words: "Are the supports being used?",
    category: "supports",
    answers: ["Yes, most days", "Some of them", "Not yet"],
  },
  { key: "program_move", side: "program", ...move, answers: moves },
  {
    key: "came_to_group",
    side: "school",
    words: "Did they come to group?",
    category: "attendance",
    answers: ["Yes", "For part of it", "No", "None was planned"],
  },
  { key: "school_before", side: "school", ...checkIn, answers: known },
  {
    key: "workload",
    side: "school",
    words: "Is the workload about right?",
    category: "academics",
    answers: ["Yes", "Too much", "Could take more", "Too soon to say"],
  },
  {
    key: "supports_fit",
    side: "school",
    words: "Do the supports fit what you see?",
    category: "supports",
    answers: ["Yes", "Partly: see my update", "No: please call me"],
  },
  { key: "school_move", side: "school", ...move, answers: moves },
];

export const questionsOf = (side: OrganizationKind): SetQuestion[] =>
  setQuestions.filter((question) => question.side === side);

/** The question of a key; the keys in the database are all of this table. */
export function questionOf(key: string): SetQuestion {
  const found = setQuestions.find((question) => question.key === key);
  if (!found) throw new Error("a question that is none of ours");
  return found;
}

/** Asked again within an hour, the one that waits is shown instead. */
export const askAgainAfter = Temporal.Duration.from({ hours: 1 });
/** An unanswered question waits for so long, then its day is past. */
export const questionLife = Temporal.Duration.from({ hours: 7 * 24 });
