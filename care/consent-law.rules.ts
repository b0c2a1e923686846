import type { Part2, Purpose } from "./consents.rules.ts";
import { shareCategories, type Direction, type Law, type ShareCategory } from "./share.rules.ts";

/** The direction in which each law speaks. */
export const lawDirection: Record<Law, Direction> = {
  hipaa: "program_to_school",
  part2: "program_to_school",
  ferpa: "school_to_program",
};

/**
 * The law a permission must be under for one category to go one way; nothing where no permission can do it. Everything
 * a Part 2 program says is under Part 2, even that somebody attends (42 CFR 2.13(c)), and so is one that may be such a
 * program. Substance use is under Part 2 whoever holds it, and never goes out from a school.
 */
export function lawFor(direction: Direction, category: ShareCategory, part2: Part2): Law | undefined {
  if (direction === "school_to_program") return category === "substance_use" ? undefined : "ferpa";
  return part2 !== "no" || category === "substance_use" ? "part2" : "hipaa";
}

/** The law a new permission in this direction is taken under; substance use from another program needs a second one. */
export function usualLaw(direction: Direction, part2: Part2): Law {
  if (direction === "school_to_program") return "ferpa";
  return part2 === "no" ? "hipaa" : "part2";
}

/** The categories a permission under this law can hold. Substance use is one of Part 2's alone. */
export function categoriesUnder(law: Law): ShareCategory[] {
  return shareCategories.filter((category) => category !== "substance_use" || law === "part2");
}

/** A school is no treating provider: treatment, payment and operations alone do not reach it (42 CFR 2.31, 2.33). */
export function reachesSchool(purposes: readonly Purpose[]): boolean {
  return purposes.some((purpose) => purpose !== "tpo");
}
