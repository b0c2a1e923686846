import type { IntakePerson } from "#db/partner-doors.ts";
import type { SiteId } from "#db/ids.ts";
import type { IntroductionAnswer } from "#db/schema/openings.ts";
import type { TeamMember } from "#db/doors.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { workRole } from "./work-roles.rules.ts";

/** Nobody keeps a stranger's name and birth date for longer than this. */
export const answerWithin = Temporal.Duration.from({ hours: 14 * 24 });

/** When an introduction that nobody answers is over. */
export const lapsesAt = (askedAt: Temporal.Instant): Temporal.Instant => askedAt.add(answerWithin);

/** Who is asked: the intake people of the wanted site and those of no site; where there are none, all of them. */
export function intakeAt(people: readonly IntakePerson[], siteId: SiteId): IntakePerson[] {
  const near = people.filter((one) => one.siteId === siteId || one.siteId === null);
  return near.length > 0 ? near : [...people];
}

/**
 * An intake person as the gate sees them: in whichever of their roles a permission names them. A permission for
 * counselors reaches the counselor who does intake, and nobody else who does.
 */
export function asReceiver(person: IntakePerson, scopes: readonly ConsentScope[]): TeamMember {
  const isNamed = (role: TeamMember["role"]) =>
    scopes.some(({ recipients }) =>
      recipients.kind === "roles"
        ? recipients.roles.includes(role)
        : recipients.staffIds.includes(person.staffId),
    );
  const { staffId, organizationId, name, roles } = person;
  return { staffId, organizationId, name, role: roles.find(isNamed) ?? workRole(roles) };
}

/** Whether two records are of one person as far as a birth date can tell. Equal to the day, or not. */
export const isSameBirthDate = (one: string, other: string): boolean =>
  Temporal.PlainDate.compare(one, other) === 0;

/** How an introduction ended, for the side that asked. No name. */
export const answerWords: Record<IntroductionAnswer, { title: string; line: string }> = {
  matched: { title: "Matched", line: "They found the student on their roster. The case is open." },
  declined: {
    title: "Not their student",
    line: "They say it is not a student of theirs. What they were told is erased. Check the site and the birth date, then introduce again.",
  },
  lapsed: {
    title: "Nobody answered",
    line: "Nobody answered within 14 days. What they were told is erased. Call their intake, then introduce again.",
  },
  taken_back: { title: "Taken back", line: "You took it back. What they were told is erased." },
};
