import type { Role } from "#db/actor.ts";
import { firstWords, secondWords } from "#care/code-names.rules.ts";

/** How large a store is. Everything in it follows from these numbers, so that a load can be made without asking it. */
export type Plan = {
  partnerships: number;
  casesEach: number;
  updatesPerCase: number;
  /** People of each side of a partnership. Three of each side are on every case. */
  staffPerSide: number;
};
export type Side = "school" | "program";
export const sides = ["school", "program"] as const;
/** Somebody of one side of a partnership, by number. */
export type PersonAt = { partnership: number; side: Side; index: number };

const perSide = 3;
const roleOf = {
  school: ["counselor", "coordinator_504", "nurse"],
  program: ["therapist", "care_coordinator", "family_therapist"],
} as const satisfies Record<Side, readonly Role[]>;

export const rolesAt = ({ side, index }: PersonAt): Role => roleOf[side][index % perSide] ?? roleOf[side][0];

/** Who of one side is on a case: one of each role. */
export const teamOf = (plan: Plan, caseNumber: number): number[] =>
  Array.from({ length: perSide }, (_, nth) => (caseNumber * perSide + nth) % plan.staffPerSide);

/** The cases that one person is on. */
export const casesOf = (plan: Plan, { index }: Pick<PersonAt, "index">): number[] =>
  Array.from({ length: plan.casesEach }, (_, at) => at).filter((at) => teamOf(plan, at).includes(index));

export const casesPerPerson = (plan: Plan): number => (plan.casesEach * perSide) / plan.staffPerSide;

/** Slack's ids, the same in every store. */
const numbered = (number: number, digits: number) => String(number).padStart(digits, "0");
export const teamIdOf = (side: Side, partnership: number): string =>
  `T0${side === "school" ? "S" : "P"}${numbered(partnership, 5)}`;
export const userKeyOf = ({ side, partnership, index }: PersonAt): string =>
  `U${teamIdOf(side, partnership).slice(2)}N${numbered(index, 3)}`;
export const botOf = (teamId: string) => ({ botToken: `xoxb-${teamId}`, botUserId: `B${teamId}` });

const titled = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const cycled = (words: readonly string[], at: number): string => words[at % words.length] ?? "";

/** The code name of a case; no two of a partnership are alike. */
export const codeNameOf = (caseNumber: number): string =>
  `${titled(cycled(firstWords, caseNumber))} ${titled(cycled(secondWords, caseNumber))}`;
