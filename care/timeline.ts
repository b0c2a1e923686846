import { and, desc, eq, lt, notInArray } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { casePauses } from "#db/schema/cases.ts";
import { disclosures, type DisclosureKind } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { look } from "./act.ts";
import { logsOf } from "./call-log.ts";
import { directionWords, kindWords } from "./call-log.form.ts";
import { findCase, type Case } from "./cases.ts";
import { categoryWords } from "./category-words.ts";
import { accept, type Outcome } from "./outcome.ts";
import { checkInsThen } from "./check-ins/timeline.ts";
import { consentRowsOf, standingOf } from "./release.ts";
import type { ShareCategory } from "./share.rules.ts";
import { supportsThen } from "./supports-timeline.ts";
import { newest, type TimelineEvent, type TimelineKind, type TimelineSource } from "./timeline.rules.ts";

const labels = (categories: readonly ShareCategory[]) =>
  categories.map((one) => categoryWords[one].label.toLowerCase()).join(", ");

/** Of these there are sources of their own: a step of theirs that crossed is no second thing that happened. */
const elsewhere = ["checkin", "support-request"] as const;
type SharedKind = Exclude<DisclosureKind, (typeof elsewhere)[number]>;

const sharedWords: Record<SharedKind, { kind: TimelineKind; words: string }> = {
  progress: { kind: "update", words: "Update" },
  reply: { kind: "update", words: "Reply to an update" },
  question: { kind: "question", words: "Question" },
  answer: { kind: "question", words: "Answer" },
  log: { kind: "log", words: "Told elsewhere" },
  introduction: { kind: "permission", words: "Introduced" },
};

/** Where one of a kind can be read. */
const pagesOf: Partial<Record<DisclosureKind, string>> = {
  question: "/questions",
  answer: "/questions",
  reply: "/replies",
};

const withdrawnWords = { undone: "undone", retracted: "taken back", replaced: "replaced" } as const;

/** What a timeline says of an item; what was in it is on no page. */
const sharedColumns = {
  kind: disclosures.kind,
  subjectId: disclosures.subjectId,
  version: disclosures.version,
  fromOrganization: disclosures.fromOrganization,
  schoolId: disclosures.schoolId,
  authorId: disclosures.authorId,
  categories: disclosures.categories,
  releasedAt: disclosures.releasedAt,
  withdrawnWhy: disclosures.withdrawnWhy,
};

const sharedIn = statement(["caseId", "before", "limit"], (from, { caseId, before, limit }) =>
  from
    .select(sharedColumns)
    .from(disclosures)
    .where(
      and(
        eq(disclosures.caseId, caseId),
        lt(disclosures.releasedAt, before),
        notInArray(disclosures.kind, [...elsewhere]),
      ),
    )
    .orderBy(desc(disclosures.releasedAt))
    .limit(limit),
);

const sharedItems: TimelineSource = async (reader, _ctx, { caseId, standing: { team }, before, limit }) => {
  const rows = await sharedIn(reader, { caseId, before, limit });
  return rows.map((row): TimelineEvent => {
    // The others were left out above.
    const { kind, words } = sharedWords[row.kind as SharedKind];
    const by = nameOf(team, row.authorId);
    const state = row.withdrawnWhy ? `, ${withdrawnWords[row.withdrawnWhy]}` : "";
    const version = row.kind === "progress" && row.version > 1 ? `, version ${row.version}` : "";
    const page = pagesOf[row.kind];
    const url = page ? { url: `${page}/${row.subjectId}` } : {};
    return {
      kind,
      at: row.releasedAt,
      side: row.fromOrganization === row.schoolId ? "school" : "program",
      ...(by && { by }),
      words: `${words}: ${labels(row.categories)}${version}${state}`,
      ...url,
    };
  });
};

const nameOf = (team: readonly TeamMember[], staffId: string) =>
  team.find((member) => member.staffId === staffId)?.name;

const permissions: TimelineSource = async (reader, ctx, { caseId, before, limit }) => {
  const rows = (await consentRowsOf(reader, ctx, caseId)) ?? [];
  const events = rows.flatMap((row): TimelineEvent[] => {
    const side = row.takenBy === row.schoolId ? "school" : "program";
    const about = labels(row.categories);
    return [
      { kind: "permission", at: row.recordedAt, side, words: `Permission recorded: ${about}` },
      ...(row.revokedAt
        ? [{ kind: "permission", at: row.revokedAt, side, words: `Permission withdrawn: ${about}` } as const]
        : []),
    ];
  });
  return newest(events, before, limit);
};

const pausesIn = statement(["caseId", "before", "limit"], (from, { caseId, before, limit }) =>
  from
    .select()
    .from(casePauses)
    .where(and(eq(casePauses.caseId, caseId), lt(casePauses.at, before)))
    .orderBy(desc(casePauses.at))
    .limit(limit),
);

const pauses: TimelineSource = async (reader, _ctx, { caseId, standing: { team }, before, limit }) => {
  const rows = await pausesIn(reader, { caseId, before, limit });
  return rows.map((row): TimelineEvent => {
    const by = nameOf(team, row.staffId);
    return {
      kind: "pause",
      at: row.at,
      side: row.byOrganization === row.schoolId ? "school" : "program",
      ...(by && { by }),
      words: row.what === "paused" ? "Sharing paused" : "Sharing resumed",
    };
  });
};

/** One's own side's log, line and all. What was told stands in the shared record besides. */
const ownLogs: TimelineSource = async (reader, ctx, { caseId, standing: { team }, before, limit }) => {
  const rows = await logsOf(reader, ctx, caseId);
  const events = rows.map(({ authorId, createdAt, log }): TimelineEvent => {
    const by = nameOf(team, authorId);
    const said = log.line ? ` “${log.line}”` : "";
    return {
      kind: "log",
      at: createdAt,
      side: ctx.actor.organizationKind,
      ...(by && { by }),
      words: `${kindWords[log.kind]} with ${log.with.words}. ${directionWords[log.direction]}: ${labels(log.categories)}.${said}`,
    };
  });
  return newest(events, before, limit);
};

/** All that makes up a case's timeline. A new kind of work adds its source here. */
const timelineSources: readonly TimelineSource[] = [
  sharedItems,
  permissions,
  pauses,
  ownLogs,
  checkInsThen,
  supportsThen,
];

export type Timeline = { case: Case; events: TimelineEvent[]; olderThan?: Temporal.Instant };
export type TimelineFilter = { kind?: TimelineKind; side?: "school" | "program"; before?: Temporal.Instant };

const pageLength = 40;

/** What happened in a case on both sides, the newest first, one page of it. Refuses as `not-found`. */
export const timelineFor = (
  ctx: StaffCtx,
  caseId: CaseId,
  filter: TimelineFilter,
): Promise<Outcome<Timeline>> =>
  look(ctx, { action: "case.see", subject: `case:${caseId}` }, async (reader) => {
    const found = await findCase(reader, ctx, caseId);
    if (!found.ok) return found;
    const events = await eventsOf(reader, ctx, { caseId, filter, length: pageLength });
    return accept({ case: found.value, ...events });
  });

type Part = { caseId: CaseId; filter: TimelineFilter; length: number };

/** So much of a case's timeline, for somebody who may see it. */
export async function eventsOf(
  reader: Reader,
  ctx: StaffCtx,
  { caseId, filter, length }: Part,
): Promise<Omit<Timeline, "case">> {
  const standing = await standingOf(reader, ctx, { id: caseId });
  const before = filter.before ?? ctx.now.add({ minutes: 1 });
  // Where something is left out, more has to be read to fill a page.
  const limit = filter.kind || filter.side ? length * 5 : length + 1;
  const asked = { caseId, standing, before, limit };
  const all = await Promise.all(timelineSources.map((source) => source(reader, ctx, asked)));
  const fitting = all
    .flat()
    .filter(({ kind, side }) => (filter.kind ?? kind) === kind && (filter.side ?? side) === side);
  const sorted = newest(fitting, before, length + 1);
  const events = sorted.slice(0, length);
  const last = events.at(-1);
  return { events, ...(sorted.length > length && last && { olderThan: last.at }) };
}
