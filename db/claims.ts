import { sql } from "drizzle-orm";
import type { Db } from "./client.ts";
import { claims } from "./schema/chat.ts";
import type { Store } from "./store.ts";

/** Claims a request by its key, in a transaction or by itself. False when it was claimed before. */
export async function claimKey(db: Db, key: string, now: Temporal.Instant): Promise<boolean> {
  const won = await db
    .insert(claims)
    .values({ key, at: now })
    .onConflictDoNothing()
    .returning({ one: sql<number>`1` });
  return won.length > 0;
}

/** Claims a request whose only effect is an answer. False when it was claimed before: then it has been answered. */
export const claimOnce = ({ client }: Store, key: string, now: Temporal.Instant): Promise<boolean> =>
  claimKey(client.db, key, now);
