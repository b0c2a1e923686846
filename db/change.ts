import type { Outcome, Refusal } from "#care/outcome.ts";
import { appendAudit, type AuditEntry } from "./audit.ts";
import { claimKey } from "./claims.ts";
import { openingFor, type Db } from "./client.ts";
import type { Ctx } from "./context.ts";

/** A transaction that may write. Only `change` hands one out. */
export type Tx = Db & { readonly [writable]: true };
declare const writable: unique symbol;

/** What is being done, and to what: one row of the audit log. */
export type Deed = {
  action: string;
  /** `kind:id` of what it is done to. */
  subject: string;
  /** Names of the fields that change, never their contents. */
  changed?: readonly string[];
};

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super("refused");
    this.refusal = refusal;
  }
}

/**
 * The only way to write. Opens a transaction for the actor's organization, claims the request, runs the verb, and
 * writes the audit row last. A refusal rolls back all that the verb did and leaves one `refused` row of its own.
 * A request that has already had its effect is refused as `already-done`.
 */
export async function change<T>(
  ctx: Ctx,
  deed: Deed,
  verb: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await ctx.store.client.transaction(openingFor(ctx.actor.organizationId), async (db) => {
      if (ctx.claim) await claim(db, ctx, deed);
      const outcome = await verb(db as Tx);
      if (!outcome.ok) throw new RolledBack(outcome.refusal);
      appendAudit(db, ctx, entryFor(deed, "done", deed.changed ?? []));
      return outcome;
    });
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    await recordRefusal(ctx, deed, error.refusal);
    return { ok: false, refusal: error.refusal };
  }
}

/** Leaves the `refused` row of a deed that was turned away before it began. */
export async function recordRefusal(ctx: Ctx, deed: Deed, refusal: Refusal): Promise<void> {
  await ctx.store.client.transaction(openingFor(ctx.actor.organizationId), async (db) =>
    appendAudit(db, ctx, entryFor(deed, "refused", [refusal.kind])),
  );
}

async function claim(db: Db, ctx: Ctx, deed: Deed): Promise<void> {
  if (!(await claimKey(db, `${ctx.claim}:${deed.action}`, ctx.now)))
    throw new RolledBack({ kind: "already-done", what: deed.action });
}

const entryFor = (deed: Deed, outcome: AuditEntry["outcome"], detail: readonly string[]): AuditEntry => ({
  action: deed.action,
  subject: deed.subject,
  outcome,
  detail,
});
