import { and, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { InstallationId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import { read } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { installations, type ChatLevel, type InstallationSecrets } from "#db/schema/chat.ts";
import { act } from "./act.ts";
import { accept, type Outcome } from "./outcome.ts";

/** How much of a thing stands in chat, for each live workspace of the acting organization, by its key. */
export async function chatLevels(ctx: Ctx): Promise<Record<string, ChatLevel>> {
  const rows = await read(ctx, (reader) =>
    reader
      .select({ key: installations.workspaceKey, level: installations.chatLevel })
      .from(installations)
      .where(live(ctx)),
  );
  return Object.fromEntries(rows.map(({ key, level }) => [key, level]));
}

/** Sets the level of all workspaces of the acting organization. Every copy that stands there is drawn anew. */
export async function setChatLevel(ctx: Ctx, level: ChatLevel): Promise<Outcome<null>> {
  const { organizationId } = ctx.actor;
  const deed = {
    action: "installation.level",
    subject: `organization:${organizationId}`,
    changed: ["chatLevel"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await tx.update(installations).set({ chatLevel: level }).where(live(ctx));
    await redrawCases(tx, ctx);
    return accept(null);
  });
}

const live = (ctx: Ctx) =>
  and(eq(installations.organizationId, ctx.actor.organizationId), isNull(installations.endedAt));

/** Has every copy on the acting organization's side drawn anew. */
export async function redrawCases(tx: Tx, ctx: Ctx): Promise<void> {
  const { organizationId } = ctx.actor;
  const mine = or(eq(cases.schoolId, organizationId), eq(cases.programId, organizationId));
  const open = await tx.select({ caseId: cases.id }).from(cases).where(mine);
  for (const { caseId } of open)
    await enqueue(ctx.store.queue, tx, { name: "deliver-case", payload: { organizationId, caseId } });
}

/** What a workspace gave, sealed for its row. */
export const sealSecrets = (ctx: Ctx, id: InstallationId, secrets: InstallationSecrets) =>
  ctx.store.keys.seal(ctx.actor.organizationId, { table: "installations", id }, secrets);

/** How long before its end a token is exchanged by a job, while nobody waits for it. */
export const rotateAhead = Temporal.Duration.from({ hours: 2 });

/** Plans the exchange of a token that ends. */
export async function planRotation(
  tx: Tx,
  ctx: Ctx,
  { id, expiresAt }: { id: InstallationId; expiresAt: Temporal.Instant | undefined },
): Promise<void> {
  if (!expiresAt) return;
  const payload = { organizationId: ctx.actor.organizationId, installationId: id };
  const startAfter = expiresAt.subtract(rotateAhead);
  await enqueue(ctx.store.queue, tx, { name: "rotate-token", payload, startAfter });
}
