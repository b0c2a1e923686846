import { connect } from "#db/client.ts";
import type { StaffCtx } from "#db/context.ts";
import { findChatAccount } from "#db/doors.ts";
import { CaseId, newId } from "#db/ids.ts";
import { Keyring } from "#db/keyring.ts";
import { openQueue } from "#db/queue.ts";
import type { Store } from "#db/store.ts";
import type { Outcome } from "#care/outcome.ts";
import type { Person } from "../people.ts";
import { master } from "../settings.ts";

/** A store of the bench's as the product opens it, for work that is done before anything is measured. */
export async function openStore({ appUrl }: { appUrl: string }): Promise<{ store: Store } & AsyncDisposable> {
  const client = connect({ url: appUrl });
  const queue = await openQueue(appUrl, { onError: () => undefined, workers: false });
  return {
    store: { client, queue, keys: new Keyring(client.db, [master]) },
    [Symbol.asyncDispose]: async () => {
      await queue.boss.stop({ graceful: false });
      await client.end();
    },
  };
}

/** Somebody of a store at work, as they are known by their chat account. Everybody in a store is linked. */
export async function ctxOf(store: Store, { who }: Pick<Person, "who">): Promise<StaffCtx> {
  const place = { platform: "slack", workspaceKey: who.teamId, userKey: who.userId } as const;
  const found = await findChatAccount(store, place);
  if (!found) throw new Error("everybody in a store is linked");
  const { zone, chatLevel, ...staff } = found;
  const actor = { kind: "staff", ...staff, via: "slack" } as const;
  const now = Temporal.Now.instant();
  return { actor, now, locale: "en", zone, chatLevel, requestId: newId(CaseId), store };
}

/** What a verb answered; a refusal is a fault of the bench. */
export function done<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
