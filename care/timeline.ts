import { and, desc, eq, lt } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { TeamMember } from "#db/doors.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { consents } from "#db/schema/consents.ts";
import { disclosures, type DisclosureKind } from "#db/schema/progress.ts";
import { look } from "./act.ts";
import { logsOf } from "./call-log.ts";
import { directionWords, kindWords } from "./call-log.form.ts";
import { findCase, type Case } from "./cases.ts";
import { categoryWords } from "./category-words.ts";
import { accept, type Outcome } from "./outcome.ts";
import { standingOf } from "./release.ts";
import type { ShareCategory } from "./share.rules.ts";

/** Under which word a thing stands in a case's timeline. New kinds of work add theirs. */
export const timelineKinds = [
  "update",
  "question",
  "log",
  "permission",
  "pause",
  "check-in",
  "support",
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One thing that happened in a case: who did what, in words without content. */
export type TimelineEvent = {
  kind: TimelineKind;
  at: Temporal.Instant;
  /** The side that did it, and the person where they are known. */
  side: "school" | "program";
  by?: string;
  words: string;
  url?: string;
};

export type TimelineAsk = {
  case: Case;
  team: readonly TeamMember[];
  before: Temporal.Instant;
  limit: number;
};

/** Finds what happened in a case before a moment, the newest first, as far as this person may know. */
export type TimelineSource = (reader: Reader, ctx: StaffCtx, asked: TimelineAsk) => Promise<TimelineEvent[]>;

const labels = (categories: readonly ShareCategory[]) =>
  categories.map((one) => categoryWords[one].label.toLowerCase()).join(", ");

const sharedWords: Record<DisclosureKind, { kind: TimelineKind; words: string }> = {
  progress: { kind: "update", words: "Update" },
  reply: { kind: "update", words: "Reply to an update" },
  question: { kind: "question", words: "Question" },
  answer: { kind: "question", words: "Answer" },
  log: { kind: "log", words: "Told elsewhere" },
  introduction: { kind: "permission", words: "Introduced" },
  "support-request": { kind: "support", words: "Support asked for" },
  checkin: { kind: "check-in", words: "Check-in asked for" },
};

/** Where one of a kind can be read. */
const pagesOf: Partial<Record<DisclosureKind, string>> = {
  question: "/questions",
  answer: "/questions",
  reply: "/replies",
};

const withdrawnWords = { undone: "undone", retracted: "taken back", replaced: "replaced" } as const;

const sharedItems: TimelineSource = async (reader, _ctx, { case: subject, team, before, limit }) => {
  const rows = await reader
    .select()
    .from(disclosures)
    .where(and(eq(disclosures.caseId, subject.id), lt(disclosures.releasedAt, before)))
    .orderBy(desc(disclosures.releasedAt))
    .limit(limit);
  return rows.map((row): TimelineEvent => {
    const { kind, words } = sharedWords[row.kind];
    const by = nameOf(team, row.authorId);
    const state = row.withdrawnWhy ? `, ${withdrawnWords[row.withdrawnWhy]}` : "";
    const version = row.kind === "progress" && row.version > 1 ? `, version ${row.version}` : "";
    const page = pagesOf[row.kind];
    const url = page ? { url: `${page}/${row.subjectId}` } : {};
    return {
      kind,
      at: row.releasedAt,
      side: row.fromOrganization === subject.schoolId ? "school" : "program",
      ...(by && { by }),
      words: `${words}: ${labels(row.categories)}${version}${state}`,
      ...url,
    };
  });
};

const nameOf = (team: readonly TeamMember[], staffId: string) =>
  team.find((member) => member.staffId === staffId)?.name;

const permissions: TimelineSource = async (reader, _ctx, { case: subject, before, limit }) => {
  const rows = await reader.select().from(consents).where(eq(consents.caseId, subject.id)).limit(200);
  const events = rows.flatMap((row): TimelineEvent[] => {
    const side = row.takenBy === subject.schoolId ? "school" : "program";
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

const pauses: TimelineSource = (_reader, _ctx, { case: subject, before, limit }) => {
  const events: TimelineEvent[] = subject.pausedAt
    ? [{ kind: "pause", at: subject.pausedAt, side: "school", words: "Sharing is paused since" }]
    : [];
  return Promise.resolve(newest(events, before, limit));
};

/** One's own side's log, line and all. What was told stands in the shared record besides. */
const ownLogs: TimelineSource = async (reader, ctx, { case: subject, team, before, limit }) => {
  const rows = await logsOf(reader, ctx, subject.id);
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

const newest = (events: readonly TimelineEvent[], before: Temporal.Instant, limit: number): TimelineEvent[] =>
  events
    .filter(({ at }) => Temporal.Instant.compare(at, before) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .slice(0, limit);

/** All that makes up a case's timeline. A new kind of work adds its source here. */
const timelineSources: readonly TimelineSource[] = [sharedItems, permissions, pauses, ownLogs];

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
    const { team } = await standingOf(reader, ctx, found.value);
    const before = filter.before ?? ctx.now.add({ minutes: 1 });
    // Where something is left out, more has to be read to fill a page.
    const limit = filter.kind || filter.side ? pageLength * 5 : pageLength + 1;
    const asked = { case: found.value, team, before, limit };
    const all = await Promise.all(timelineSources.map((source) => source(reader, ctx, asked)));
    const fitting = all
      .flat()
      .filter(({ kind, side }) => (filter.kind ?? kind) === kind && (filter.side ?? side) === side);
    const sorted = newest(fitting, before, pageLength + 1);
    const events = sorted.slice(0, pageLength);
    const last = events.at(-1);
    return accept({
      case: found.value,
      events,
      ...(sorted.length > pageLength && last && { olderThan: last.at }),
    });
  });
