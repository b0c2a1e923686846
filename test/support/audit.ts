import { expect } from "vitest";
import { and, asc, eq } from "drizzle-orm";
import { openingToRead } from "#db/client.ts";
import type { OrganizationId } from "#db/ids.ts";
import { auditLog } from "#db/schema/chat.ts";
import type { Store } from "#db/store.ts";

export type AuditRow = typeof auditLog.$inferSelect;
export type Expected = { action: string; outcome: AuditRow["outcome"]; subject?: string; detail?: string[] };

/** An organization's audit log, oldest first. */
export function auditOf(store: Store, organizationId: OrganizationId): Promise<AuditRow[]> {
  return store.client.transaction(openingToRead(organizationId), (db) =>
    db.select().from(auditLog).where(eq(auditLog.organizationId, organizationId)).orderBy(asc(auditLog.seq)),
  );
}

/** Fails unless exactly one row, or as many as said, tells this. Answers with them. */
export async function expectAudit(
  store: Store,
  organizationId: OrganizationId,
  { times = 1, ...wanted }: Expected & { times?: number },
): Promise<AuditRow[]> {
  const found = await store.client.transaction(openingToRead(organizationId), (db) =>
    db
      .select()
      .from(auditLog)
      .where(
        and(
          eq(auditLog.organizationId, organizationId),
          eq(auditLog.action, wanted.action),
          eq(auditLog.outcome, wanted.outcome),
          wanted.subject === undefined ? undefined : eq(auditLog.subject, wanted.subject),
        ),
      ),
  );
  expect(found, `audit rows of ${wanted.action}, ${wanted.outcome}`).toHaveLength(times);
  if (wanted.detail) expect(found[0]?.detail).toEqual(wanted.detail);
  return found;
}
