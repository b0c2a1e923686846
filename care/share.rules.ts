/** The categories in which anything may cross. Diagnosis, medication and session content have none: they never cross. */
export const shareCategories = [
  "enrollment",
  "attendance",
  "participation",
  "coping",
  "academics",
  "supports",
  "schedule",
  "plan",
  "referral",
  "observations",
  "safety_planning",
  "substance_use",
] as const;
export type ShareCategory = (typeof shareCategories)[number];

/** From program to school HIPAA (and 42 CFR Part 2) speak; from school to program, FERPA. */
export const directions = ["program_to_school", "school_to_program"] as const;
export type Direction = (typeof directions)[number];

export const laws = ["hipaa", "part2", "ferpa"] as const;
export type Law = (typeof laws)[number];

/** The direction in which an organization of this kind speaks. */
export function directionFrom(kind: "school" | "program"): Direction {
  return kind === "school" ? "school_to_program" : "program_to_school";
}
