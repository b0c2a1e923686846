import type { Sql } from "postgres";
import { bornAt, CaseId, newId } from "#db/ids.ts";
import type { Seen } from "./edge-types.ts";

/** Something that was measured was not done: the figure would be a lie. */
export class WorkMissing extends Error {
  override readonly name = "WorkMissing";
}

/** Fails unless the person was shown this page. */
export function expectPage(seen: Seen, page: string): void {
  if (seen.page !== page) throw new WorkMissing(`${page} was to be shown, and ${seen.page || "nothing"} was`);
}

/** What updates leave in the database. */
export type Rows = {
  updates: number;
  disclosures: number;
  audit: number;
  usedDrafts: number;
  jobs: number;
};

/** Counts what has been left since it was opened. */
export type Ledger = () => Promise<Rows>;

/**
 * Opens a ledger on these workspaces. Ids sort by birth, so that among a million older rows the new ones are found at
 * once; the audit log is read by its organizations.
 */
export function ledgerOf(sql: Sql, teamIds: readonly string[]): Ledger {
  const first = newId(CaseId);
  const since = bornAt(first).toString();
  return async () => {
    const [row] = await sql<[Rows]>`
      with organizations as (select organization_id from installations where workspace_key in ${sql([...teamIds])})
      select
        (select count(*)::int from progress_updates where id > ${first}) as updates,
        (select count(*)::int from disclosures where id > ${first} and withdrawn_at is null) as disclosures,
        (select count(*)::int from audit_log join organizations using (organization_id)
          where at >= ${since} and action = 'progress.post' and outcome = 'done') as audit,
        (select count(*)::int from drafts where id > ${first} and claimed_at is not null) as "usedDrafts",
        (select count(*)::int from pgboss.job where name = 'deliver' and created_on >= ${since}) as jobs`;
    return row;
  };
}

/** Fails unless as many updates were left, whole, as presses were confirmed: one job for each side. */
export function expectUpdates(left: Rows, confirmed: number): void {
  const wanted: Rows = {
    updates: confirmed,
    disclosures: confirmed,
    audit: confirmed,
    usedDrafts: confirmed,
    jobs: 2 * confirmed,
  };
  expectRows(left, wanted, `${confirmed} updates were confirmed`);
}

function expectRows<Left extends Record<string, number>>(left: Left, wanted: Left, said: string): void {
  for (const [what, count] of Object.entries(wanted))
    if (left[what] !== count) throw new WorkMissing(`${said}; ${what}: ${left[what]} of ${count}`);
}

/** What decisions leave in the database. */
type Decisions = Record<"decisions" | "supports" | "teachers" | "disclosures" | "audit", number>;

/** What is returned fails unless so many requests were decided since, whole: given, told to one teacher, and released. */
export function watchDecisions(sql: Sql, count: number): () => Promise<void> {
  const first = newId(CaseId);
  const since = bornAt(first).toString();
  return async () => {
    const [left] = await sql<[Decisions]>`
      select (select count(*)::int from support_decisions where decided_at >= ${since}) as decisions,
        (select count(*)::int from supports where id > ${first}) as supports,
        (select count(*)::int from support_readers where told_at >= ${since}) as teachers,
        (select count(*)::int from disclosures where id > ${first} and kind = 'support-request') as disclosures,
        (select count(*)::int from audit_log
          where at >= ${since} and action = 'support.decide' and outcome = 'done') as audit`;
    const wanted = {
      decisions: count,
      supports: count,
      teachers: count,
      disclosures: count,
      audit: count,
    } satisfies Decisions;
    expectRows(left, wanted, `${count} requests were decided`);
  };
}

/** What is returned fails unless so many case pages have left their audit row since. */
export function watchLooks(sql: Sql, count: number): () => Promise<void> {
  const since = bornAt(newId(CaseId)).toString();
  return async () => {
    const [left] = await sql<[{ looks: number }]>`
      select count(*)::int as looks from audit_log where at >= ${since} and action = 'case.see' and outcome = 'read'`;
    expectRows(left, { looks: count }, `${count} pages were shown`);
  };
}
