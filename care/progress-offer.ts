import type { StaffCtx } from "#db/context.ts";
import { findDraft } from "#db/drafts.ts";
import type { CaseId, DraftId, ProgressUpdateId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { look } from "./act.ts";
import { findCase, type Case, type CaseLine } from "./cases.ts";
import type { At } from "./conversation.ts";
import type { Roster } from "./deidentify/roster.ts";
import { agoWords } from "./moments.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { tokenOf } from "./progress.ts";
import type { CaseOption, Entered, RatingsData, ReaderLine } from "./progress.form.ts";
import type { KeptNote } from "./progress-note.ts";
import { cadence, categoriesOf } from "./progress.rules.ts";
import { refusalFor, standingOf, survey, type CoveredReader, type Standing, type Survey } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { withRoster } from "./rosters.ts";
import type { Away } from "./summer.form.ts";
import { partnersAway } from "./summer.ts";

/**
 * What a form about one case may ask now, and who would read the answers. `roster`, where words are looked through, is
 * whom the finder has to know; it is missing when this side does not have the case's student.
 */
export type Offer = {
  case: Case;
  standing: Standing;
  survey: Survey;
  token: string;
  roster?: Roster;
  away?: Away | undefined;
};

/** Loads what may be shared in a case now. Refuses as `not-found`, `paused`, `closed-case` or `no-permission`. */
export async function offerFor(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Offer>> {
  const [found, standing, away] = await Promise.all([
    findCase(reader, ctx, caseId),
    standingOf(reader, ctx, { id: caseId }),
    partnersAway(reader, ctx),
  ]);
  if (!found.ok) return found;
  const from = ctx.actor.organizationId;
  const question = { case: found.value, from, categories: categoriesOf(ctx.actor.organizationKind) };
  const seen = survey(ctx, question, standing);
  const no = (why: "paused" | "closed" | "no-permission") =>
    refuse<Offer>(refusalFor({ why, missing: seen.missing }, question, standing.team));
  if (found.value.endedAt) return no("closed");
  if (found.value.pausedAt) return no("paused");
  if (seen.open.length === 0) return no("no-permission");
  return accept({
    case: found.value,
    standing,
    survey: seen,
    token: tokenOf(seen.readers, found.value),
    away: away.get(found.value.partnershipId),
  });
}

export const readerLines = (readers: readonly CoveredReader[]): ReaderLine[] =>
  readers.map(({ name, role, categories }) => ({ name, role: roleWords[role], categories }));

/** What the ratings page shows of an offer. */
export function ratingsData(ctx: StaffCtx, offer: Offer): RatingsData {
  return {
    codeName: offer.case.codeName,
    side: ctx.actor.organizationKind,
    categories: offer.survey.open,
    missing: offer.survey.missing,
    readers: readerLines(offer.survey.readers),
    away: offer.away,
  };
}

const lately = Temporal.Duration.from({ hours: 14 * 24 }).total("milliseconds");
const due = cadence.total("milliseconds");
const within = (at: Temporal.Instant | null, ms: number, now: Temporal.Instant) =>
  at !== null && at.epochMilliseconds + ms > now.epochMilliseconds;

/** A person's cases as the picker shows them: each once, under the first heading that fits. */
export function optionsFor(ctx: StaffCtx, lines: readonly CaseLine[]): CaseOption[] {
  return lines.map((line) => {
    const waits = !line.pausedAt && !line.quietUntil && !within(line.lastUpdateAt, due, ctx.now);
    const group = waits ? "waiting" : within(line.lastByMeAt, lately, ctx.now) ? "lately" : "all";
    return { id: line.id, codeName: line.codeName, group, line: lineWords(ctx, line) };
  });
}

function lineWords(ctx: StaffCtx, line: CaseLine): string {
  const last = line.lastUpdateAt
    ? `Last update ${agoWords(line.lastUpdateAt, ctx.now, ctx.zone)}`
    : "No update yet";
  const stands = line.pausedAt ? "Sharing paused" : last;
  return [line.label, stands, line.partnerName].filter(Boolean).join(" · ");
}

/** What a draft of an update holds: coded answers and cleaned text, never the raw note. */
export type ProgressDraft = {
  caseId: CaseId;
  offered: RatingsData["categories"];
  token: string;
  revises?: { rootId: ProgressUpdateId; as: "edit" | "correction" };
};

/** What a draft holds once the ratings are in. */
export type FilledDraft = ProgressDraft & {
  entered?: Omit<Entered, "note">;
  note?: KeptNote;
  otherCase?: CaseId;
};

export type ProgressSettings = { holdFor: Temporal.Duration };

/** What a draft remembers of what was offered. */
export const draftFrom = (offer: Offer): ProgressDraft => ({
  caseId: offer.case.id,
  offered: offer.survey.open,
  token: offer.token,
});

export type Situation = { settings: ProgressSettings; draft: DraftId; kept: FilledDraft; offer: Offer };

/** `instead` is another case that the author says it is about; `words` are those that the finder is to look through, if any. */
export type Asked = {
  instead?: CaseId | undefined;
  words?: (kept: FilledDraft) => string | undefined;
};

/** The draft and what may be shared now, from one moment. A draft that is gone or used up is `lapsed`. */
export function situationOf(
  settings: ProgressSettings,
  ctx: StaffCtx,
  at: At,
  { instead, words }: Asked = {},
): Promise<Outcome<Situation>> {
  const deed = { action: "progress.post", subject: `draft:${at.draft}` } as const;
  return look(ctx, deed, async (reader, name) => {
    const kept = await findDraft<FilledDraft>(reader, ctx, at.draft);
    if (!kept) return refuse({ kind: "lapsed" });
    const caseId = instead ?? kept.caseId;
    name(`case:${caseId}`);
    const offer = await offerFor(reader, ctx, caseId);
    if (!offer.ok) return offer;
    const shown = instead ? draftFrom(offer.value) : kept;
    const raw = words?.(kept);
    const about = offer.value;
    const full = raw ? await withRoster(reader, ctx, { ...about, raw }, about) : about;
    return accept({ settings, draft: at.draft, kept: shown, offer: full });
  });
}
