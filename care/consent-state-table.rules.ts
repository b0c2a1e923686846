/** An age; `any` where the law names none; `judgment` where a provider decides case by case. */
export type AgeLimit = number | "any" | "judgment";
export type Cap = { type: "sessions" | "days"; n: number };

/**
 * Who controls release. `consenter`: whoever consented to the care. `minor`: the minor, from the age on. `minor_too`:
 * whoever consented, and from the age on the minor as well. `unstated`: the sources do not say, so the stricter applies.
 */
export type ReleaseController = "consenter" | "minor" | "minor_too" | "parent" | "unstated";
export type ParentAccess = "allowed" | "in_part" | "clinician" | "withheld" | "unstated";

/** Where a student may be: name and the zone most of the state keeps. */
export const places = {
  AL: ["Alabama", "America/Chicago"],
  AK: ["Alaska", "America/Anchorage"],
  AZ: ["Arizona", "America/Phoenix"],
  AR: ["Arkansas", "America/Chicago"],
  CA: ["California", "America/Los_Angeles"],
  CO: ["Colorado", "America/Denver"],
  CT: ["Connecticut", "America/New_York"],
  DE: ["Delaware", "America/New_York"],
  DC: ["District of Columbia", "America/New_York"],
  FL: ["Florida", "America/New_York"],
  GA: ["Georgia", "America/New_York"],
  HI: ["Hawaii", "Pacific/Honolulu"],
  ID: ["Idaho", "America/Boise"],
  IL: ["Illinois", "America/Chicago"],
  IN: ["Indiana", "America/Indiana/Indianapolis"],
  IA: ["Iowa", "America/Chicago"],
  KS: ["Kansas", "America/Chicago"],
  KY: ["Kentucky", "America/New_York"],
  LA: ["Louisiana", "America/Chicago"],
  ME: ["Maine", "America/New_York"],
  MD: ["Maryland", "America/New_York"],
  MA: ["Massachusetts", "America/New_York"],
  MI: ["Michigan", "America/Detroit"],
  MN: ["Minnesota", "America/Chicago"],
  MS: ["Mississippi", "America/Chicago"],
  MO: ["Missouri", "America/Chicago"],
  MT: ["Montana", "America/Denver"],
  NE: ["Nebraska", "America/Chicago"],
  NV: ["Nevada", "America/Los_Angeles"],
  NH: ["New Hampshire", "America/New_York"],
  NJ: ["New Jersey", "America/New_York"],
  NM: ["New Mexico", "America/Denver"],
  NY: ["New York", "America/New_York"],
  NC: ["North Carolina", "America/New_York"],
  ND: ["North Dakota", "America/Chicago"],
  OH: ["Ohio", "America/New_York"],
  OK: ["Oklahoma", "America/Chicago"],
  OR: ["Oregon", "America/Los_Angeles"],
  PA: ["Pennsylvania", "America/New_York"],
  RI: ["Rhode Island", "America/New_York"],
  SC: ["South Carolina", "America/New_York"],
  SD: ["South Dakota", "America/Chicago"],
  TN: ["Tennessee", "America/Chicago"],
  TX: ["Texas", "America/Chicago"],
  UT: ["Utah", "America/Denver"],
  VT: ["Vermont", "America/New_York"],
  VA: ["Virginia", "America/New_York"],
  WA: ["Washington", "America/Los_Angeles"],
  WV: ["West Virginia", "America/New_York"],
  WI: ["Wisconsin", "America/Chicago"],
  WY: ["Wyoming", "America/Denver"],
} as const;
export type StateCode = keyof typeof places;
type ByState<T> = Partial<Record<StateCode, T>>;

type Listed = readonly [mh: AgeLimit, sud: AgeLimit, release: ReleaseController, access: ParentAccess];

/**
 * Outpatient mental-health age, substance-use age, who controls release, what a parent may see. A state not here is
 * parent-only.
 */
export const listed: ByState<Listed> = {
  AL: [16, "any", "consenter", "allowed"],
  AZ: [18, 12, "parent", "allowed"],
  CA: [12, 12, "consenter", "withheld"],
  CO: [12, "any", "consenter", "clinician"],
  CT: ["any", "any", "unstated", "unstated"],
  DC: ["any", "any", "consenter", "withheld"],
  DE: [14, 14, "consenter", "unstated"],
  FL: [13, "any", "parent", "allowed"],
  HI: [14, "any", "consenter", "clinician"],
  ID: [18, 18, "parent", "allowed"],
  IL: [12, 12, "minor_too", "clinician"],
  KY: [16, "any", "consenter", "clinician"],
  ME: ["any", "any", "consenter", "withheld"],
  MD: [12, "any", "consenter", "clinician"],
  MA: [16, 12, "unstated", "unstated"],
  MI: [14, "any", "consenter", "withheld"],
  MN: [16, "any", "consenter", "withheld"],
  MO: [18, "any", "parent", "clinician"],
  MT: [16, "any", "consenter", "withheld"],
  NH: [18, 12, "parent", "unstated"],
  NJ: [16, "any", "consenter", "withheld"],
  NM: [14, 14, "minor", "withheld"],
  NY: ["judgment", "judgment", "consenter", "clinician"],
  NC: ["any", "any", "consenter", "clinician"],
  ND: [18, 14, "parent", "unstated"],
  OH: [14, "any", "consenter", "withheld"],
  OR: [14, 14, "consenter", "clinician"],
  PA: [14, "any", "consenter", "withheld"],
  SC: [16, 16, "unstated", "unstated"],
  TN: [16, 16, "minor", "in_part"],
  TX: ["any", "any", "consenter", "clinician"],
  UT: [18, 18, "parent", "allowed"],
  VT: ["any", 12, "consenter", "withheld"],
  VA: ["any", "any", "consenter", "withheld"],
  WA: [13, "any", "minor", "withheld"],
  WI: [14, 12, "minor", "withheld"],
};

/** States where both must sign, from the mental-health age on. */
export const bothSign: ByState<true> = { WI: true };
export const majorities: ByState<number> = { AL: 19, NE: 19, MS: 21 };

export const caps: ByState<readonly Cap[]> = {
  IL: [{ type: "sessions", n: 8 }],
  MI: [
    { type: "sessions", n: 12 },
    { type: "days", n: 120 },
  ],
  OH: [
    { type: "sessions", n: 6 },
    { type: "days", n: 30 },
  ],
};

/** What the age alone does not say, shown to whoever relies on a minor's own consent. */
export const conditions: ByState<string> = {
  AL: "School counseling under 16 needs a parent's written permission.",
  AZ: "Mental-health screening and treatment need a parent's consent.",
  CA: "The minor is mature enough; a parent is involved unless that is inappropriate; no psychotropic drugs.",
  CO: "Psychotherapy; a parent is told of a clear and imminent threat.",
  CT: "Clinically needed, and telling a parent would harm. Session rules changed in 2021.",
  DC: "Outpatient care.",
  DE: "Voluntary outpatient care.",
  FL: "In a crisis: a diagnosis and at most two visits a week, then a parent.",
  HI: "Counseling by a licensed professional.",
  ID: "Any health service needs a parent's consent first, emergencies aside.",
  IL: "Under 17: eight sessions of 90 minutes, then a parent unless that would be detrimental.",
  KY: "Outpatient counseling.",
  ME: "Emotional or psychological problems.",
  MD: "Under 16 the provider judges maturity; no psychiatric drugs.",
  MA: "Facility rules apply.",
  MI: "Twelve sessions or four months; no psychotropic drugs.",
  MN: "Services outside of residential care.",
  NJ: "Outpatient behavioral health; no drugs.",
  NM: "Under 14: short verbal therapy only.",
  NY: "Sought knowingly, and a parent is not available, has refused, or would do harm by taking part.",
  NC: "The minor has the capacity to decide.",
  OH: "Six sessions or 30 days; no drugs.",
  OR: "Parents take part before treatment ends, with exceptions.",
  PA: "The minor or a parent may consent; neither cancels the other's consent.",
  SC: "Any health service except operations.",
  TN: "Serious emotional disturbance or mental illness. A parent may see prescription records.",
  TX: "Only suicide prevention, chemical dependency or abuse. School services may need a parent (2025).",
  VT: "Outpatient psychotherapy; no drugs.",
  VA: "Outpatient care, in which the minor counts as an adult.",
  WA: "Outpatient care; a path started by a parent exists from 13 to 17.",
  WI: "From 14 both the minor and a parent; a review if one refuses.",
};

export const sources: ByState<string> = {
  AL: "Act 2025-455; Ala. Code 22-8-4, 22-8-6, 16-22-16.2",
  AZ: "ARS 36-2272, 1-602, 44-133.01",
  CA: "Fam. 6924, 6929; H&S 124260, 123115; AB 665",
  CO: "CRS 12-245-203.5",
  CT: "CGS 19a-14c, 17a-688",
  DC: "DC Code 7-1231.14",
  DE: "16 Del. C. 5003",
  FL: "Fla. Stat. 394.4784, 397.501, 1014.06",
  HI: "HRS 577-29, 577-26",
  ID: "I.C. 32-1015",
  IL: "405 ILCS 5/3-550 (P.A. 100-614), 740 ILCS 110, 410 ILCS 210/4",
  KY: "KRS 214.185, 222.441",
  ME: "22 MRSA 1502",
  MD: "Health-Gen. 20-102, 20-104",
  MA: "104 CMR; MGL c.112 s.12E",
  MI: "MCL 330.1707, 333.6121",
  MN: "Minn. Stat. 144.3431, 144.343",
  MO: "RSMo 431.061",
  MT: "MCA 53-21-112, 41-1-402",
  NH: "RSA 318-B:12-a",
  NJ: "NJSA 9:17A-4",
  NM: "NMSA 32A-6A-14, -15",
  NY: "MHL 33.21, 22.11",
  NC: "GS 90-21.4, 90-21.5; S.L. 2023-106",
  ND: "NDCC 14-10-17",
  OH: "ORC 5122.04, 3719.012",
  OR: "ORS 109.675, 109.680",
  PA: "Act 65 of 2020; 35 P.S. 10101.1-.2",
  SC: "S.C. Code 63-5-340",
  TN: "TCA 33-8-202(c)",
  TX: "Fam. Code 32.004; 2025 SB 12",
  VT: "18 V.S.A. 8350, 4226",
  VA: "Va. Code 54.1-2969(E)",
  WA: "RCW 71.34.530, 71.34.600, 70.02.240",
  WI: "Wis. Stat. 51.14, 51.30, 51.47",
};
