import type { OrganizationKind, Role } from "../actor.ts";
import type { CrisisLine } from "../schema/organizations.ts";

export type OrganizationKey = "school" | "program" | "other";
export type SiteKey = "high" | "middle" | "western" | "track" | "otherSite";

type OrganizationPlan = {
  kind: OrganizationKind;
  name: string;
  state: string;
  zone: string;
  team: string;
  crisisLines: CrisisLine[];
};

const eastern = "America/New_York";

/** Numbers from 555-0100 on are set aside for invented people. */
export const organizationPlans: Record<OrganizationKey, OrganizationPlan> = {
  school: {
    kind: "school",
    name: "Alder Creek School District",
    state: "KY",
    zone: eastern,
    team: "T0SCHOOL",
    crisisLines: [
      { label: "Alder Creek student services", tel: "+16065550121", hours: "School days, 7:30 to 4:00" },
    ],
  },
  program: {
    kind: "program",
    name: "Harbor Lane Program",
    state: "KY",
    zone: eastern,
    team: "T0PROGRAM",
    crisisLines: [{ label: "Harbor Lane on-call clinician", tel: "+16065550144", hours: "Day and night" }],
  },
  other: {
    kind: "school",
    name: "Pinfield Charter School",
    state: "KY",
    zone: eastern,
    team: "",
    crisisLines: [
      { label: "Pinfield front office", tel: "+16065550167", hours: "School days, 8:00 to 3:30" },
    ],
  },
};

export const sitePlans: Record<SiteKey, { of: OrganizationKey; name: string; zone: string }> = {
  high: { of: "school", name: "Alder Creek High School", zone: eastern },
  middle: { of: "school", name: "Millrace Middle School", zone: eastern },
  western: { of: "school", name: "Far Bluff Academy", zone: "America/Chicago" },
  track: { of: "program", name: "Afternoon track", zone: eastern },
  otherSite: { of: "other", name: "Pinfield Charter School", zone: eastern },
};

export type StaffPlan = {
  of: OrganizationKey;
  site?: SiteKey;
  name: string;
  roles: readonly [Role, ...Role[]];
  userKey: string;
  /** Not linked to their chat account yet. */
  unlinked?: true;
};

const atSchool = (site: SiteKey, name: string, userKey: string, ...roles: StaffPlan["roles"]): StaffPlan => ({
  of: "school",
  site,
  name,
  userKey,
  roles,
});
const atProgram = (name: string, userKey: string, ...roles: StaffPlan["roles"]): StaffPlan => ({
  of: "program",
  site: "track",
  name,
  userKey,
  roles,
});

/** People at work, all invented. */
export const staffPlans = {
  counselor: atSchool("high", "Orla Fennimore", "U0SCHOOL01", "counselor", "intake"),
  counselorMiddle: atSchool("middle", "Thaddeus Obiwele", "U0SCHOOL02", "counselor", "intake"),
  counselorWest: {
    ...atSchool("western", "Priya Venkatsara", "U0SCHOOL03", "counselor", "intake"),
    unlinked: true,
  },
  nurse: atSchool("high", "Bettina Ashgrove", "U0SCHOOL04", "nurse"),
  coordinator504: atSchool("high", "Renaldo Quintaverde", "U0SCHOOL05", "coordinator_504"),
  administrator: atSchool(
    "high",
    "Henrike Dalloway-Sims",
    "U0SCHOOL06",
    "administrator",
    "admin",
    "privacy_officer",
  ),
  teacher: atSchool("high", "Tobin Marlowicz", "U0SCHOOL07", "teacher"),
  attendance: atSchool("high", "Lucinda Farthingham", "U0SCHOOL08", "attendance_clerk"),
  socialWorker: atSchool("middle", "Kofi Amponsem", "U0SCHOOL09", "social_worker"),
  therapist: atProgram("Ines Callowhill", "U0PROGRAM01", "therapist"),
  therapistEvening: { ...atProgram("Jarek Wolnypole", "U0PROGRAM02", "therapist"), unlinked: true },
  coordinator: atProgram("Perrin Ashbourne", "U0PROGRAM03", "care_coordinator", "intake", "admin"),
  familyTherapist: atProgram("Noor Haddadin", "U0PROGRAM04", "family_therapist"),
  director: atProgram("Cassandra Whitlowe", "U0PROGRAM05", "director", "privacy_officer", "intake"),
  psychiatrist: atProgram("Emeka Ozuluwe", "U0PROGRAM06", "psychiatric_provider"),
  otherCounselor: {
    of: "other",
    site: "otherSite",
    name: "Gideon Parrish-Oake",
    userKey: "U0OTHER01",
    roles: ["counselor", "intake", "admin"],
  },
} as const satisfies Record<string, StaffPlan>;
export type StaffKey = keyof typeof staffPlans;

/** Who stands in for whom. */
export const coverPlans: Partial<Record<StaffKey, StaffKey>> = {
  counselor: "counselorMiddle",
  counselorMiddle: "counselor",
  coordinator504: "administrator",
  therapist: "coordinator",
  coordinator: "director",
};
