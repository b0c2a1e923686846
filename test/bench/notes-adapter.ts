import { findIdentifiers } from "#care/deidentify/find.ts";
import { indexRoster, type RosterIndex } from "#care/deidentify/roster.ts";

/** A roster as a file of labelled notes gives it. */
type LabelledRoster = {
  student: { legal: string; preferred?: string | null; nicknames?: string[] };
  guardians?: string[];
  siblings?: string[];
  staff?: string[];
  school?: string;
  iop?: string;
};
type Span = { start: number; end: number; type: string; action: "redact" | "review" };

export const name = "footbridge";
const indexes = new WeakMap<LabelledRoster, RosterIndex>();

/** The finder in the shape that a scorer of labelled notes asks for. */
export function detect(text: string, roster: LabelledRoster): Span[] {
  const index = indexes.get(roster) ?? read(roster);
  indexes.set(roster, index);
  return findIdentifiers(text, index).map(({ start, end, class: type, certainty }) => ({
    start,
    end,
    type,
    action: certainty === "certain" ? "redact" : "review",
  }));
}

const read = ({
  student,
  guardians = [],
  siblings = [],
  staff = [],
  school,
  iop,
}: LabelledRoster): RosterIndex =>
  indexRoster({
    student: {
      legal: student.legal,
      nicknames: student.nicknames ?? [],
      ...(student.preferred && { preferred: student.preferred }),
    },
    guardians,
    siblings,
    staff,
    codeNames: [],
    ...(school && { school }),
    ...(iop && { program: iop }),
  });
