import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, ConsentId, newId, type KeptConsentId, type OpeningId } from "#db/ids.ts";
import { intakeOf, sitesOf } from "#db/partner-doors.ts";
import type { Reader } from "#db/read.ts";
import { introductions, openings } from "#db/schema/openings.ts";
import { lookAtNames } from "./act.ts";
import { colleaguesOf } from "./colleagues.ts";
import { untilWords } from "./consent-notices.rules.ts";
import { adultsOf, type Adult } from "./guardians.ts";
import { asReceiver, intakeAt } from "./introductions.rules.ts";
import type { IntroductionRow } from "./introductions.ts";
import { caseToBe, keptOf, type Kept } from "./opening-consents.ts";
import type { OpeningSheet } from "./openings.form.ts";
import {
  choicesFor,
  detailsOf,
  findOpening,
  introductionsOf,
  workingPartners,
  type OpeningRow,
} from "./openings.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { coveredRecipients } from "./release.rules.ts";
import { scopeOfKept } from "./kept-consents.rules.ts";
import { findPupil, findPupilsById, type Pupil } from "./roster-find.ts";
import { directionFrom, type Law, type ShareCategory } from "./share.rules.ts";

/** A permission that was kept, as one line. */
export type KeptLine = { id: KeptConsentId; categories: ShareCategory[]; law: Law; until: string };

export type OpeningPage = {
  id: OpeningId;
  pupil: Pupil;
  family: Adult[];
  partnerName: string;
  siteName: string;
  tel: string;
  /** Who is on the care team from this side once it is open. */
  team: string[];
  kept: KeptLine[];
  /** Who of the partner would read it now; empty without a permission that covers it. */
  readers: string[];
  /** Intake people there whom no permission covers. */
  uncovered: string[];
  last?: IntroductionRow;
  /** The open case, once it is matched. */
  caseId?: CaseId;
};

/** What one side has prepared for a student of its own. Shows names, so it leaves an audit row. Refuses as `not-found`. */
export function openingPageFor(ctx: StaffCtx, id: OpeningId): Promise<Outcome<OpeningPage>> {
  const deed = { action: "opening.see", subject: `opening:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader): Promise<Outcome<OpeningPage>> => {
    const row = await findOpening(reader, ctx, id);
    const pupil = row && (await findPupil(reader, ctx, row.studentId));
    const partner = row && (await workingPartners(reader, ctx)).find((one) => one.id === row.partnershipId);
    if (!row || !pupil || !partner) return refuse({ kind: "not-found", what: "page" });
    const [last] = await introductionsOf(reader, id);
    const people = await colleaguesOf(reader, ctx);
    const kept = await keptOf(reader, ctx, id);
    const site = (await sitesOf(reader, partner.id)).find(({ siteId }) => siteId === row.siteId);
    return accept({
      id,
      pupil,
      family: await adultsOf(reader, ctx, pupil.id),
      partnerName: partner.partnerName,
      siteName: site?.name ?? "a site that has closed",
      tel: (await detailsOf(ctx, row)).tel,
      team: people
        .filter(({ staffId }) => staffId === row.ownerId || row.team.includes(staffId))
        .map(({ name }) => name),
      ...(await receiversOf(reader, ctx, { row, kept })),
      ...(last && { last }),
      ...(last?.answer === "matched" && { caseId: last.caseId }),
    });
  });
}

async function receiversOf(
  reader: Reader,
  ctx: StaffCtx,
  { row, kept }: { row: OpeningRow; kept: readonly Kept[] },
): Promise<Pick<OpeningPage, "kept" | "readers" | "uncovered">> {
  const id = newId(CaseId);
  const subject = await caseToBe(reader, ctx, { row, id });
  if (!subject) return { kept: [], readers: [], uncovered: [] };
  const scopes = kept.map(({ draft }) => scopeOfKept(draft, { id: newId(ConsentId), caseId: id }));
  const people = await intakeOf(ctx.store, reader, row.partnershipId);
  const theirs = people.filter((one) => one.organizationId !== ctx.actor.organizationId);
  const crossing = {
    direction: directionFrom(ctx.actor.organizationKind),
    categories: ["enrollment"] as const,
    at: ctx.now,
    zone: subject.zone,
    part2: subject.programPart2,
  };
  const members = intakeAt(theirs, row.siteId).map((one) => asReceiver(one, scopes));
  const { covered, uncovered } = coveredRecipients(crossing, scopes, members);
  const names = (all: typeof members) => all.map(({ name }) => name);
  const lines = kept.map(({ row: { id: keptId }, draft }, nth): KeptLine => {
    const scope = scopes[nth];
    const until = scope ? untilWords(scope, subject.zone) : "";
    return { id: keptId, categories: draft.categories, law: draft.law, until };
  });
  return { kept: lines, readers: names(covered), uncovered: names(uncovered) };
}

/** The page on which an opening is changed, with what was chosen. Refuses as `not-found`. */
export function openingChoice(ctx: StaffCtx, id: OpeningId): Promise<Outcome<OpeningSheet>> {
  const deed = { action: "opening.see", subject: `opening:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const row = await findOpening(reader, ctx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const { tel } = await detailsOf(ctx, row);
    const chosen = { place: `${row.partnershipId}:${row.siteId}`, team: row.team };
    return accept({ ...(await choicesFor(reader, ctx)), tel, chosen });
  });
}

export type OpeningLine = {
  id: OpeningId;
  name: string;
  partnerName: string;
  createdAt: Temporal.Instant;
  last?: IntroductionRow;
};

const shown = 50;

/** What this person has prepared or joins, newest first. Shows names. */
export const listOpenings = (ctx: StaffCtx): Promise<Outcome<OpeningLine[]>> =>
  lookAtNames(ctx, { action: "opening.see", subject: "openings", changed: ["names"] }, async (reader) => {
    const { organizationId, staffId } = ctx.actor;
    const rows = await reader
      .select()
      .from(openings)
      .where(and(eq(openings.organizationId, organizationId), isNull(openings.endedAt)))
      .orderBy(desc(openings.createdAt));
    const mine = rows.filter((row) => row.ownerId === staffId || row.team.includes(staffId)).slice(0, shown);
    const partners = await workingPartners(reader, ctx);
    const latest = await latestOf(reader, mine);
    const pupils = await findPupilsById(
      reader,
      ctx,
      mine.map(({ studentId }) => studentId),
    );
    const lines = mine.flatMap((row): OpeningLine[] => {
      const pupil = pupils.get(row.studentId);
      const partner = partners.find(({ id }) => id === row.partnershipId);
      const last = latest.get(row.id);
      if (!pupil || !partner) return [];
      const { id, createdAt } = row;
      return [{ id, name: pupil.name, partnerName: partner.partnerName, createdAt, ...(last && { last }) }];
    });
    return accept(lines);
  });

async function latestOf(
  reader: Reader,
  rows: readonly OpeningRow[],
): Promise<Map<OpeningId, IntroductionRow>> {
  if (rows.length === 0) return new Map();
  const found = await reader
    .select()
    .from(introductions)
    .where(
      inArray(
        introductions.openingId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(introductions.askedAt);
  return new Map(found.map((row) => [row.openingId, row]));
}
