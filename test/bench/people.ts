import type { WorkspaceSeed } from "#bot/sandbox/slack/types.ts";
import type { Who } from "./edge-types.ts";
import { familyOf, organizationName, staffName } from "./stores/names.ts";
import {
  botOf,
  casesOf,
  codeNameOf,
  sides,
  teamIdOf,
  userKeyOf,
  type PersonAt,
  type Plan,
  type Side,
} from "./stores/plan.ts";

/** A case as somebody who works on it knows it. */
export type KnownCase = { number: number; codeName: string; student: string; guardian: string };
/** Somebody whose hands the load generator moves. */
export type Person = PersonAt & { who: Who; cases: KnownCase[] };

export const personAt = (plan: Plan, at: PersonAt): Person => ({
  ...at,
  who: { teamId: teamIdOf(at.side, at.partnership), userId: userKeyOf(at) },
  cases: casesOf(plan, at).map((number) => ({
    number,
    codeName: codeNameOf(number),
    ...familyOf(at.partnership, number),
  })),
});

/**
 * This many people of a store, from as many partnerships as there are: of the small one nearly everybody, of the large
 * one somebody of each of so many organizations.
 */
export function someOf(plan: Plan, count: number): Person[] {
  const partnerships = Math.min(plan.partnerships, count);
  const step = Math.floor(plan.partnerships / partnerships);
  return Array.from({ length: count }, (_, nth) => {
    const side: Side = nth % 2 === 0 ? "program" : "school";
    const index = (partnerships === 1 ? Math.floor(nth / 2) : nth) % plan.staffPerSide;
    return personAt(plan, { partnership: (nth % partnerships) * step, side, index });
  });
}

/** The workspaces of these partnerships, with everybody in them. */
export function workspacesOf(plan: Plan, partnerships: readonly number[]): WorkspaceSeed[] {
  return [...new Set(partnerships)].flatMap((partnership) =>
    sides.map((side) => {
      const teamId = teamIdOf(side, partnership);
      const users = Array.from({ length: plan.staffPerSide }, (_, index) => ({
        id: userKeyOf({ side, partnership, index }),
        name: staffName(partnership, side === "school" ? index : 500 + index),
        tz: "America/New_York",
      }));
      const name = organizationName(side, partnership);
      return { teamId, name, ...botOf(teamId), appId: "A0FOOTBRIDGE", users, commands: ["/progress"] };
    }),
  );
}
