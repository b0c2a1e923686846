import type { EndEvent, Purpose } from "./consents.rules.ts";
import type { Direction, Law, ShareCategory } from "./share.rules.ts";

/** A label on screen and one line that says what it covers. */
export type Words = { label: string; line: string };

export const categoryWords: Record<ShareCategory, Words> = {
  enrollment: { label: "Enrollment", line: "That the student takes part, and who they are." },
  attendance: { label: "Attendance", line: "Share of days present, or class periods missed. No reasons." },
  participation: { label: "Engagement", line: "How engaged the student is, also with peers, as ratings." },
  coping: { label: "Coping and routine", line: "Coping skills in use, sleep and energy, as ratings." },
  academics: { label: "Schoolwork", line: "Readiness, workload, focus, and work that is missing." },
  supports: { label: "Supports", line: "Which supports help or should change, at school and at home." },
  schedule: { label: "Schedule", line: "Times of the program or of school, and the step planned next." },
  plan: { label: "Plan for school", line: "The plan of what helps at school." },
  referral: { label: "Referral", line: "A request for care, and whether it was taken up." },
  observations: { label: "What staff noticed", line: "Behavior seen and office visits, from a list." },
  safety_planning: {
    label: "Safety plan on file",
    line: "Whether there is one, and whom to ask. Not what it says.",
  },
  substance_use: {
    label: "Substance use",
    line: "Care for substance use. Needs its own permission (42 CFR Part 2).",
  },
};

export const directionWords: Record<Direction, Words> = {
  program_to_school: { label: "Program to school", line: "What the program may tell the school." },
  school_to_program: { label: "School to program", line: "What the school may tell the program." },
};

export const lawWords: Record<Law, Words> = {
  hipaa: { label: "HIPAA", line: "Health privacy law: what the program holds." },
  part2: { label: "42 CFR Part 2", line: "The law on substance-use records." },
  ferpa: { label: "FERPA", line: "School privacy law: what the school holds." },
};

export const purposeWords: Record<Purpose, Words> = {
  school_support: { label: "Support at school", line: "Deciding on supports and keeping them up." },
  coordination: { label: "Working together", line: "Joint check-ins and shared planning." },
  absences: { label: "Explaining absences", line: "So that time in the program counts as excused." },
  return_to_school: { label: "Return to school", line: "Planning how the student comes back." },
  safety: { label: "Safety planning", line: "Knowing whom to ask, and when." },
  referral: { label: "Referral for care", line: "Asking for care and hearing back." },
  family_request: { label: "At the family's request", line: "Only where the family asked for it." },
  tpo: { label: "Treatment and payment", line: "Care providers and payers. Does not cover a school." },
};

const eventWords: Record<EndEvent, string> = {
  discharge_from_iop: "discharge",
  end_of_school_year: "the end of this school year",
};

/** "30 days after discharge"; with no days, "discharge". */
export function endEventWords(event: EndEvent, plusDays: number): string {
  if (plusDays === 0) return eventWords[event];
  return `${plusDays} ${plusDays === 1 ? "day" : "days"} after ${eventWords[event]}`;
}

/** Several categories in one line: "attendance, coping". */
export const listOfCategories = (categories: readonly ShareCategory[]): string =>
  categories.map((category) => categoryWords[category].label.toLowerCase()).join(", ");
