import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { CaseId, SupportRequestId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import {
  ownSupportRequests,
  supportDecisions,
  supportRequests,
  type RequestContent,
} from "#db/schema/supports.ts";
import { isAmong, together } from "#db/together.ts";
import { statement } from "#db/statement.ts";
import { findCase, type Case } from "./cases.ts";

type Shared = typeof supportRequests.$inferSelect;
/** A request as a row, from a program or from the school itself. */
export type RequestRow = Omit<Shared, "schoolId" | "programId"> & { from: "program" | "school" };
export type DecisionRow = typeof supportDecisions.$inferSelect;

/** The same person or job, seen as their organization: for cases that the school looks after without a care team's member. */
export const asOrganization = (ctx: Ctx): Ctx => ({
  ...ctx,
  actor: { kind: "job", job: "supports", organizationId: ctx.actor.organizationId },
});

type Which = { ids: readonly string[] } | { reminderId: string } | { caseId: CaseId };

const keysOf = (which: Which) => {
  if ("caseId" in which) return { key: "caseId", ids: [which.caseId] } as const;
  return "ids" in which
    ? ({ key: "id", ids: which.ids } as const)
    : ({ key: "reminderId", ids: [which.reminderId] } as const);
};
type Key = ReturnType<typeof keysOf>["key"];

const sharedWhere = (key: Key) =>
  statement(["ids"], (from, { ids }) =>
    from.select().from(supportRequests).where(isAmong(supportRequests[key], ids)),
  );
const ownWhere = (key: Key) =>
  statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
    from
      .select()
      .from(ownSupportRequests)
      .where(
        and(eq(ownSupportRequests.organizationId, organizationId), isAmong(ownSupportRequests[key], ids)),
      ),
  );
const sharedBy = {
  caseId: sharedWhere("caseId"),
  id: sharedWhere("id"),
  reminderId: sharedWhere("reminderId"),
};
const ownBy = { caseId: ownWhere("caseId"), id: ownWhere("id"), reminderId: ownWhere("reminderId") };

/** Requests of either kind that the acting organization may read. */
export async function requestsWhere(reader: Pick<Reader, "select">, ctx: Ctx, which: Which) {
  const { organizationId } = ctx.actor;
  const { key, ids } = keysOf(which);
  const [shared, own] = await Promise.all([
    sharedBy[key](reader, { ids }),
    ownBy[key](reader, { organizationId, ids }),
  ]);
  return bothSides(shared, own);
}

/** Rows of the two tables as requests. */
export const bothSides = (
  shared: readonly Shared[],
  own: readonly (typeof ownSupportRequests.$inferSelect)[],
): RequestRow[] => [
  ...shared.map((row): RequestRow => ({ ...row, from: "program" })),
  ...own.map((row): RequestRow => ({ ...row, from: "school" })),
];

const requestById = together(async (reader: Pick<Reader, "select">, ctx, ids: readonly string[]) => {
  const rows = await requestsWhere(reader, ctx, { ids });
  return new Map<string, RequestRow>(rows.map((row) => [row.id, row]));
});

/** One request: by its id, its reminder's, or as it was just read. */
export type WhichOne = { id: string } | { reminderId: string } | { row: RequestRow };

/** A request without its case. */
export async function rowOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  which: WhichOne,
): Promise<RequestRow | undefined> {
  if ("row" in which) return which.row;
  if ("id" in which) return requestById(reader, ctx, which.id);
  return (await requestsWhere(reader, ctx, which)).at(0);
}

/** A request with its case, by its id or its reminder's. The case is that of the organization, whoever asks. */
export async function findRequest(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  which: WhichOne,
): Promise<{ row: RequestRow; case: Case } | undefined> {
  const row = await rowOf(reader, ctx, which);
  const subject = row && (await caseOf(reader, ctx, row));
  return row && subject && { row, case: subject };
}

/** The case of a request. */
export async function caseOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  { caseId }: Pick<RequestRow, "caseId">,
): Promise<Case | undefined> {
  const found = await findCase(reader, asOrganization(ctx), caseId);
  return found.ok ? found.value : undefined;
}

const tableName = ({ from }: Pick<RequestRow, "from">) =>
  from === "program" ? "support_requests" : "own_support_requests";

type Named = { row: Pick<RequestRow, "id" | "from">; case: Case };

/** Seals a request's words: with the partnership's key what both sides may read, else with the school's own. */
export function sealRequest(ctx: Ctx, { row, case: subject }: Named, content: RequestContent) {
  const owner = row.from === "program" ? subject.partnershipId : subject.schoolId;
  return ctx.store.keys.seal(owner, { table: tableName(row), id: row.id }, content);
}

export const openRequest = (ctx: Ctx, row: RequestRow): Promise<RequestContent> =>
  ctx.store.keys.open<RequestContent>({ table: tableName(row), id: row.id }, row.content);

/** Writes a new request into the table of its side. */
export async function insertRequest(tx: Tx, subject: Case, { from, ...row }: RequestRow): Promise<void> {
  const { schoolId, programId } = subject;
  if (from === "program") await tx.insert(supportRequests).values({ ...row, schoolId, programId });
  else await tx.insert(ownSupportRequests).values({ ...row, organizationId: schoolId });
}

type Changes = Partial<
  Pick<
    RequestRow,
    "state" | "content" | "remindAt" | "remindedAt" | "questionBy" | "decidedBy" | "decidedRole" | "decidedAt"
  >
>;

/** Moves a request on from the version in which it was read. False when somebody else has moved it since. */
export async function moveRequest(tx: Tx, ctx: Ctx, row: RequestRow, set: Changes): Promise<boolean> {
  const table = row.from === "program" ? supportRequests : ownSupportRequests;
  const moved = await tx
    .update(table)
    .set({ ...set, version: row.version + 1, changedAt: ctx.now })
    .where(and(eq(table.id, row.id), eq(table.version, row.version)))
    .returning({ id: table.id });
  return moved.length === 1;
}

const decisionsOf = statement(["organizationId", "ids"], (from, { organizationId, ids }) =>
  from
    .select()
    .from(supportDecisions)
    .where(
      and(eq(supportDecisions.organizationId, organizationId), isAmong(supportDecisions.requestId, ids)),
    ),
);

/** What the acting school decided about a request. The program has none of these rows. */
export const decisionOf = together(
  async (reader: Pick<Reader, "select">, ctx, ids: readonly SupportRequestId[]) => {
    const rows = await decisionsOf(reader, { organizationId: ctx.actor.organizationId, ids });
    return new Map<SupportRequestId, DecisionRow>(rows.map((row) => [row.requestId, row]));
  },
);
