import { and, desc, eq, gte, lt, type SQL } from "drizzle-orm";
import { verifyChain, type ChainReport } from "#db/audit.ts";
import type { StaffCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { auditLog } from "#db/schema/chat.ts";
import { staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { look } from "./act.ts";
import { accept, type Outcome } from "./outcome.ts";

export type AuditQuestion = {
  person?: StaffId;
  /** A whole action, such as `case.see`. */
  action?: string;
  /** One day in the reader's zone. */
  day?: Temporal.PlainDate;
  /** Older than this row. */
  before?: number;
};
export type AuditLine = {
  seq: number;
  at: Temporal.Instant;
  who: string;
  action: string;
  outcome: "done" | "refused" | "read";
  subject: string;
  detail: string[];
  via: string;
};
export type AuditPage = {
  lines: AuditLine[];
  people: { value: string; label: string }[];
  actions: string[];
  older?: number;
};

const perPage = 50;

/** One page of the organization's audit log, newest first. Who has left is named too. */
export const auditPageFor = (ctx: StaffCtx, question: AuditQuestion): Promise<Outcome<AuditPage>> =>
  look(ctx, { action: "audit.read", subject: "audit" }, async (reader) => {
    const { organizationId } = ctx.actor;
    const own = eq(auditLog.organizationId, organizationId);
    const rows = await reader
      .select()
      .from(auditLog)
      .where(and(own, ...conditionsOf(question, ctx.zone)))
      .orderBy(desc(auditLog.seq))
      .limit(perPage + 1);
    const names = await namesOf(reader, ctx);
    const actions = await reader.selectDistinct({ action: auditLog.action }).from(auditLog).where(own);
    const lines = rows.slice(0, perPage).map(({ seq, at, actor, action, outcome, subject, detail, via }) => {
      const who = names.get(actor.replace("staff:", "")) ?? actor.replace("job:", "Footbridge, job ");
      return { seq, at, who, action, outcome, subject, detail, via };
    });
    const last = lines.at(-1);
    return accept({
      lines,
      people: [...names].map(([value, label]) => ({ value, label })),
      actions: actions.map(({ action }) => action).toSorted(),
      ...(rows.length > perPage && last && { older: last.seq }),
    });
  });

function conditionsOf({ person, action, day, before }: AuditQuestion, zone: string): (SQL | undefined)[] {
  const start = day?.toZonedDateTime(zone).toInstant();
  const end = day?.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  return [
    person && eq(auditLog.actor, `staff:${person}`),
    action ? eq(auditLog.action, action) : undefined,
    start && gte(auditLog.at, start),
    end && lt(auditLog.at, end),
    before === undefined ? undefined : lt(auditLog.seq, before),
  ];
}

async function namesOf(reader: Pick<Reader, "select">, ctx: StaffCtx) {
  const rows = await reader
    .select({ id: staff.id, secrets: staff.secrets })
    .from(staff)
    .where(eq(staff.organizationId, ctx.actor.organizationId));
  const named = rows.map(async ({ id, secrets }): Promise<[string, string]> => {
    const { name } = await ctx.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets);
    return [id, name];
  });
  return new Map((await Promise.all(named)).toSorted(([, a], [, b]) => a.localeCompare(b)));
}

/** Recomputes the whole chain: whether every row is the one that was written, and none is missing. */
export const checkAudit = (ctx: StaffCtx): Promise<Outcome<ChainReport>> =>
  look(ctx, { action: "audit.read", subject: "audit" }, async (reader) =>
    accept(await verifyChain(reader, ctx.actor.organizationId)),
  );
