import { and, eq, isNull } from "drizzle-orm";
import { change } from "#db/change.ts";
import { openingFor } from "#db/client.ts";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { findSession, type FoundSession } from "#db/doors.ts";
import { newId, SessionId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { sessions } from "#db/schema/chat.ts";
import { staff, type StaffSecrets } from "#db/schema/organizations.ts";
import type { Store } from "#db/store.ts";
import { hashOf, newToken } from "./tokens.ts";
import { accept, type Outcome } from "./outcome.ts";

/** Idle after 15 minutes, over after 12 hours (facts 12.2; H-22). */
export const idleLimit = Temporal.Duration.from({ minutes: 15 });
export const sessionLimit = Temporal.Duration.from({ hours: 12 });

/** Starts a session for somebody who has proved who they are. Answers with the token for their cookie. */
export async function startSession(ctx: StaffCtx): Promise<Outcome<{ token: string }>> {
  const token = newToken();
  const id = newId(SessionId);
  const { organizationId, staffId } = ctx.actor;
  return change(ctx, { action: "session.start", subject: `session:${id}` }, async (tx) => {
    const times = { createdAt: ctx.now, usedAt: ctx.now };
    await tx.insert(sessions).values({ id, organizationId, staffId, tokenHash: hashOf(token), ...times });
    return accept({ token });
  });
}

/** The live session of a token: not ended, not idle too long, not too old, its person still there. */
export async function resumeSession(
  store: Store,
  token: string,
  now: Temporal.Instant,
): Promise<FoundSession | undefined> {
  const found = await findSession(store, hashOf(token));
  if (!found) return undefined;
  const isIdle = Temporal.Instant.compare(found.usedAt.add(idleLimit), now) < 0;
  const isOver = Temporal.Instant.compare(found.createdAt.add(sessionLimit), now) < 0;
  return isIdle || isOver ? undefined : found;
}

/**
 * Notes that a session is in use, at most once a minute. Presence is no fact about anybody, so it leaves no audit row,
 * as a draft does not.
 */
export async function touchSession(
  ctx: StaffCtx,
  { id, usedAt }: Pick<FoundSession, "id" | "usedAt">,
): Promise<void> {
  if (Temporal.Instant.compare(usedAt.add({ minutes: 1 }), ctx.now) > 0) return;
  const { organizationId } = ctx.actor;
  const mine = and(
    eq(sessions.organizationId, organizationId),
    eq(sessions.id, id),
    isNull(sessions.endedAt),
  );
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db.update(sessions).set({ usedAt: ctx.now }).where(mine),
  );
}

/** Ends a session: its cookie is worth nothing from now on. */
export async function endSession(ctx: StaffCtx, id: SessionId): Promise<Outcome<null>> {
  return change(ctx, { action: "session.end", subject: `session:${id}` }, async (tx) => {
    const { organizationId } = ctx.actor;
    const mine = and(
      eq(sessions.organizationId, organizationId),
      eq(sessions.id, id),
      isNull(sessions.endedAt),
    );
    await tx.update(sessions).set({ endedAt: ctx.now }).where(mine);
    return accept(null);
  });
}

export type Person = { staffId: StaffId; name: string; roles: readonly string[] };

/** The people at work in an organization, by name. For the demo's sign-in and for choosing colleagues. */
export async function listStaff(ctx: Ctx): Promise<Person[]> {
  const rows = await read(ctx, (reader) =>
    reader
      .select({ id: staff.id, roles: staff.roles, secrets: staff.secrets })
      .from(staff)
      .where(and(eq(staff.organizationId, ctx.actor.organizationId), isNull(staff.endedAt))),
  );
  const people = rows.map(async ({ id, roles, secrets }) => {
    const { name } = await ctx.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets);
    return { staffId: id, name, roles };
  });
  return (await Promise.all(people)).sort((a, b) => a.name.localeCompare(b.name));
}
