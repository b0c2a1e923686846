import type { Actor, Role } from "#db/actor.ts";

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
const everyone = "everyone";
const jobs = "jobs";

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
  "progress.post": careRoles,
  "progress.undo": careRoles,
  "progress.retract": careRoles,
  "disclosure.view": careRoles,
  "disclosure.seen": careRoles,
  "consent.record": consentRoles,
  "consent.revoke": consentRoles,
  "consent.ask": careRoles,
  "link.start": jobs,
  "link.confirm": everyone,
  "session.end": everyone,
  "audit.read": ["admin", "privacy_officer"],
  "deliver.copy": jobs,
  "delivery.resend": careRoles,
  "installation.level": jobs,
  "sweep.lapsed": jobs,
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

/** Whether somebody in this role can record a permission. */
export const recordsConsents = (role: Role): boolean => (consentRoles as readonly Role[]).includes(role);
