import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx, StaffCtx } from "#db/context.ts";
import type { IntroductionId, OpeningId, StaffId } from "#db/ids.ts";
import { intakeOf } from "#db/partner-doors.ts";
import { asReader, read, type Reader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { consents } from "#db/schema/consents.ts";
import { introductions, type IntroductionAnswer } from "#db/schema/openings.ts";
import { partnerships } from "#db/schema/organizations.ts";
import { disclosures } from "#db/schema/progress.ts";
import { act, lookAtNames } from "./act.ts";
import type { Case } from "./cases.ts";
import { asOptions, canJoinTeam, colleaguesOf } from "./colleagues.ts";
import type { Option } from "./form.ts";
import { asReceiver, lapsesAt } from "./introductions.rules.ts";
import type { Particulars } from "./introduce.ts";
import { findOpening } from "./openings.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { askGate, enqueueCopies, scopeFrom } from "./release.ts";
import { findPupils, type Pupil } from "./roster-find.ts";

export type IntroductionRow = typeof introductions.$inferSelect;

/** An introduction with what both sides may know of it. `disclosed` holds who it is, sealed. */
export type Found = {
  row: IntroductionRow;
  case: Case;
  partnerName: string;
  disclosed: typeof disclosures.$inferSelect;
};

/** An introduction of the acting organization, whichever side it is on. */
export async function findIntroduction(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  id: IntroductionId,
): Promise<Found | undefined> {
  const [found] = await reader
    .select({ row: introductions, subject: cases, partner: partnerships, disclosed: disclosures })
    .from(introductions)
    .innerJoin(cases, eq(cases.id, introductions.caseId))
    .innerJoin(partnerships, eq(partnerships.id, introductions.partnershipId))
    .innerJoin(
      disclosures,
      and(eq(disclosures.caseId, cases.id), eq(disclosures.subjectId, introductions.id)),
    )
    .where(eq(introductions.id, id));
  if (!found) return undefined;
  const { row, subject, partner, disclosed } = found;
  const { schoolName, programName, programPart2 } = partner;
  const isSchool = ctx.actor.organizationId === row.schoolId;
  return {
    row,
    case: { ...subject, codeName: subject.codeName ?? "New case", schoolName, programName, programPart2 },
    partnerName: isSchool ? programName : schoolName,
    disclosed,
  };
}

/** Who may read it now: the intake people who were told, still at intake, and still covered by a permission. */
export async function readersNow(reader: Reader, ctx: Ctx, { row, case: subject, disclosed }: Found) {
  const told = new Set(disclosed.recipients.map(({ staffId }) => staffId));
  const rows = await reader.select().from(consents).where(eq(consents.caseId, row.caseId));
  const scopes = rows.map(scopeFrom);
  const people = await intakeOf(ctx.store, reader, row.partnershipId);
  const team = people.filter(({ staffId }) => told.has(staffId)).map((one) => asReceiver(one, scopes));
  const question = { case: subject, from: row.fromOrganization, categories: ["enrollment"] as const };
  const gate = askGate(ctx, question, { scopes, team });
  return gate.ok ? gate.value.readers.map(({ staffId }) => staffId) : [];
}

export type Waiting = {
  state: "waiting";
  particulars: Particulars;
  partnerName: string;
  askedAt: Temporal.Instant;
  lapsesAt: Temporal.Instant;
  /** Own students whose names are like it, or like what was typed. */
  pupils: Pupil[];
  colleagues: Option[];
  /** Who is ticked at first: whoever answers. */
  suggested: StaffId[];
};
export type Answered = {
  state: "answered" | "stopped";
  partnerName: string;
  answer?: IntroductionAnswer;
  answeredAt?: Temporal.Instant;
};
export type IntroductionView = { id: IntroductionId; caseId: string } & (Waiting | Answered);

/**
 * An introduction as the intake people who were told see it. Leaves one audit row. Permission is asked again: once it is
 * gone, so is the name. Refuses as `not-found`.
 */
export function introductionFor(
  ctx: StaffCtx,
  { id, typed }: { id: IntroductionId; typed?: string },
): Promise<Outcome<IntroductionView>> {
  const deed = { action: "introduction.see", subject: `introduction:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader): Promise<Outcome<IntroductionView>> => {
    const found = await findIntroduction(reader, ctx, id);
    const isTold = found?.disclosed.recipients.some(({ staffId }) => staffId === ctx.actor.staffId);
    if (!found || !isTold) return refuse({ kind: "not-found", what: "page" });
    const { row, partnerName } = found;
    const base = { id, caseId: row.caseId, partnerName };
    if (row.answer && row.answeredAt)
      return accept({ ...base, state: "answered", answer: row.answer, answeredAt: row.answeredAt });
    if (!(await readersNow(reader, ctx, found)).includes(ctx.actor.staffId))
      return accept({ ...base, state: "stopped" });
    return accept({ ...base, ...(await waitingView(reader, ctx, { found, typed })) });
  });
}

async function waitingView(
  reader: Reader,
  ctx: StaffCtx,
  { found, typed }: { found: Found; typed: string | undefined },
): Promise<Waiting> {
  const particulars = await particularsIn(ctx, found);
  const people = (await colleaguesOf(reader, ctx)).filter(canJoinTeam);
  const isLikely = ({ staffId }: { staffId: StaffId }) => staffId === ctx.actor.staffId;
  const { askedAt } = found.row;
  return {
    state: "waiting",
    particulars,
    partnerName: found.partnerName,
    askedAt,
    lapsesAt: lapsesAt(askedAt),
    pupils: typed ? await findPupils(reader, ctx, typed) : await alike(reader, ctx, particulars),
    colleagues: asOptions(people),
    suggested: people.filter(isLikely).map(({ staffId }) => staffId),
  };
}

/** Own students who bear the whole name, else the last word of it: spellings of first names differ. */
async function alike(reader: Reader, ctx: StaffCtx, { name }: Particulars): Promise<Pupil[]> {
  const words = name.split(/\s+/).filter(Boolean);
  for (const typed of [name, words.at(-1) ?? "", words[0] ?? ""]) {
    const pupils = typed ? await findPupils(reader, ctx, typed) : [];
    if (pupils.length > 0) return pupils;
  }
  return [];
}

/** Opens what was disclosed. Erased particulars are nothing. */
export const particularsIn = (ctx: Ctx, { disclosed }: Found): Promise<Particulars> =>
  ctx.store.keys.open<Particulars>({ table: "disclosures", id: disclosed.id }, disclosed.payload);

/** An introduction that this intake person may answer now, inside a verb. */
export async function findAnswerable(tx: Tx, ctx: StaffCtx, id: IntroductionId): Promise<Outcome<Found>> {
  const reader = asReader(tx);
  const found = await findIntroduction(reader, ctx, id);
  const isTold = found?.disclosed.recipients.some(({ staffId }) => staffId === ctx.actor.staffId);
  if (!found || !isTold) return refuse({ kind: "not-found", what: "page" });
  if (found.row.answer) return refuse({ kind: "already-done", what: "introduction.answer" });
  const may = (await readersNow(reader, ctx, found)).includes(ctx.actor.staffId);
  return may ? accept(found) : refuse({ kind: "not-found", what: "page" });
}

/**
 * Says that it is not a student of theirs. What they were told is erased; that they were told stays on record. Refuses
 * as `not-found` or `already-done`.
 */
export function declineIntroduction(ctx: StaffCtx, id: IntroductionId): Promise<Outcome<null>> {
  const deed = {
    action: "introduction.answer",
    subject: `introduction:${id}`,
    changed: ["declined"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const found = await findAnswerable(tx, ctx, id);
    if (!found.ok) return found;
    return closeUnmatched(tx, ctx, { found: found.value, answer: "declined" });
  });
}

/** Takes an introduction back that nobody has answered. Refuses as `not-found` or `already-done`. */
export function takeBackIntroduction(ctx: StaffCtx, openingId: OpeningId): Promise<Outcome<null>> {
  const deed = {
    action: "introduction.make",
    subject: `opening:${openingId}`,
    changed: ["taken back"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const row = await findOpening(tx, ctx, openingId);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const [open] = await tx
      .select({ id: introductions.id })
      .from(introductions)
      .where(and(eq(introductions.openingId, openingId), isNull(introductions.answer)));
    const found = open && (await findIntroduction(tx, ctx, open.id));
    if (!found) return refuse({ kind: "already-done", what: "introduction.answer" });
    return closeUnmatched(tx, ctx, { found, answer: "taken_back" });
  });
}

/** Ends an introduction that nobody answered in time. Running it early, late or twice does nothing. */
export async function lapseIntroduction(ctx: JobCtx, id: IntroductionId): Promise<void> {
  const deed = { action: "introduction.lapse", subject: `introduction:${id}`, changed: ["lapsed"] } as const;
  const found = await read(ctx, (reader) => findIntroduction(reader, ctx, id));
  if (!found || found.row.answer) return;
  if (Temporal.Instant.compare(ctx.now, lapsesAt(found.row.askedAt)) < 0) return;
  await act(ctx, deed, (tx) => closeUnmatched(tx, ctx, { found, answer: "lapsed" }));
}

type Closing = { found: Found; answer: Exclude<IntroductionAnswer, "matched"> };

/** Ends it without a case: whoever was named is erased, and that something was disclosed stays. */
export async function closeUnmatched(tx: Tx, ctx: Ctx, { found, answer }: Closing): Promise<Outcome<null>> {
  const { row, case: subject, disclosed } = found;
  if (!(await answerOnce(tx, ctx, { row, answer })))
    return refuse({ kind: "already-done", what: "introduction.answer" });
  await tx.update(cases).set({ endedAt: ctx.now }).where(eq(cases.id, row.caseId));
  const place = { table: "disclosures", id: disclosed.id };
  const nothing = await ctx.store.keys.seal(row.partnershipId, place, null);
  await tx.update(disclosures).set({ payload: nothing }).where(eq(disclosures.id, disclosed.id));
  await enqueueCopies(tx, ctx, { case: subject, kind: "introduction", subjectId: row.id });
  return accept(null);
}

/** Writes the answer if there is none yet: of two people who answer at once, one does. */
export async function answerOnce(
  tx: Tx,
  ctx: Ctx,
  { row, answer }: { row: IntroductionRow; answer: IntroductionAnswer },
): Promise<boolean> {
  const answeredBy = ctx.actor.kind === "staff" ? ctx.actor.staffId : null;
  const won = await tx
    .update(introductions)
    .set({ answer, answeredAt: ctx.now, answeredBy })
    .where(and(eq(introductions.id, row.id), isNull(introductions.answer)))
    .returning({ id: introductions.id });
  return won.length > 0;
}
