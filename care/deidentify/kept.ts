/** Why an author keeps a word that the finder doubts. A reason is recorded; the word is not. */
export const keepReasons = ["ordinary_word", "class_content", "public_figure"] as const;
export type KeepReason = (typeof keepReasons)[number];

/** A word that its author keeps. It can excuse a doubtful find, never a certain one. */
export type Kept = { word: string; reason: KeepReason };

/** What the reasons are called on screen. */
export const keepReasonWords: Record<KeepReason, string> = {
  ordinary_word: "an ordinary word",
  class_content: "part of a lesson",
  public_figure: "a public figure",
};
