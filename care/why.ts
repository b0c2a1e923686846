import { and, eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import { teamOfCase } from "#db/doors.ts";
import type { CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import { look } from "./act.ts";
import { findCase } from "./cases.ts";
import { copySources } from "./copy-sources.ts";
import type { Page } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { roleWords } from "./role-words.ts";
import { whyPage, type Why } from "./why.form.ts";

/** Why one has a card, and how to stop its kind. Refuses as `not-found` for what one has no card of. */
export const whyMe = (ctx: StaffCtx, subjectId: string): Promise<Outcome<Page>> =>
  look(ctx, { action: "settings.see", subject: "settings" }, async (reader) => {
    const { organizationId, staffId } = ctx.actor;
    const [copy] = await reader
      .select({ kind: deliveries.kind })
      .from(deliveries)
      .where(
        and(
          eq(deliveries.organizationId, organizationId),
          eq(deliveries.subjectId, subjectId),
          eq(deliveries.staffId, staffId),
        ),
      );
    if (!copy) return refuse({ kind: "not-found", what: "page" });
    const copies = await copySources[copy.kind](reader, ctx, subjectId);
    const onCase = copies?.caseId && (await roleOn(reader, ctx, copies.caseId));
    const isOwn = copies?.isOwn?.(staffId) ?? false;
    return accept(whyPage({ kind: copy.kind, isOwn, ...(onCase && { onCase }) }));
  });

async function roleOn(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Why["onCase"]> {
  const found = await findCase(reader, ctx, caseId);
  if (!found.ok) return undefined;
  const team = await teamOfCase(ctx.store, reader, caseId);
  const me = team.find(({ staffId }) => staffId === ctx.actor.staffId);
  return me && { codeName: found.value.codeName, role: roleWords[me.role] };
}
