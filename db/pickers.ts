import { and, eq } from "drizzle-orm";
import { openingFor, type Db } from "./client.ts";
import type { Ctx, StaffCtx } from "./context.ts";
import type { DraftId, StaffId } from "./ids.ts";
import type { Platform } from "./schema/chat.ts";
import { openPickers } from "./schema/carries.ts";
import { drafts } from "./schema/progress.ts";

export type OpenPicker = { platform: Platform; viewKey: string; form: string; draftId: DraftId };

/** Remembers which form waits for its case in somebody's chat. Like a draft it is no fact. */
export async function keepPicker(ctx: StaffCtx, picker: OpenPicker): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  const { viewKey, form, draftId } = picker;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db
      .insert(openPickers)
      .values({ organizationId, staffId, ...picker, openedAt: ctx.now })
      .onConflictDoUpdate({
        target: [openPickers.organizationId, openPickers.staffId, openPickers.platform],
        set: { viewKey, form, draftId, openedAt: ctx.now },
      }),
  );
}

/** The form that waits for its case there, unless it has moved on: then its draft is kept already. */
export async function findPicker(
  db: Pick<Db, "select">,
  ctx: Ctx,
  { staffId, platform }: { staffId: StaffId; platform: Platform },
): Promise<OpenPicker | undefined> {
  const { organizationId } = ctx.actor;
  const mine = and(
    eq(openPickers.organizationId, organizationId),
    eq(openPickers.staffId, staffId),
    eq(openPickers.platform, platform),
  );
  const [picker] = await db.select().from(openPickers).where(mine);
  if (!picker) return undefined;
  const { viewKey, form, draftId } = picker;
  const [begun] = await db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.organizationId, organizationId), eq(drafts.id, draftId)));
  return begun ? undefined : { platform, viewKey, form, draftId };
}
