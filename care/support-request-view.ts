import { and, desc, eq } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import type { StaffId, SupportRequestId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { disclosures } from "#db/schema/progress.ts";
import type { RequestContent } from "#db/schema/supports.ts";
import { isAmong, together } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import type { Case } from "./cases.ts";
import { standingOf, survey, type Standing } from "./release.ts";
import { roleWords } from "./role-words.ts";
import { kindOf } from "./support-catalog.rules.ts";
import { coveredFor, decidersOf, type Deciders } from "./support-people.ts";
import type { Decided, RequestView } from "./support-request.cards.ts";
import {
  decisionOf,
  caseOf,
  openRequest,
  rowOf,
  type DecisionRow,
  type RequestRow,
  type WhichOne,
} from "./support-rows.ts";
import { decideBy, type DecisionOutcome, type DeclineReason, type NextStep } from "./supports.rules.ts";

/** What of a decision crosses to the program: coded, and dated. No class, no teacher, no words of the school. */
export type DecisionPayload = {
  outcome: DecisionOutcome;
  newDate?: string;
  reason?: DeclineReason;
  nextStep?: NextStep;
};

/** A request with all that its copies are drawn from. */
export type Loaded = {
  row: RequestRow;
  case: Case;
  standing: Standing;
  deciders: Deciders;
  content: RequestContent;
  /** The school's own record of what it decided. */
  decision?: DecisionRow;
  /** What the school released of it, for the program. */
  told?: DecisionPayload;
};

/** Loads a request of the acting organization, by its id or its reminder's. */
export async function loadRequest(reader: Reader, ctx: Ctx, which: WhichOne): Promise<Loaded | undefined> {
  const row = await rowOf(reader, ctx, which);
  if (!row) return undefined;
  const [subject, standing, content, decision, told] = await Promise.all([
    caseOf(reader, ctx, row),
    standingOf(reader, ctx, { id: row.caseId }),
    openRequest(ctx, row),
    decisionOf(reader, ctx, row.id),
    toldOf(reader, ctx, row.id),
  ]);
  if (!subject) return undefined;
  const asked = { case: subject, from: row.from, kind: kindOf(row.kind), askedBy: row.askedBy };
  const deciders = await decidersOf(reader, ctx, asked, standing);
  return {
    row,
    case: subject,
    standing,
    deciders,
    content,
    ...(decision && { decision }),
    ...(told && { told }),
  };
}

async function toldOf(reader: Reader, ctx: Ctx, id: SupportRequestId): Promise<DecisionPayload | undefined> {
  const row = await lastTold(reader, ctx, id);
  if (!row) return undefined;
  const payload = await ctx.store.keys.open<object>({ table: "disclosures", id: row.id }, row.payload);
  return "outcome" in payload ? (payload as DecisionPayload) : undefined;
}

const toldIn = statement(["ids"], (from, { ids }) =>
  from
    .selectDistinctOn([disclosures.subjectId], {
      id: disclosures.id,
      subjectId: disclosures.subjectId,
      payload: disclosures.payload,
    })
    .from(disclosures)
    .where(and(isAmong(disclosures.subjectId, ids), eq(disclosures.fromOrganization, disclosures.schoolId)))
    .orderBy(disclosures.subjectId, desc(disclosures.version)),
);

/** What schools said last about these requests. */
const lastTold = together(async (reader: Reader, _ctx, ids: readonly SupportRequestId[]) => {
  const rows = await toldIn(reader, { ids });
  return new Map(rows.map((row) => [row.subjectId as SupportRequestId, row]));
});

/** Whether this person may see the request at all, and as what. */
export function relationOf(ctx: Ctx, loaded: Loaded, staffId: StaffId): RequestView["viewer"] | undefined {
  const { row, deciders, standing } = loaded;
  if (row.askedBy === staffId) return "asker";
  const isDecider = [...deciders.approvers, ...deciders.deputies].some((one) => one.staffId === staffId);
  if (isDecider) return "decider";
  const member = standing.team.find((one) => one.staffId === staffId);
  if (!member || member.organizationId !== ctx.actor.organizationId) return undefined;
  // Who decided it once, and whoever it reaches now, goes on seeing how it stands.
  if (row.decidedBy === staffId) return "team";
  return coveredFor(ctx, { case: loaded.case, from: row.from }, standing).some(
    (one) => one.staffId === staffId,
  )
    ? "team"
    : undefined;
}

/** The program's people to whom the school may tell about supports now. */
export function toldNow(ctx: Ctx, { case: subject, standing }: Pick<Loaded, "case" | "standing">): StaffId[] {
  if (subject.pausedAt || subject.endedAt) return [];
  const question = { case: subject, from: subject.schoolId, categories: ["supports" as const] };
  return survey(ctx, question, standing).readers.map((one) => one.staffId);
}

/** The request as one person may see it now. Permission is asked again here, every time. */
export function requestViewFor(ctx: Ctx, loaded: Loaded, staffId: StaffId): RequestView {
  const { row, case: subject, deciders } = loaded;
  const name = nameIn(loaded);
  const hidden = hiddenFor(ctx, loaded, staffId);
  return {
    id: row.id,
    caseId: subject.id,
    codeName: subject.codeName,
    kind: kindOf(row.kind),
    from: row.from,
    state: row.state,
    version: row.version,
    neededBy: row.neededBy,
    askedBy: name(row.askedBy, roleWords[row.askedRole]),
    askedAt: row.askedAt,
    decideBy: decideBy({ remindAt: row.remindAt, missedAt: row.missedAt }, row.askedAt),
    remindedAt: row.remindedAt,
    zone: ctx.actor.kind === "job" ? subject.zone : ctx.zone,
    viewer: relationOf(ctx, loaded, staffId) ?? "team",
    isOnTeam: loaded.standing.team.some((one) => one.staffId === staffId),
    content: hidden ? {} : contentFor(ctx, loaded, staffId),
    approvers: deciders.approvers.map((one) => `${one.name}, ${roleWords[one.role]}`),
    ...(hidden && { hidden }),
    ...decidedFor(ctx, loaded, staffId),
  };
}

const nameIn = (loaded: Loaded) => (id: StaffId, role: string) => {
  const people = [...loaded.standing.team, ...loaded.deciders.deputies];
  const member = people.find((one) => one.staffId === id);
  return member ? `${member.name}, ${role}` : `A colleague, ${role}`;
};

/** Why the words are not shown: their author always sees them. */
function hiddenFor(ctx: Ctx, loaded: Loaded, staffId: StaffId): RequestView["hidden"] {
  const { row, case: subject } = loaded;
  if (row.askedBy === staffId || row.from === "school") return undefined;
  if (subject.pausedAt) return "paused";
  if (subject.endedAt) return "sharing-stopped";
  return relationOf(ctx, loaded, staffId) && isReached(ctx, loaded, staffId) ? undefined : "sharing-stopped";
}

const isReached = (ctx: Ctx, loaded: Loaded, staffId: StaffId) =>
  [
    ...loaded.deciders.deputies,
    ...coveredFor(ctx, { case: loaded.case, from: loaded.row.from }, loaded.standing),
  ].some((one) => one.staffId === staffId);

/** The school's question crosses only while a permission reaches the reader. */
function contentFor(ctx: Ctx, loaded: Loaded, staffId: StaffId): RequestContent {
  const { question, ...rest } = loaded.content;
  if (!question) return rest;
  const atSchool = ctx.actor.organizationId === loaded.case.schoolId;
  return atSchool || toldNow(ctx, loaded).includes(staffId) ? { ...rest, question } : rest;
}

/** Who decided and when, for all; what, for the school, and for the program as far as a permission covers it. */
function decidedFor(ctx: Ctx, loaded: Loaded, staffId: StaffId): { decided?: Decided } {
  const { row, decision, told } = loaded;
  if (!row.decidedAt || !row.decidedBy || !row.decidedRole) return {};
  const who = { by: nameIn(loaded)(row.decidedBy, roleWords[row.decidedRole]), at: row.decidedAt };
  if (decision) {
    const { outcome, reason, nextStep, newDate } = decision;
    const codes = { ...(reason && { reason }), ...(nextStep && { nextStep }) };
    return { decided: { ...who, outcome, ...codes, ...(newDate && { newDate }) } };
  }
  if (!told || !toldNow(ctx, loaded).includes(staffId)) return { decided: who };
  const { newDate, ...codes } = told;
  return {
    decided: { ...who, ...codes, ...(newDate && { newDate: Temporal.PlainDate.from(newDate) }) },
  };
}

/** The request as the person who asks may see it. Undefined where it is not theirs to see. */
export async function seenRequest(
  reader: Reader,
  ctx: StaffCtx,
  id: string,
): Promise<{ loaded: Loaded; view: RequestView } | undefined> {
  const loaded = await loadRequest(reader, ctx, { id });
  if (!loaded || !relationOf(ctx, loaded, ctx.actor.staffId)) return undefined;
  return { loaded, view: requestViewFor(ctx, loaded, ctx.actor.staffId) };
}
