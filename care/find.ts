import { and, eq, inArray, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, SiteId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { sites } from "#db/schema/organizations.ts";
import { may } from "./access.ts";
import { lookAtNames } from "./act.ts";
import { listMyCases } from "./cases.ts";
import { bestOf, queryOf, rankOf } from "./find.rules.ts";
import { knownNames } from "./name-cache.ts";
import { accept, type Outcome } from "./outcome.ts";
import { optionsFor } from "./progress-offer.ts";
import { nameWords, studentsById, type StudentRow } from "./student-rows.ts";

/** A case of the searcher's own, and what waits in it. */
export type FoundCase = { id: CaseId; codeName: string; line: string; isWaiting: boolean };
export type Found = {
  id: StudentId;
  name: string;
  preferred?: string;
  number?: string;
  site?: string;
  cases: FoundCase[];
};
export type Findings = { hits: Found[]; more: boolean; tooShort: boolean };

const most = 12;

/**
 * Students of one's own organization by any part of a name: those of one's own cases, or all for whoever keeps the
 * roster. What was typed is written nowhere; how many names were shown is.
 */
export function findByName(ctx: StaffCtx, typed: string): Promise<Outcome<Findings>> {
  const query = queryOf(typed);
  const told: string[] = [];
  // The number of names is known once they are found: the row is written after that.
  const deed = { action: "student.find", subject: "students", changed: told } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const ids = query.length === 0 ? [] : await matching(reader, ctx, query);
    const found = await studentsById(reader, ctx, ids.slice(0, most));
    const hits = await described(
      reader,
      ctx,
      ids.flatMap((id) => found.get(id) ?? []),
    );
    told.push(`${hits.length} names`);
    return accept({ hits, more: ids.length > most, tooShort: query.length === 0 });
  });
}

/** Has the names of a large roster ready while a search is being typed. Nothing is shown, so nothing is written. */
export async function warmNames(ctx: StaffCtx, reader: Reader): Promise<void> {
  if (may(ctx.actor, "student.list")) await knownNames.warm(reader, ctx);
}

function matching(reader: Reader, ctx: StaffCtx, query: readonly string[]): Promise<StudentId[]> {
  if (may(ctx.actor, "student.list")) return knownNames.search(reader, ctx, { query, most: most + 1 });
  return amongMine(reader, ctx, query);
}

async function amongMine(reader: Reader, ctx: StaffCtx, query: readonly string[]): Promise<StudentId[]> {
  const mine = await casesByStudent(reader, ctx);
  const opened = await studentsById(reader, ctx, [...mine.keys()]);
  const ranked: StudentId[][] = [[], [], [], []];
  for (const { id, secrets } of opened.values()) {
    const rank = rankOf(query, nameWords(secrets));
    if (rank !== undefined) ranked[rank]?.push(id);
  }
  return bestOf(ranked, most + 1);
}

/** The open cases on whose care team the person is, by the student they are about. */
async function casesByStudent(
  reader: Reader,
  ctx: StaffCtx,
  among?: readonly StudentId[],
): Promise<Map<StudentId, CaseId[]>> {
  const { organizationId, staffId } = ctx.actor;
  const rows = await reader
    .select({ studentId: caseStudents.studentId, caseId: cases.id })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt)))
    .innerJoin(
      caseStudents,
      and(eq(caseStudents.organizationId, organizationId), eq(caseStudents.caseId, cases.id)),
    )
    .where(
      and(
        eq(careTeam.memberOf, organizationId),
        eq(careTeam.staffId, staffId),
        isNull(careTeam.endedAt),
        among && inArray(caseStudents.studentId, [...among]),
      ),
    );
  const found = new Map<StudentId, CaseId[]>();
  for (const { studentId, caseId } of rows) found.set(studentId, [...(found.get(studentId) ?? []), caseId]);
  return found;
}

async function described(reader: Reader, ctx: StaffCtx, rows: readonly StudentRow[]): Promise<Found[]> {
  if (rows.length === 0) return [];
  const byStudent = await casesByStudent(
    reader,
    ctx,
    rows.map(({ id }) => id),
  );
  const lines = byStudent.size === 0 ? [] : optionsFor(ctx, await listMyCases(reader, ctx));
  const places = await siteNames(reader, ctx);
  return rows.map(({ id, siteId, secrets }) => {
    const { legal: name, preferred, number } = secrets;
    const site = siteId ? places.get(siteId) : undefined;
    const own = byStudent.get(id) ?? [];
    return {
      id,
      name,
      ...(preferred && { preferred }),
      ...(number && { number }),
      ...(site && { site }),
      cases: lines
        .filter((line) => own.includes(line.id))
        .map(({ id: caseId, codeName, line, group }) => ({
          id: caseId,
          codeName,
          line,
          isWaiting: group === "waiting",
        })),
    };
  });
}

/** The organization's sites by id. */
export async function siteNames(reader: Reader, ctx: StaffCtx): Promise<Map<SiteId, string>> {
  const rows = await reader
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(and(eq(sites.organizationId, ctx.actor.organizationId), isNull(sites.endedAt)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
