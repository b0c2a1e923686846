import type { Actor, Role } from "#db/actor.ts";
import { decidingRoles, enteringRoles } from "./supports.rules.ts";

const careRoles = [
  "counselor",
  "psychologist",
  "social_worker",
  "coordinator_504",
  "case_manager",
  "nurse",
  "administrator",
  "therapist",
  "care_coordinator",
  "psychiatric_provider",
  "family_therapist",
  "director",
] as const satisfies Role[];
const consentRoles = [
  "counselor",
  "social_worker",
  "administrator",
  "therapist",
  "care_coordinator",
  "director",
  "intake",
  "records_custodian",
  "privacy_officer",
] as const satisfies Role[];
/** Who opens a case from one of their own side's students. */
const openers = ["counselor", "social_worker", "care_coordinator", "director"] as const satisfies Role[];
const everyone = "everyone";
const jobs = "jobs";

/** Who keeps a roster: admins, and whoever looks after the records. */
const rosterRoles = ["admin", "records_custodian"] as const satisfies Role[];

/** Whoever records a permission has to see the case it is for. */
const seers = [...careRoles, ...consentRoles] as const satisfies Role[];

/**
 * Who may do what, by role. Being on the care team of the case, and the case being of one's own organization, is asked
 * besides, by the verb that loads it. Teachers and attendance clerks stand in no row that shows a code name.
 */
export const allowed = {
  "case.list": seers,
  "case.see": seers,
  "case.pause": careRoles,
  "case.resume": careRoles,
  "case.label": careRoles,
  "case.task": careRoles,
  "progress.post": careRoles,
  "progress.undo": careRoles,
  "progress.retract": careRoles,
  "progress.wrong": careRoles,
  "incident.see": ["admin", "privacy_officer"],
  "incident.close": ["admin", "privacy_officer"],
  "disclosure.view": careRoles,
  "disclosure.seen": careRoles,
  "reply.send": careRoles,
  "reply.view": careRoles,
  "reply.withdraw": careRoles,
  "consent.record": consentRoles,
  "consent.revoke": consentRoles,
  "consent.ask": careRoles,
  "checkin.see": careRoles,
  "checkin.propose": careRoles,
  "checkin.answer": careRoles,
  "checkin.move": careRoles,
  "checkin.cancel": careRoles,
  "checkin.keep": careRoles,
  "checkin.outcome": careRoles,
  "checkin.task": careRoles,
  "hours.set": careRoles,
  "calendar.connect": careRoles,
  "calendar.read": jobs,
  "student-period.set": careRoles,
  "link.start": jobs,
  "link.confirm": everyone,
  "session.end": everyone,
  "audit.read": ["admin", "privacy_officer"],
  "deliver.copy": jobs,
  "delivery.resend": careRoles,
  "letter.send": jobs,
  "letter.resend": careRoles,
  "feed.see": careRoles,
  "feed.change": careRoles,
  "family.ask": careRoles,
  "family.answer": jobs,
  "installation.level": jobs,
  "installation.bind": jobs,
  "tenant.start": ["admin"],
  "tenant.answer": jobs,
  "tenant.connect": ["admin"],
  "installation.remove": jobs,
  "installation.rotate": jobs,
  "account.end": jobs,
  "workspace.see": ["admin"],
  "workspace.claim": ["admin"],
  "workspace.change": ["admin"],
  "chat.reach": jobs,
  "sweep.lapsed": jobs,
  "consent.lapse": jobs,
  "support.request": careRoles,
  "support.answer": careRoles,
  "support.withdraw": careRoles,
  "support.see": careRoles,
  "support.decide": decidingRoles,
  "support.record": enteringRoles,
  "support.change": decidingRoles,
  "support.find": enteringRoles,
  "class-support.list": [...decidingRoles, "teacher"],
  "class-support.see": [...decidingRoles, "teacher"],
  "class-support.got": [...decidingRoles, "teacher"],
  "support.time": jobs,
  "opening.see": openers,
  "opening.change": openers,
  "introduction.make": openers,
  "introduction.see": ["intake"],
  "introduction.answer": ["intake"],
  "introduction.lapse": jobs,
  "partner.see": ["admin"],
  "partner.change": ["admin"],
  "people.see": ["admin"],
  "people.change": ["admin"],
  "organization.see": ["admin"],
  "organization.change": ["admin"],
  "team.change": ["admin", "counselor", "care_coordinator", "director", "administrator", "case_manager"],
  "roster.upload": ["admin"],
  "roster.see": ["admin"],
  "roster.map": ["admin"],
  "roster.start": ["admin"],
  "roster.discard": ["admin"],
  "roster.check": jobs,
  "roster.import": jobs,
  "student.list": rosterRoles,
  "student.see": rosterRoles,
  "student.save": rosterRoles,
  "guardian.save": rosterRoles,
  "student.match": [...careRoles, ...rosterRoles, "intake"],
  "student.find": [...seers, ...rosterRoles],
  "case.carry": careRoles,
  "carry.fill": jobs,
  "settings.save": everyone,
  "settings.see": everyone,
  "home.see": everyone,
  "update.nothing": careRoles,
  "update.snooze": careRoles,
  "question.ask": careRoles,
  "question.answer": careRoles,
  "question.view": careRoles,
  "log.write": careRoles,
  "log.see": careRoles,
  "prompt.make": jobs,
} as const satisfies Record<string, readonly Role[] | typeof everyone | typeof jobs>;
export type Action = keyof typeof allowed;

/** Whether this actor's roles allow the action at all. */
export function may(actor: Actor, action: Action): boolean {
  const rule: readonly Role[] | typeof everyone | typeof jobs = allowed[action];
  if (rule === jobs) return actor.kind === "job";
  if (actor.kind === "job") return false;
  return rule === everyone || actor.roles.some((role) => rule.includes(role));
}

/** Whether somebody in this role works on cases, so that a care team can have them. */
export const worksOnCases = (role: Role): boolean => (careRoles as readonly Role[]).includes(role);

/** Whether somebody in this role can record a permission. */
export const recordsConsents = (role: Role): boolean => (consentRoles as readonly Role[]).includes(role);
