/** What one side has to have said before the partnership can be worked with. */
export type PartnerSide = {
  approved: boolean;
  intake: number;
  crisisLines: number;
  hours?: string | undefined;
  summer?: { name: string; tel: string } | undefined;
  agreement?: { reference: string; signedOn: string } | undefined;
};
export type Lack = "approval" | "intake" | "crisis-lines" | "hours" | "summer" | "agreement";

/** One could be away: a student is never introduced to a single person. */
const fewestIntake = 2;

/** What is still missing on one side, in the order in which it is done. */
export function lacking(side: PartnerSide): Lack[] {
  const missing: [Lack, boolean][] = [
    ["crisis-lines", side.crisisLines === 0],
    ["hours", !side.hours],
    ["summer", !side.summer],
    ["agreement", !side.agreement],
    ["intake", side.intake < fewestIntake],
    ["approval", !side.approved],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([lack]) => lack);
}

/** What is missing, as the admin of that side reads it. */
export const lackWords: Record<Lack, string> = {
  approval: "An admin has approved it",
  intake: "At least two people with the intake role",
  "crisis-lines": "A crisis line on the organization's page",
  hours: "Hours in which somebody answers",
  summer: "A contact for the summer",
  agreement: "The agreement that was signed",
};

/** Every lack there is, for a list that shows what is done too. */
// Object.keys loses the key type of a literal.
export const lacks = Object.keys(lackWords) as Lack[];
