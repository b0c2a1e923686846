import { and, eq, inArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { SiteId, StudentId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { nameTokens } from "#db/schema/rosters.ts";
import { tokenHash } from "#db/seal.ts";
import { queryOf } from "./find.rules.ts";
import { siteNames } from "./find.ts";
import { knownNames } from "./name-cache.ts";
import { studentsById, type StudentRow } from "./student-rows.ts";

/** One of the organization's own students, as somebody who picks one has to see them. */
export type Pupil = {
  id: StudentId;
  siteId: SiteId | null;
  siteName?: string;
  name: string;
  preferred?: string;
  birthDate: string;
};

const most = 12;

/**
 * The organization's own students by name: those who bear every typed word, found by the words' keyed hashes; where there
 * is none, those whose name fits best. Twelve at most.
 */
export async function findPupils(reader: Reader, ctx: StaffCtx, typed: string): Promise<Pupil[]> {
  const query = queryOf(typed);
  if (query.length === 0) return [];
  const exact = await sortedPupils(reader, ctx, await withAllWords(reader, ctx, query));
  if (exact.length > 0) return exact;
  return sortedPupils(reader, ctx, await knownNames.search(reader, ctx, { query, most }));
}

async function withAllWords(reader: Reader, ctx: StaffCtx, query: readonly string[]): Promise<StudentId[]> {
  const { organizationId } = ctx.actor;
  const key = await ctx.store.keys.current(organizationId);
  const hashes = [...new Set(query)].map((word) => tokenHash(key, word));
  const hits = await reader
    .select({ studentId: nameTokens.studentId })
    .from(nameTokens)
    .where(and(eq(nameTokens.organizationId, organizationId), inArray(nameTokens.token, hashes)))
    .limit(2_000);
  const byStudent = Map.groupBy(hits, ({ studentId }) => studentId);
  return [...byStudent].filter(([, found]) => found.length === hashes.length).map(([id]) => id);
}

/** Students by id, as far as they are the organization's own and have not left; by name. */
async function sortedPupils(reader: Reader, ctx: StaffCtx, ids: readonly StudentId[]): Promise<Pupil[]> {
  const found = [...(await findPupilsById(reader, ctx, ids)).values()];
  return found.toSorted((a, b) => a.name.localeCompare(b.name)).slice(0, most);
}

function pupilFrom({ id, siteId, secrets }: StudentRow, places: Map<SiteId, string>): Pupil {
  const { legal: name, preferred, birthDate } = secrets;
  const siteName = siteId ? places.get(siteId) : undefined;
  return { id, siteId, name, birthDate, ...(preferred && { preferred }), ...(siteName && { siteName }) };
}

/** One own student by id; nothing for another organization's, or one who has left. */
export const findPupil = async (reader: Reader, ctx: StaffCtx, id: StudentId): Promise<Pupil | undefined> =>
  (await findPupilsById(reader, ctx, [id])).get(id);

/** The same for many at once. */
export async function findPupilsById(
  reader: Reader,
  ctx: StaffCtx,
  ids: readonly StudentId[],
): Promise<Map<StudentId, Pupil>> {
  const rows = await studentsById(reader, ctx, ids);
  if (rows.size === 0) return new Map();
  const places = await siteNames(reader, ctx);
  const live = [...rows.values()].filter(({ endedAt }) => !endedAt);
  return new Map(live.map((row) => [row.id, pupilFrom(row, places)]));
}
