import { and, eq, lte, desc } from "drizzle-orm";
import type { OrganizationId, StaffId, DisclosureId } from "#db/ids.ts";
import type { Ctx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { Reader } from "#db/read.ts";
import { disclosures, disclosureViews } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { isAmong, together } from "#db/together.ts";
import { findCase, type Case } from "./cases.ts";
import { noticeScope, noticeText } from "./consent-notices.rules.ts";
import type { Hidden, UpdateView } from "./progress.cards.ts";
import { categoriesIn, domains, isEditable, type ProgressContent } from "./progress.rules.ts";
import { askGate, standingOf, survey, type CoveredReader, type Question, type Standing } from "./release.ts";
import { roleWords } from "./role-words.ts";
import type { ShareCategory } from "./share.rules.ts";

type Disclosure = typeof disclosures.$inferSelect;
/** A shared update as it stands now, before it is drawn for anybody. */
export type Shared = {
  case: Case;
  standing: Standing;
  /** Newest first; only what is past its hold. */
  versions: Disclosure[];
  content: ProgressContent;
  views: (typeof disclosureViews.$inferSelect)[];
};

/** Loads a shared update of the actor's organization. Undefined when there is none, or while it is still held. */
export async function findShared(reader: Reader, ctx: Ctx, subjectId: string): Promise<Shared | undefined> {
  const versions = (await versionsById(reader, ctx, subjectId)) ?? [];
  const current = currentOf(versions) ?? versions[0];
  if (!current) return undefined;
  const found = await findCase(reader, ctx, current.caseId);
  if (!found.ok) return undefined;
  const [standing, views, content] = await Promise.all([
    standingOf(reader, ctx, found.value),
    viewsById(reader, ctx, current.id),
    ctx.store.keys.open<ProgressContent>({ table: "disclosures", id: current.id }, current.payload),
  ]);
  return { case: found.value, standing, versions, content, views: views ?? [] };
}

const versionsOf = statement(["ids", "now"], (from, { ids, now }) =>
  from
    .select()
    .from(disclosures)
    .where(
      and(
        isAmong(disclosures.subjectId, ids),
        eq(disclosures.kind, "progress"),
        lte(disclosures.heldUntil, now),
      ),
    )
    .orderBy(desc(disclosures.version)),
);
const versionsById = together(async (reader: Reader, { now }, ids: readonly string[]) =>
  Map.groupBy(await versionsOf(reader, { ids, now }), (row) => row.subjectId),
);

const viewsOf = statement(["ids"], (from, { ids }) =>
  from.select().from(disclosureViews).where(isAmong(disclosureViews.disclosureId, ids)),
);
const viewsById = together(async (reader: Reader, _ctx, ids: readonly DisclosureId[]) =>
  Map.groupBy(await viewsOf(reader, { ids }), (row) => row.disclosureId),
);

/** The version that stands: the newest that was not taken back. */
export const currentOf = (versions: readonly Disclosure[]): Disclosure | undefined =>
  versions.find((version) => version.withdrawnAt === null);

/** The people of one organization who are to have a copy: the author on one side, those covered now on the other. */
export function audienceOf(ctx: Ctx, shared: Shared, organizationId: OrganizationId): StaffId[] {
  const current = currentOf(shared.versions);
  if (!current) return [];
  if (current.fromOrganization === organizationId) return [current.authorId];
  if (shared.case.pausedAt || shared.case.endedAt) return [];
  const { readers } = survey(ctx, questionOf(shared, current), shared.standing);
  return readers.map((one) => one.staffId);
}

/** What has to be known of a case to say who may see an item of it. */
export type Stands = Pick<Shared, "case" | "standing">;

export const questionOf = (shared: Stands, version: Disclosure): Question => ({
  case: shared.case,
  from: version.fromOrganization,
  categories: version.categories,
});

/** The update as one person may see it now. Permission is asked again here, every time. */
export function viewFor(ctx: Ctx, shared: Shared, staffId: StaffId): UpdateView {
  const newest = currentOf(shared.versions) ?? shared.versions[0];
  if (!newest) throw new Error("a shared update has at least one version");
  const first = shared.versions.at(-1) ?? newest;
  const author = shared.standing.team.find((member) => member.staffId === newest.authorId);
  return {
    subjectId: newest.subjectId,
    caseId: shared.case.id,
    codeName: shared.case.codeName,
    author: {
      name: author?.name ?? "A former colleague",
      role: roleWords[newest.authorRole],
      isReader: newest.authorId === staffId,
    },
    version: newest.version,
    releasedAt: newest.releasedAt,
    // A job has no clock of its own: its cards tell the time of the student's school.
    zone: ctx.actor.kind === "job" ? shared.case.zone : ctx.zone,
    state: stateFor(ctx, shared, staffId),
    readers: newest.recipients.map((one) =>
      readerWords(shared.standing.team, one.staffId, roleWords[one.role]),
    ),
    seenBy: shared.views.map((view) => readerWords(shared.standing.team, view.staffId, roleWords[view.role])),
    open: isEditable(first.releasedAt, ctx.now) ? "editable" : "correctable",
    reach: reachOf(ctx, shared, newest),
    seenByReader: shared.views.some((view) => view.staffId === staffId),
  };
}

/** Whether anybody of the receiving side sees an item now. */
export function reachOf(ctx: Ctx, shared: Stands, newest: Disclosure): UpdateView["reach"] {
  if (shared.case.pausedAt) return "paused";
  const { readers } = survey(ctx, questionOf(shared, newest), shared.standing);
  return shared.case.endedAt || readers.length === 0 ? "stopped" : "open";
}

export const readerWords = (team: readonly TeamMember[], staffId: StaffId, role: string): string => {
  const member = team.find((one) => one.staffId === staffId);
  return member ? `${member.name} (${role})` : role;
};

function stateFor(ctx: Ctx, shared: Shared, staffId: StaffId): UpdateView["state"] {
  const current = currentOf(shared.versions);
  const hidden = (why: Hidden) => ({ kind: "hidden", why }) as const;
  if (!current) return hidden("taken-back");
  if (current.authorId === staffId) return { kind: "shown", content: shared.content, notices: [] };
  const mine = readerNow(ctx, shared, { item: current, staffId });
  if (typeof mine === "string") return hidden(mine);
  const content = onlyCategories(shared.content, mine.categories);
  const notices = noticesFor(ctx, shared, { ...current, categories: categoriesIn(content) });
  return { kind: "shown", content, notices };
}

/** Somebody of the receiving side with what reaches them of an item now, or why nothing does. */
export function readerNow(
  ctx: Ctx,
  shared: Stands,
  { item, staffId }: { item: Disclosure; staffId: StaffId },
): CoveredReader | Hidden {
  if (shared.case.pausedAt) return "paused";
  if (shared.case.endedAt) return "sharing-stopped";
  const { readers } = survey(ctx, questionOf(shared, item), shared.standing);
  const mine = readers.find((one) => one.staffId === staffId);
  if (mine) return mine;
  return item.recipients.some((one) => one.staffId === staffId) ? "sharing-stopped" : "not-for-you";
}

/** Leaves what lies in these categories. */
function onlyCategories(content: ProgressContent, allowed: readonly ShareCategory[]): ProgressContent {
  const keys = domains.filter((domain) => allowed.includes(domain.category)).map((domain) => domain.key);
  const ratings = Object.fromEntries(Object.entries(content.ratings).filter(([key]) => keys.includes(key)));
  const { note, goneOver } = content;
  return { ratings, goneOver, ...(note && allowed.includes(note.category) && { note }) };
}

/** The lines that the law wants beside each released item, for these of its categories. */
export function noticesFor(ctx: Ctx, shared: Stands, item: Disclosure): string[] {
  if (item.categories.length === 0) return [];
  const gate = askGate(ctx, questionOf(shared, item), shared.standing);
  if (!gate.ok) return [];
  const toSchool = item.fromOrganization === shared.case.programId;
  const sharedWith = toSchool ? shared.case.schoolName : shared.case.programName;
  const scopes = shared.standing.scopes.filter((scope) => gate.value.consentIds.includes(scope.id));
  return gate.value.notices.flatMap((notice) =>
    scopes.slice(0, 1).map((scope) => noticeText(notice, noticeScope(scope, sharedWith, shared.case.zone))),
  );
}
