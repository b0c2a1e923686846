import { programRoles, schoolRoles, type Role } from "#db/actor.ts";

const trades: readonly Role[] = [...schoolRoles, ...programRoles];

/** The role in which somebody works on a case: the first of their trade, else the first of their office. */
export function workRole(roles: readonly Role[]): Role {
  const role = roles.find((one) => trades.includes(one)) ?? roles[0];
  if (!role) throw new Error("everybody at work has a role");
  return role;
}
