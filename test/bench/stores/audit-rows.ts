import { hash } from "node:crypto";
import type { OrganizationId } from "#db/ids.ts";
import type { auditLog } from "#db/schema/chat.ts";

type Row = typeof auditLog.$inferInsert;
type Entry = Omit<Row, "seq" | "hash" | "outcome" | "via">;

/** Makes an organization's audit rows, each chained to the one before, as `append_audit` would. */
export function auditChains(): (entry: Entry) => Row {
  const ends = new Map<OrganizationId, { seq: number; hash: string }>();
  return (entry) => {
    const last = ends.get(entry.organizationId) ?? { seq: 0, hash: "" };
    const row = { ...entry, via: "slack", outcome: "done", seq: last.seq + 1 } as const;
    const parts = [
      last.hash,
      row.organizationId,
      row.seq,
      row.at.toString({ fractionalSecondDigits: 6 }),
      row.actor,
      row.via,
      row.action,
      row.outcome,
      row.subject,
      row.detail.join("\u001e"),
      row.requestId,
    ];
    const end = { seq: row.seq, hash: hash("sha256", parts.join("\u001f"), "hex") };
    ends.set(entry.organizationId, end);
    return { ...row, hash: end.hash };
  };
}
