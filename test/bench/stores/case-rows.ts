import { keyOf } from "#care/deidentify/fold.ts";
import * as ids from "#db/ids.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import {
  guardians,
  nameTokens,
  students,
  type GuardianSecrets,
  type StudentSecrets,
} from "#db/schema/rosters.ts";
import { seal, tokenHash } from "#db/seal.ts";
import { idAt } from "./ids.ts";
import { instantAt, type Moments } from "./moments.ts";
import { familyOf } from "./names.ts";
import { zone, type Made } from "./organization-rows.ts";
import { organizationsOf, type OpenCase, type Partnership } from "./partnership.ts";
import { codeNameOf, type Side } from "./plan.ts";

type Given = { all: readonly Partnership[]; moments: Moments };

export function* caseRows({ all, moments }: Given): Made<typeof cases> {
  for (const one of all)
    for (const { id, number } of one.cases)
      yield {
        id,
        ...organizationIds(one),
        partnershipId: one.id,
        codeName: codeNameOf(number),
        zone,
        openedAt: instantAt(moments.opened),
      };
}

export const organizationIds = ({ school, program }: Partnership) => ({
  schoolId: school.id,
  programId: program.id,
});

export function* careTeamRows({ all, moments }: Given): Made<typeof careTeam> {
  for (const one of all)
    for (const subject of one.cases)
      for (const { side, id: memberOf } of organizationsOf(one))
        for (const person of subject.team[side])
          yield {
            id: idAt(ids.CareTeamMemberId, moments.opened),
            caseId: subject.id,
            ...organizationIds(one),
            memberOf,
            staffId: person.id,
            role: person.role,
            startedAt: instantAt(moments.opened),
          };
}

type At = { one: Partnership; side: Side; subject: OpenCase; family: ReturnType<typeof familyOf> };

function* records(all: readonly Partnership[]): Iterable<At> {
  for (const one of all)
    for (const subject of one.cases)
      for (const { side } of organizationsOf(one))
        yield { one, side, subject, family: familyOf(one.number, subject.number) };
}

export function* studentRows({ all, moments }: Given): Made<typeof students> {
  for (const { one, side, subject, family } of records(all)) {
    const id = subject.students[side];
    const secrets: StudentSecrets = {
      legal: family.student,
      nicknames: [],
      siblings: [],
      birthDate: "2011-03-14",
    };
    yield {
      id,
      organizationId: one[side].id,
      siteId: one.sites[side],
      secrets: seal(one[side].key, { table: "students", id }, secrets),
      createdAt: instantAt(moments.opened),
    };
  }
}

export function* guardianRows({ all, moments }: Given): Made<typeof guardians> {
  for (const { one, side, subject, family } of records(all)) {
    const id = idAt(ids.GuardianId, moments.opened);
    const secrets: GuardianSecrets = { name: family.guardian, relation: "mother", phone: "+15555550123" };
    yield {
      id,
      organizationId: one[side].id,
      studentId: subject.students[side],
      language: "en",
      status: "active",
      secrets: seal(one[side].key, { table: "guardians", id }, secrets),
      createdAt: instantAt(moments.opened),
    };
  }
}

export function* nameTokenRows({ all }: Given): Made<typeof nameTokens> {
  for (const { one, side, subject, family } of records(all))
    for (const word of new Set(family.student.split(" ").map(keyOf)))
      yield {
        organizationId: one[side].id,
        token: tokenHash(one[side].key, word),
        studentId: subject.students[side],
      };
}

export function* caseStudentRows({ all }: Given): Made<typeof caseStudents> {
  for (const { one, side, subject } of records(all))
    yield { caseId: subject.id, organizationId: one[side].id, studentId: subject.students[side] };
}
