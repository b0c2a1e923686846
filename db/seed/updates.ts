import type { ProgressContent } from "#care/progress.rules.ts";
import type { CaseKey } from "./cases.ts";
import type { StaffKey } from "./people.ts";

export type UpdatePlan = {
  case: CaseKey;
  by: StaffKey;
  daysAgo: number;
  content: ProgressContent;
  /** Who of the other side looked, an hour and more later. */
  seenBy?: readonly StaffKey[];
};

const rated = (ratings: ProgressContent["ratings"], note?: ProgressContent["note"]): ProgressContent => ({
  ratings,
  goneOver: false,
  ...(note && { note }),
});

/** A week of updates on both sides. The notes are cleaned, as every saved note is. */
export const updatePlans: readonly UpdatePlan[] = [
  {
    case: "twoWay",
    by: "therapist",
    daysAgo: 7,
    content: rated({ attendance: "75", engagement: 3, sleep: 2, workload: 2 }),
    seenBy: ["counselor", "coordinator504"],
  },
  {
    case: "twoWay",
    by: "counselor",
    daysAgo: 6.2,
    content: rated(
      { school_attendance: "75", periods_missed: 4, class_engagement: 3 },
      {
        text: "[student] left second period twice and came back within ten minutes.",
        category: "observations",
      },
    ),
    seenBy: ["therapist", "familyTherapist"],
  },
  {
    case: "twoWay",
    by: "coordinator504",
    daysAgo: 4.1,
    content: rated({ supports_used: ["break_pass", "quiet_room"], assignments_missing: 6 }),
    seenBy: ["therapist"],
  },
  {
    case: "twoWay",
    by: "therapist",
    daysAgo: 2.3,
    content: rated(
      { attendance: "90", engagement: 4, coping: 4, workload: 3, helping: ["break_pass", "reduced_work"] },
      { text: "A shorter homework list helped this week; [student] asked to keep it.", category: "supports" },
    ),
    seenBy: ["counselor"],
  },
  {
    case: "twoWay",
    by: "counselor",
    daysAgo: 0.4,
    content: rated({ class_engagement: 4, assignments_missing: 3 }),
  },
  {
    case: "programOnly",
    by: "familyTherapist",
    daysAgo: 5.1,
    content: rated({ attendance: "90", family: 4, readiness: 3 }),
    seenBy: ["counselor"],
  },
  {
    case: "programOnly",
    by: "therapist",
    daysAgo: 1.2,
    content: rated({ engagement: 4, peers: 4, step: "continue" }),
  },
  {
    case: "schoolOnly",
    by: "socialWorker",
    daysAgo: 3.3,
    content: rated(
      { school_attendance: "50", office_visits: 3, behavior: ["quiet", "tired"] },
      { text: "Mornings are harder than afternoons.", category: "observations" },
    ),
    seenBy: ["coordinator"],
  },
  {
    case: "ended",
    by: "therapistEvening",
    daysAgo: 6,
    content: rated({ attendance: "90", step: "discharge" }),
    seenBy: ["counselorMiddle"],
  },
  {
    case: "revoked",
    by: "therapist",
    daysAgo: 5.4,
    content: rated({ engagement: 2, concentration: 2 }, { text: "A slow week.", category: "participation" }),
    seenBy: ["counselor"],
  },
  {
    case: "revoked",
    by: "counselor",
    daysAgo: 3.9,
    content: rated({ class_engagement: 2, periods_missed: 9 }),
  },
  {
    case: "paused",
    by: "therapist",
    daysAgo: 4.6,
    content: rated({ attendance: "75", coping: 3 }),
    seenBy: ["counselor"],
  },
  {
    case: "closed",
    by: "therapistEvening",
    daysAgo: 6.5,
    content: rated({ readiness: 5, step: "discharge" }),
    seenBy: ["counselor", "administrator"],
  },
  {
    case: "other",
    by: "otherCounselor",
    daysAgo: 2.8,
    content: rated({ school_attendance: "90", class_engagement: 4 }),
    seenBy: ["therapistEvening"],
  },
];
