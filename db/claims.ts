import { sql } from "drizzle-orm";
import { claims } from "./schema/chat.ts";
import type { Store } from "./store.ts";

/** Claims a request whose only effect is an answer. False when it was claimed before: then it has been answered. */
export async function claimOnce({ client }: Store, key: string, now: Temporal.Instant): Promise<boolean> {
  const won = await client.db
    .insert(claims)
    .values({ key, at: now })
    .onConflictDoNothing()
    .returning({ one: sql<number>`1` });
  return won.length > 0;
}
