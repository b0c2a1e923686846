/** What a school can do for a student (facts 7.1). Labels are what teachers may read: no word about care stands in one. */
export type SupportKind = {
  id: SupportKindId;
  label: string;
  /** Who carries it out. */
  owner: "teachers" | "counselor" | "administrator" | "district" | "everyone" | "nurse" | "clerk" | "coach";
  /** The counselor on the case may decide it; the others go to the 504 coordinator or case manager. */
  isInformal: boolean;
  /** What has to be known of it: a class, a new date, how much. */
  asks: readonly ("class" | "date" | "amount")[];
  /** What teachers read unless the school puts it differently. */
  teachersRead: string;
};

export const supportKindIds = [
  "ext_deadlines",
  "reduced_work",
  "makeup_plan",
  "incomplete_grade",
  "tutoring",
  "notes_copy",
  "partial_schedule",
  "schedule_change",
  "homebound",
  "quiet_room",
  "break_pass",
  "checkin_person",
  "seating",
  "testing",
  "no_cold_call",
  "pe_adjust",
  "attendance_code",
  "transition",
  "lunch_alt",
  "phone_use",
  "nurse_meds",
  "safety_plan",
  "behav_response",
  "extracurricular",
  "staff_brief",
] as const;
export type SupportKindId = (typeof supportKindIds)[number];

type Entry = [label: string, owner: SupportKind["owner"], asks: string, teachersRead: string];

const informal: Partial<Record<SupportKindId, Entry>> = {
  ext_deadlines: [
    "Longer deadline",
    "teachers",
    "class date",
    "Please accept the work until the new date, without a late penalty.",
  ],
  reduced_work: [
    "Reduced or essential-only work",
    "teachers",
    "class amount",
    "Please assign the essential part of the work only.",
  ],
  makeup_plan: [
    "Make-up schedule",
    "counselor",
    "class date",
    "Missed work is made up in steps, by the date shown.",
  ],
  tutoring: ["Tutoring or catch-up time", "counselor", "class", "Extra help is arranged for this class."],
  notes_copy: ["Class notes or recordings", "teachers", "class", "Please give a copy of the class notes."],
  schedule_change: ["Change of class or schedule", "counselor", "class", "The schedule changes as shown."],
  quiet_room: ["Quiet room with a device", "counselor", "", "A quiet room may be used at the agreed time."],
  break_pass: [
    "Break pass",
    "everyone",
    "",
    "May step out for a short break with a pass. Please do not draw attention to it.",
  ],
  checkin_person: ["Named adult to check in with", "counselor", "", "Checks in with a named adult."],
  seating: ["Preferred seat", "teachers", "class", "Please offer the agreed seat."],
  no_cold_call: [
    "No cold calling",
    "teachers",
    "class",
    "Please do not call on them without notice; offer another way to present.",
  ],
  transition: [
    "Leave class early between periods",
    "teachers",
    "class",
    "May leave a few minutes before the bell.",
  ],
  lunch_alt: ["Another place for lunch", "counselor", "", "Has lunch in the agreed place."],
  safety_plan: [
    "Plan for hard moments is on file",
    "counselor",
    "",
    "If you are worried, stay with the student and call the counselor.",
  ],
  extracurricular: ["Activities kept or trimmed", "coach", "", "Takes part in activities as agreed."],
  staff_brief: ["What staff are told", "counselor", "", "Please keep to the words you were given."],
};

const formal: Partial<Record<SupportKindId, Entry>> = {
  incomplete_grade: [
    "Incomplete or pass option",
    "administrator",
    "class date",
    "The grade stays open until the date shown.",
  ],
  partial_schedule: [
    "Late start, early release or partial day",
    "administrator",
    "",
    "Comes late or leaves early as agreed; please do not count it as a cut.",
  ],
  homebound: ["Instruction at home or online", "district", "", "Works from home for now."],
  testing: [
    "Testing changes",
    "teachers",
    "class amount",
    "Tests are taken with the extra time or place shown.",
  ],
  pe_adjust: ["PE change", "nurse", "", "Takes part in PE as agreed."],
  attendance_code: ["Excused absence code", "clerk", "", "Absences are coded as agreed."],
  phone_use: ["Phone use at set times", "administrator", "", "May use a phone at the agreed times."],
  nurse_meds: ["Visit to the nurse", "nurse", "", "May go to the nurse at the agreed time."],
  behav_response: [
    "Steps before discipline",
    "administrator",
    "",
    "Please follow the agreed steps before a referral.",
  ],
};

const known: Partial<Record<SupportKindId, Entry>> = { ...informal, ...formal };

function kindFrom(id: SupportKindId): SupportKind {
  const entry = known[id];
  if (!entry) throw new Error(`the catalog lacks ${id}`);
  const [label, owner, asks, teachersRead] = entry;
  // The words are the three of this file's own table.
  const wanted = asks.split(" ").filter(Boolean) as SupportKind["asks"];
  return { id, label, owner, isInformal: id in informal, asks: wanted, teachersRead };
}

/** The catalog, in the order in which it is offered: informal ones first. */
export const supportCatalog: readonly SupportKind[] = supportKindIds
  .map(kindFrom)
  .toSorted((a, b) => Number(b.isInformal) - Number(a.isInformal));

const byId = new Map(supportCatalog.map((kind) => [kind.id, kind]));

/** The kind behind a word that came from outside. */
export const readKind = (word: unknown): SupportKind | undefined =>
  supportCatalog.find((kind) => kind.id === word);

/** A kind that is in the catalog for certain. */
export function kindOf(id: SupportKindId): SupportKind {
  const kind = byId.get(id);
  if (!kind) throw new Error(`no such support: ${id}`);
  return kind;
}

/** Kinds that no request may carry from a program: what is needed for them has no category in which it could cross. */
const schoolOnly: readonly SupportKindId[] = ["nurse_meds", "safety_plan"];

/** What one side may ask for. */
export const kindsFor = (side: "school" | "program"): SupportKind[] =>
  supportCatalog.filter((kind) => side === "school" || !schoolOnly.includes(kind.id));
