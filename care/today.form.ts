import { text } from "./card.ts";
import { ask, show, type Page } from "./form.ts";
import { safetyButton } from "./safety.form.ts";
import type { DayKind } from "./scheduling/school-days.ts";
import { dayWords } from "./school-year.form.ts";

/** What today is, in one choice: from chat before sunrise. */
export const todayPage = ({ today, kind }: { today: string; kind: DayKind }): Page => ({
  form: "today",
  key: "today",
  title: "Today",
  submit: "Save",
  close: "Cancel",
  items: [
    show({ kind: "heading", text: today }),
    ask({
      kind: "choice",
      key: "kind",
      label: "Today is",
      style: "expanded",
      options: (["no_school", "late_start", "early_release", "remote", "usual"] as const).map((value) => ({
        value,
        label: dayWords[value],
      })),
      value: kind,
    }),
    show(
      text(
        "No school: whoever has arranged a meeting today gets one card with Keep by video, Move and Cancel.",
        "quiet",
      ),
    ),
    show(safetyButton),
  ],
});

/** What was chosen or typed for today: `no school`, `2 h late`, `late`, `early release`, `remote`, `usual`. */
export function readKind(words: string): DayKind | undefined {
  const said = words.trim().toLowerCase().replaceAll("_", " ");
  if (/^(no school|no sessions?|closed|snow( day)?)$/.test(said)) return "no_school";
  if (/^(2 ?h(ours?)? late|late( start)?|delay(ed)?)$/.test(said)) return "late_start";
  if (/^early( release| dismissal)?$/.test(said)) return "early_release";
  if (/^(remote|virtual)$/.test(said)) return "remote";
  return /^(as )?usual$|^open$/.test(said) ? "usual" : undefined;
}
