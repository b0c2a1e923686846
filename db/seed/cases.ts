import type { Direction } from "#care/share.rules.ts";
import type { SiteKey, StaffKey } from "./people.ts";

export type CaseKey =
  | "twoWay"
  | "programOnly"
  | "schoolOnly"
  | "none"
  | "ended"
  | "revoked"
  | "paused"
  | "closed"
  | "other";

export type PermissionPlan = {
  direction: Direction;
  signedDaysAgo: number;
  /** Its last day; 30 days after discharge when left out. */
  lastDayIn?: number;
  revokedDaysAgo?: number;
};
export type CasePlan = {
  site: SiteKey;
  team: readonly StaffKey[];
  openedDaysAgo: number;
  permissions: readonly PermissionPlan[];
  pausedDaysAgo?: number;
  closedDaysAgo?: number;
};

const toSchool = (signedDaysAgo: number, rest: Partial<PermissionPlan> = {}): PermissionPlan => ({
  direction: "program_to_school",
  signedDaysAgo,
  ...rest,
});
const toProgram = (signedDaysAgo: number, rest: Partial<PermissionPlan> = {}): PermissionPlan => ({
  direction: "school_to_program",
  signedDaysAgo,
  ...rest,
});

const atHigh = ["counselor", "nurse", "coordinator504", "administrator"] as const;
const dayTeam = ["therapist", "coordinator", "familyTherapist"] as const;

/** One case for each state that sharing can be in, and one that two of the organizations know nothing of. */
export const casePlans: Record<CaseKey, CasePlan> = {
  twoWay: {
    site: "high",
    team: [...atHigh, ...dayTeam, "psychiatrist", "director"],
    openedDaysAgo: 24,
    permissions: [toSchool(21), toProgram(20)],
  },
  programOnly: {
    site: "high",
    team: ["counselor", "nurse", ...dayTeam],
    openedDaysAgo: 18,
    permissions: [toSchool(16)],
  },
  schoolOnly: {
    site: "middle",
    team: ["counselorMiddle", "socialWorker", "therapist", "coordinator"],
    openedDaysAgo: 15,
    permissions: [toProgram(12, { lastDayIn: 120 })],
  },
  none: {
    site: "high",
    team: ["counselor", "therapist", "coordinator"],
    openedDaysAgo: 3,
    permissions: [],
  },
  ended: {
    site: "middle",
    team: ["counselorMiddle", "socialWorker", "therapistEvening", "coordinator"],
    openedDaysAgo: 70,
    permissions: [toSchool(66, { lastDayIn: -2 }), toProgram(66, { lastDayIn: -2 })],
  },
  revoked: {
    site: "high",
    team: ["counselor", "coordinator504", "therapist", "coordinator", "director"],
    openedDaysAgo: 40,
    permissions: [toSchool(38, { revokedDaysAgo: 1 }), toProgram(38)],
  },
  paused: {
    site: "western",
    team: ["counselorWest", "counselor", "therapist", "coordinator"],
    openedDaysAgo: 30,
    permissions: [toSchool(28), toProgram(28)],
    pausedDaysAgo: 1,
  },
  closed: {
    site: "high",
    team: ["counselor", "administrator", "therapistEvening", "coordinator"],
    openedDaysAgo: 120,
    permissions: [toSchool(115, { lastDayIn: 20 }), toProgram(115, { lastDayIn: 20 })],
    closedDaysAgo: 4,
  },
  other: {
    site: "otherSite",
    team: ["otherCounselor", "therapistEvening", "coordinator"],
    openedDaysAgo: 10,
    permissions: [toSchool(9), toProgram(9)],
  },
};
