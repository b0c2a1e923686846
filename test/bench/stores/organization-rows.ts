import * as ids from "#db/ids.ts";
import { chatAccounts, installations, type InstallationSecrets } from "#db/schema/chat.ts";
import {
  accounts,
  organizations,
  partnerships,
  sites,
  staff,
  type CrisisLine,
  type StaffSecrets,
} from "#db/schema/organizations.ts";
import { seal } from "#db/seal.ts";
import { idAt } from "./ids.ts";
import { instantAt, type Moments } from "./moments.ts";
import { organizationName, staffName } from "./names.ts";
import { organizationsOf, type Partnership, type Person } from "./partnership.ts";
import { botOf, teamIdOf, userKeyOf, type Side } from "./plan.ts";

export const zone = "America/New_York";
const crisisLines: CrisisLine[] = [
  { label: "Front office", tel: "+15555550100", hours: "Mon to Fri, 8 to 4" },
];

export type Made<T extends { $inferInsert: object }> = Iterable<T["$inferInsert"]>;
type Given = { all: readonly Partnership[]; moments: Moments };

export function* organizationRows({ all, moments }: Given): Made<typeof organizations> {
  for (const one of all)
    for (const { side, id } of organizationsOf(one))
      yield {
        organizationId: id,
        kind: side,
        name: organizationName(side, one.number),
        part2: "no",
        state: "NY",
        zone,
        crisisLines,
        createdAt: instantAt(moments.founded),
      };
}

export function* siteRows({ all }: Given): Made<typeof sites> {
  for (const one of all)
    for (const { side, id } of organizationsOf(one))
      yield { id: one.sites[side], organizationId: id, name: organizationName(side, one.number), zone };
}

export function* partnershipRows({ all, moments }: Given): Made<typeof partnerships> {
  for (const { id, number, school, program } of all)
    yield {
      id,
      schoolId: school.id,
      programId: program.id,
      schoolName: organizationName("school", number),
      programName: organizationName("program", number),
      schoolCrisisLines: crisisLines,
      programCrisisLines: crisisLines,
      programPart2: "no",
      startedAt: instantAt(moments.founded),
    };
}

/** One Slack workspace for each organization, at the level where the whole update stands on the card. */
export function* installationRows({ all, moments }: Given): Made<typeof installations> {
  for (const one of all)
    for (const { side, id: organizationId, key } of organizationsOf(one)) {
      const id = one.installations[side];
      const workspaceKey = teamIdOf(side, one.number);
      const secrets: InstallationSecrets = botOf(workspaceKey);
      yield {
        id,
        organizationId,
        platform: "slack",
        workspaceKey,
        secrets: seal(key, { table: "installations", id }, secrets),
        kind: "workspace",
        chatLevel: "post",
        createdAt: instantAt(moments.founded),
      };
    }
}

type At = { one: Partnership; side: Side; organizationId: ids.OrganizationId; person: Person };

function* everybody(all: readonly Partnership[]): Iterable<At> {
  for (const one of all)
    for (const { side, id: organizationId } of organizationsOf(one))
      for (const person of one.staff[side]) yield { one, side, organizationId, person };
}

export function* accountRows({ all, moments }: Given): Made<typeof accounts> {
  for (const { person } of everybody(all))
    yield { id: accountOf(person), createdAt: instantAt(moments.founded) };
}

/** Everybody has one account, under the number of their staff record. */
const accountOf = (person: Person) => ids.AccountId.parse(person.id);

export function* staffRows({ all, moments }: Given): Made<typeof staff> {
  for (const { one, side, organizationId, person } of everybody(all)) {
    const { id, role, index } = person;
    const name = staffName(one.number, side === "school" ? index : 500 + index);
    const secrets: StaffSecrets = { name, email: `${name.toLowerCase().replace(" ", ".")}@${side}.example` };
    yield {
      id,
      organizationId,
      accountId: accountOf(person),
      siteId: one.sites[side],
      roles: [role],
      secrets: seal(one[side].key, { table: "staff", id }, secrets),
      createdAt: instantAt(moments.founded),
    };
  }
}

export function* chatAccountRows({ all, moments }: Given): Made<typeof chatAccounts> {
  for (const { one, side, organizationId, person } of everybody(all))
    yield {
      id: idAt(ids.ChatAccountId, moments.founded),
      organizationId,
      installationId: one.installations[side],
      staffId: person.id,
      platform: "slack",
      workspaceKey: teamIdOf(side, one.number),
      userKey: userKeyOf({ side, partnership: one.number, index: person.index }),
      linkedAt: instantAt(moments.founded),
    };
}
