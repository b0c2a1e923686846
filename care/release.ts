import type { Role } from "#db/actor.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { Tx } from "#db/change.ts";
import { teamsOfCases, type TeamMember } from "#db/doors.ts";
import {
  DisclosureId,
  newId,
  type CaseId,
  type ConsentId,
  type OrganizationId,
  type StaffId,
} from "#db/ids.ts";
import { enqueueAll } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { consents } from "#db/schema/consents.ts";
import { disclosures, type DisclosureKind } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { isAmong, together } from "#db/together.ts";
import { recordsConsents } from "./access.ts";
import type { Case } from "./cases.ts";
import type { Notice } from "./consent-notices.rules.ts";
import type { ConsentScope } from "./consents.rules.ts";
import { accept, refuse, type Outcome, type Refusal } from "./outcome.ts";
import { coveredRecipients, decideRelease } from "./release.rules.ts";
import { roleWords } from "./role-words.ts";
import { directionFrom, type Direction, type ShareCategory } from "./share.rules.ts";

/** What is asked of the gate: may these categories go from one side of this case to the other, now? */
export type Question = { case: Case; from: OrganizationId; categories: readonly ShareCategory[] };
/** Somebody of the receiving side, with the categories that reach them. */
export type CoveredReader = TeamMember & { categories: ShareCategory[] };
/** Of the categories asked about: which may cross to whom, and which to nobody. */
export type Survey = { readers: CoveredReader[]; open: ShareCategory[]; missing: ShareCategory[] };
/** The gate's yes: on which permissions, with which notices, and to whom. */
export type Gate = { consentIds: ConsentId[]; notices: Notice[]; readers: CoveredReader[] };

/** What the rules need to know of a case: its permissions and its care team on both sides. */
export type Standing = { scopes: ConsentScope[]; team: TeamMember[] };

/** Loads the permissions and the care team of a case. */
export async function standingOf(reader: Reader, ctx: Ctx, subject: Pick<Case, "id">): Promise<Standing> {
  return (await standingById(reader, ctx, subject.id)) ?? { scopes: [], team: [] };
}

const standingById = together(async (reader: Reader, ctx, ids: readonly CaseId[]) => {
  const [teams, ...rows] = await Promise.all([
    teamsOfCases(ctx.store, reader, ids),
    ...ids.map((id) => consentRowsOf(reader, ctx, id)),
  ]);
  return new Map(
    ids.map((id, at): [CaseId, Standing] => [
      id,
      { scopes: (rows[at] ?? []).map(scopeFrom), team: teams.get(id) ?? [] },
    ]),
  );
});

const consentsIn = statement(["ids"], (from, { ids }) =>
  from.select().from(consents).where(isAmong(consents.caseId, ids)),
);

/** The permissions of a case, in force or not. */
export const consentRowsOf = together(async (reader: Reader, _ctx, ids: readonly CaseId[]) => {
  const rows = await consentsIn(reader, { ids });
  return Map.groupBy(rows, (row) => row.caseId);
});

/** Goes through the categories one by one: each may reach other people. Says nothing of a pause or a closed case. */
export function survey(ctx: Ctx, question: Question, standing: Standing): Survey {
  const others = standing.team.filter((member) => member.organizationId !== question.from);
  const byCategory = question.categories.map((category) => ({
    category,
    readers: coveredRecipients(crossing(ctx, question, [category]), standing.scopes, others).covered,
  }));
  const open = byCategory.filter(({ readers }) => readers.length > 0);
  const reaching = (member: TeamMember) =>
    open.filter(({ readers }) => readers.includes(member)).map((one) => one.category);
  return {
    readers: others
      .map((member) => ({ ...member, categories: reaching(member) }))
      .filter((one) => one.categories.length > 0),
    open: open.map(({ category }) => category),
    missing: question.categories.filter((category) => !open.some((one) => one.category === category)),
  };
}

/**
 * Asks whether all these categories may cross now, each to at least one reader. Asked when something is released, and
 * again whenever it is viewed. Refuses as `no-permission` with what is missing, `paused` or `closed-case`.
 */
export function askGate(ctx: Ctx, question: Question, standing: Standing): Outcome<Gate> {
  const { readers, missing } = survey(ctx, question, standing);
  const decision = decideRelease({
    ...crossing(ctx, question, question.categories),
    paused: question.case.pausedAt !== null,
    caseOpen: question.case.endedAt === null,
    consents: standing.scopes,
  });
  if (decision.kind === "refused") return refuse(refusalFor(decision, question, standing.team));
  if (missing.length > 0)
    return refuse(refusalFor({ why: "no-permission", missing }, question, standing.team));
  return accept({ consentIds: decision.consentIds, notices: decision.notices, readers });
}

const crossing = (ctx: Ctx, question: Question, categories: readonly ShareCategory[]) => ({
  direction: directionOf(question),
  categories,
  at: ctx.now,
  zone: question.case.zone,
  part2: question.case.programPart2,
  caseId: question.case.id,
});

export const directionOf = (question: Pick<Question, "case" | "from">): Direction =>
  directionFrom(question.from === question.case.schoolId ? "school" : "program");

/** A refusal of the gate, with the people on one's own side who can obtain what is missing. */
export function refusalFor(
  decision: { why: "no-permission" | "paused" | "closed"; missing: ShareCategory[] },
  question: Question,
  team: readonly TeamMember[],
): Refusal {
  const { id: caseId, pausedAt } = question.case;
  if (decision.why === "paused") return { kind: "paused", caseId, since: pausedAt?.toString() ?? "" };
  if (decision.why === "closed") return { kind: "closed-case", caseId };
  const askedOf = mayObtain(team, question.from).map((one) => ({
    staffId: one.staffId,
    name: one.name,
    role: roleWords[one.role],
  }));
  const direction = directionOf(question);
  return { kind: "no-permission", caseId: question.case.id, direction, missing: decision.missing, askedOf };
}

/** The permission under which the other side asked for something has gone since. Only they can obtain it anew. */
export const goneSince = (
  subject: Case,
  item: { fromOrganization: OrganizationId; categories: readonly ShareCategory[] },
): Refusal => ({
  kind: "no-permission",
  caseId: subject.id,
  direction: directionOf({ case: subject, from: item.fromOrganization }),
  missing: [...item.categories],
  askedOf: [],
  isTheirs: true,
});

/** The people of one side's care team who can record a permission. */
export function mayObtain(team: readonly TeamMember[], organizationId: OrganizationId): TeamMember[] {
  return team.filter((member) => member.organizationId === organizationId && recordsConsents(member.role));
}

export type Item = {
  case: Case;
  kind: DisclosureKind;
  subjectId: string;
  version: number;
  /** The subject of the other side's item that this one answers. */
  repliesTo?: string;
  categories: readonly ShareCategory[];
  payload: unknown;
  authorRole: Role;
  heldUntil: Temporal.Instant;
  /** Loaded in the same transaction. */
  standing: Standing;
  /** Where it is given, only these of the covered people were told. */
  only?: readonly StaffId[];
};

/**
 * The one gate. Writes the disclosure with its payload and queues one delivery per side, in the caller's transaction.
 * Refuses with what is missing when no live permission covers every category for at least one reader.
 */
export async function release(tx: Tx, ctx: StaffCtx, item: Item): Promise<Outcome<Gate>> {
  const from = ctx.actor.organizationId;
  const gate = askGate(ctx, { case: item.case, from, categories: item.categories }, item.standing);
  if (!gate.ok) return gate;
  const readers = gate.value.readers.filter(({ staffId }) => item.only?.includes(staffId) ?? true);
  const kind = copyKinds[item.kind];
  await Promise.all([
    writeDisclosure(tx, ctx, item, { ...gate.value, readers }),
    kind && enqueueCopies(tx, ctx, { ...item, kind }),
  ]);
  return gate;
}

/** What stands in chat of each kind of item: an answer on its question's card, a log nowhere. */
const copyKinds: Record<DisclosureKind, CopyKind | undefined> = {
  progress: "progress",
  reply: "reply",
  "support-request": "support-request",
  checkin: "checkin",
  introduction: "introduction",
  question: "question",
  answer: "question",
  log: undefined,
};

async function writeDisclosure(tx: Tx, ctx: StaffCtx, item: Item, gate: Gate): Promise<void> {
  const id = newId(DisclosureId);
  const place = { table: "disclosures", id };
  await tx.insert(disclosures).values({
    id,
    caseId: item.case.id,
    schoolId: item.case.schoolId,
    programId: item.case.programId,
    fromOrganization: ctx.actor.organizationId,
    kind: item.kind,
    subjectId: item.subjectId,
    version: item.version,
    ...(item.repliesTo && { repliesTo: item.repliesTo }),
    categories: [...item.categories],
    consentIds: gate.consentIds,
    recipients: gate.readers.map(({ staffId, organizationId, role }) => ({ staffId, organizationId, role })),
    authorId: ctx.actor.staffId,
    authorRole: item.authorRole,
    payload: await ctx.store.keys.seal(item.case.partnershipId, place, item.payload),
    releasedAt: ctx.now,
    heldUntil: item.heldUntil,
  });
}

/** Queues one delivery per side: each job acts for one organization and its own people. */
export async function enqueueCopies(
  tx: Tx,
  ctx: Ctx,
  item: {
    case: Pick<Case, "schoolId" | "programId">;
    kind: CopyKind;
    subjectId: string;
    heldUntil?: Temporal.Instant;
  },
): Promise<void> {
  const startAfter =
    item.heldUntil && Temporal.Instant.compare(item.heldUntil, ctx.now) > 0 ? item.heldUntil : undefined;
  const payloads = [item.case.schoolId, item.case.programId].map((organizationId) => ({
    organizationId,
    kind: item.kind,
    subjectId: item.subjectId,
  }));
  await enqueueAll(ctx.store.queue, tx, { name: "deliver", payloads, ...(startAfter && { startAfter }) });
}

type ConsentRow = typeof consents.$inferSelect;

/** A row as the rules read it. */
export function scopeFrom(row: ConsentRow): ConsentScope {
  const ends =
    row.ends.kind === "date" ? { ...row.ends, on: Temporal.PlainDate.from(row.ends.on) } : row.ends;
  return {
    id: row.id,
    caseId: row.caseId,
    direction: row.direction,
    toOrganizationId: row.direction === "program_to_school" ? row.schoolId : row.programId,
    law: row.law,
    categories: row.categories,
    recipients: row.recipients as ConsentScope["recipients"],
    purposes: row.purposes as ConsentScope["purposes"],
    startsOn: row.startsOn,
    ends,
    documentHash: row.documentHash,
    ...(row.endsAt && { endsAt: row.endsAt }),
    ...(row.revokedAt && { revokedAt: row.revokedAt }),
    ...(row.supersededAt && { supersededAt: row.supersededAt }),
  };
}
