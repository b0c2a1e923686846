import type { Role } from "#db/actor.ts";
import * as ids from "#db/ids.ts";
import type { DataKey } from "#db/seal.ts";
import { idAt } from "./ids.ts";
import { casesOf, rolesAt, sides, teamOf, type Plan, type Side } from "./plan.ts";

/** A school, a program, their partnership, and the keys of all three. Made by whoever makes the keys. */
export type Founding = {
  number: number;
  school: { id: ids.OrganizationId; key: DataKey };
  program: { id: ids.OrganizationId; key: DataKey };
  id: ids.PartnershipId;
  key: DataKey;
};

export type Person = { id: ids.StaffId; role: Role; index: number };
export type OpenCase = {
  number: number;
  id: ids.CaseId;
  /** The permission in each direction, by the side that speaks. */
  consents: Record<Side, ids.ConsentId>;
  /** Each side keeps its own record of the student. */
  students: Record<Side, ids.StudentId>;
  team: Record<Side, Person[]>;
};
/** The ids of all that a partnership consists of. */
export type Partnership = Founding & {
  installations: Record<Side, ids.InstallationId>;
  sites: Record<Side, ids.SiteId>;
  staff: Record<Side, Person[]>;
  cases: OpenCase[];
};

/** Gives ids to the people and cases of a partnership that began at this moment. */
export function peopled(plan: Plan, founding: Founding, since: number): Partnership {
  const both = <T>(make: (side: Side) => T): Record<Side, T> => ({
    school: make("school"),
    program: make("program"),
  });
  const staff = both((side) =>
    Array.from({ length: plan.staffPerSide }, (_, index): Person => ({
      id: idAt(ids.StaffId, since),
      role: rolesAt({ partnership: founding.number, side, index }),
      index,
    })),
  );
  const teamAt = (number: number) => (side: Side) =>
    teamOf(plan, number).flatMap((index) => staff[side][index] ?? []);
  return {
    ...founding,
    installations: both(() => idAt(ids.InstallationId, since)),
    sites: both(() => idAt(ids.SiteId, since)),
    staff,
    cases: Array.from({ length: plan.casesEach }, (_, number) => ({
      number,
      id: idAt(ids.CaseId, since),
      consents: both(() => idAt(ids.ConsentId, since)),
      students: both(() => idAt(ids.StudentId, since)),
      team: both(teamAt(number)),
    })),
  };
}

export const organizationsOf = (of: Partnership) => sides.map((side) => ({ side, ...of[side] }));

/** Refuses numbers with which people of one side would not be on equally many cases. */
export function checkPlan(plan: Plan): void {
  const counts = new Set(
    Array.from({ length: plan.staffPerSide }, (_, index) => casesOf(plan, { index }).length),
  );
  if (counts.size !== 1) throw new RangeError("a plan gives everybody equally many cases");
}
