import { programRoles, schoolRoles, type Role } from "#db/actor.ts";

const trades: readonly Role[] = [...schoolRoles, ...programRoles];

/** The role in which somebody works on a case: the first of their trade, else the first of their office. */
export function workRole(roles: readonly Role[]): Role {
  const role = roles.find((one) => trades.includes(one)) ?? roles[0];
  if (!role) throw new Error("everybody at work has a role");
  return role;
}

/** In whose hands a case is on one side when something in it needs somebody, the likeliest first. */
const leading: readonly Role[] = [
  "care_coordinator",
  "director",
  "case_manager",
  "counselor",
  "coordinator_504",
  "social_worker",
  "psychologist",
  "administrator",
  "therapist",
  "family_therapist",
  "psychiatric_provider",
  "nurse",
];

/** The role that leads a case for one side: the first that anybody of that side has on its care team. */
export const leadRole = (onTeam: readonly Role[]): Role | undefined =>
  leading.find((role) => onTeam.includes(role));
