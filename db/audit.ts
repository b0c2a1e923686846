import { createHash } from "node:crypto";
import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { lastStatement } from "./statement.ts";
import type { Ctx } from "./context.ts";
import type { OrganizationId } from "./ids.ts";
import type { Reader } from "./read.ts";
import { auditLog } from "./schema/chat.ts";

export type AuditEntry = {
  action: string;
  subject: string;
  outcome: "done" | "refused" | "read";
  detail: readonly string[];
};

/** Appends one row to the chain of the actor's organization, as the last statement of its transaction. */
export function appendAudit(db: Db, ctx: Ctx, entry: AuditEntry): void {
  const { actor } = ctx;
  const who = actor.kind === "staff" ? `staff:${actor.staffId}` : `job:${actor.job}`;
  const via = actor.kind === "staff" ? actor.via : "job";
  const detail = `{${entry.detail.map((word) => JSON.stringify(word)).join(",")}}`;
  const { organizationId } = actor;
  const { action, outcome, subject } = entry;
  const { now, requestId } = ctx;
  append(db, { organizationId, now, who, via, action, outcome, subject, detail, requestId });
}

const append = lastStatement(
  ["organizationId", "now", "who", "via", "action", "outcome", "subject", "detail", "requestId"],
  (row) => sql`select append_audit(${row.organizationId}::uuid, ${row.now}::timestamptz,
    ${row.who}::text, ${row.via}::text, ${row.action}::text, ${row.outcome}::text, ${row.subject}::text,
    ${row.detail}::text[], ${row.requestId}::text)`,
);

type Row = typeof auditLog.$inferSelect;
/** Whether a chain holds; `brokenAt` is the first number whose row is not the one that was written. */
export type ChainReport = { rows: number; brokenAt?: number };

const pageSize = 5_000;

/** Recomputes an organization's chain from its first row, page by page. */
export async function verifyChain(reader: Reader, organizationId: OrganizationId): Promise<ChainReport> {
  let last = { seq: 0, hash: "" };
  for (;;) {
    const page = await pageAfter(reader, organizationId, last.seq);
    for (const row of page) {
      if (row.seq !== last.seq + 1 || row.hash !== hashOf(last.hash, row))
        return { rows: last.seq, brokenAt: last.seq + 1 };
      last = { seq: row.seq, hash: row.hash };
    }
    if (page.length < pageSize) return { rows: last.seq };
  }
}

function pageAfter(reader: Reader, organizationId: OrganizationId, seq: number): Promise<Row[]> {
  return reader
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.organizationId, organizationId), gt(auditLog.seq, seq)))
    .orderBy(asc(auditLog.seq))
    .limit(pageSize);
}

function hashOf(previous: string, row: Row): string {
  const parts = [
    previous,
    row.organizationId,
    String(row.seq),
    row.at.toString({ fractionalSecondDigits: 6 }),
    row.actor,
    row.via,
    row.action,
    row.outcome,
    row.subject,
    row.detail.join("\u001e"),
    row.requestId,
  ];
  return createHash("sha256").update(parts.join("\u001f")).digest("hex");
}
