import type { GuardianSecrets, StudentSecrets } from "../schema/rosters.ts";
import type { CaseKey } from "./cases.ts";

export type GuardianPlan = {
  language: "en" | "es";
  status: "active" | "limited" | "no_contact";
  secrets: GuardianSecrets;
};
type StudentPlan = {
  /** As each side's own record has it: spelled, and shortened, by whoever wrote it down. */
  school: Omit<StudentSecrets, "birthDate">;
  program: Omit<StudentSecrets, "birthDate">;
  yearsOld: number;
  guardians: [GuardianPlan, ...GuardianPlan[]];
};

const parent = (
  name: string,
  relation: string,
  phone: string,
  rest: Partial<GuardianPlan> = {},
): GuardianPlan => ({
  language: "en",
  status: "active",
  ...rest,
  secrets: { name, relation, phone },
});
const named = (legal: string, rest: Partial<StudentSecrets> = {}) => ({
  legal,
  nicknames: [],
  siblings: [],
  ...rest,
});

/** Students and their families, all invented. Some first names are ordinary words, which the finder must tell apart. */
export const studentPlans: Record<CaseKey, StudentPlan> = {
  twoWay: {
    school: named("William Tarrowby", {
      preferred: "Will",
      nicknames: ["Billy"],
      siblings: ["Juniper Tarrowby"],
      number: "AC-204417",
    }),
    program: named("William Tarrowbee", { nicknames: ["Will"], siblings: ["Juniper"] }),
    yearsOld: 16,
    guardians: [
      parent("Odessa Tarrowby", "mother", "+16065550101"),
      parent("Corwin Tarrowby", "father", "+16065550102", { status: "no_contact" }),
    ],
  },
  programOnly: {
    school: named("Grace Quillfeather", { nicknames: ["Gracie"], number: "AC-204562" }),
    program: named("Grace A. Quillfeather", { preferred: "Gracie" }),
    yearsOld: 15,
    guardians: [parent("Leonora Quillfeather", "grandmother", "+16065550103")],
  },
  schoolOnly: {
    school: named("Mateo Villacorva", {
      siblings: ["Itzel Villacorva", "Rafi Villacorva"],
      number: "AC-204871",
    }),
    program: named("Matéo Villacorva-Ruíz", { nicknames: ["Teo"] }),
    yearsOld: 14,
    guardians: [parent("Ximena Villacorva", "mother", "+16065550104", { language: "es" })],
  },
  none: {
    school: named("Hope Brandlewick", { number: "AC-203990" }),
    program: named("Hope Brandelwick", { nicknames: ["Hopie"] }),
    yearsOld: 17,
    guardians: [parent("Desmond Brandlewick", "father", "+16065550105")],
  },
  ended: {
    school: named("Amara Nnadiwell", {
      nicknames: ["Ama"],
      siblings: ["Chidi Nnadiwell"],
      number: "AC-204108",
    }),
    program: named("Amara Nnadiwell"),
    yearsOld: 13,
    guardians: [parent("Ifeoma Nnadiwell", "mother", "+16065550106")],
  },
  revoked: {
    school: named("Mark Osterhagen-Liu", { number: "AC-204633" }),
    program: named("Marc Osterhagen Liu", { nicknames: ["Marky"] }),
    yearsOld: 16,
    guardians: [
      parent("Yun Osterhagen-Liu", "mother", "+16065550107"),
      parent("Anselm Osterhagen", "father", "+16065550108", { status: "limited" }),
    ],
  },
  paused: {
    school: named("Rose Thistlemore", {
      nicknames: ["Rosie"],
      siblings: ["Basil Thistlemore"],
      number: "AC-204255",
    }),
    program: named("Roseanna Thistlemore", { preferred: "Rose" }),
    yearsOld: 15,
    guardians: [parent("Edwina Thistlemore", "aunt", "+16065550109")],
  },
  closed: {
    school: named("Dmitri Valkenroy", { nicknames: ["Dima"], number: "AC-203777" }),
    program: named("Dimitri Valkenroy"),
    yearsOld: 17,
    guardians: [parent("Svetla Valkenroy", "mother", "+16065550110")],
  },
  other: {
    school: named("Chance Pemberlow", { siblings: ["Faye Pemberlow"], number: "PF-0091" }),
    program: named("Chance Pemberlowe"),
    yearsOld: 14,
    guardians: [parent("Rowena Pemberlow", "mother", "+16065550111")],
  },
};

const namesOf = ({ legal, preferred, nicknames, siblings }: StudentPlan["school"]): string[] => [
  legal,
  ...(preferred ? [preferred] : []),
  ...nicknames,
  ...siblings,
];

/** Every name on the rosters: for scans of what must not hold one. */
export function rosterNames(): string[] {
  const all = Object.values(studentPlans).flatMap(({ school, program, guardians }) => [
    ...namesOf(school),
    ...namesOf(program),
    ...guardians.map((guardian) => guardian.secrets.name),
  ]);
  return [...new Set(all)];
}
