import { findCarry, settleCarry, type Carry } from "#care/carry.ts";
import type { Conversation } from "#care/conversation.ts";
import { addressesFor, type ReachRow } from "#care/delivery-rows.ts";
import { staffActor } from "#care/staff.ts";
import type { JobCtx } from "#db/context.ts";
import type { CarryId } from "#db/ids.ts";
import { findPicker, type OpenPicker } from "#db/pickers.ts";
import { read } from "#db/read.ts";
import type { Mouths } from "#bot/delivery.ts";

export type CarryDeps = { mouths: () => Mouths; conversations: Record<string, Conversation> };

/**
 * Fills the form that is open in somebody's chat with the case they found elsewhere. A form that was closed, or that has
 * its case already, stays as it is: then a card arrives instead.
 */
export async function carry(ctx: JobCtx, deps: CarryDeps, id: CarryId): Promise<void> {
  const found = await read(ctx, async (reader) => {
    const one = await findCarry(reader, ctx, id);
    const reach = one && (await addressesFor(reader, ctx, [one.staffId])).get(one.staffId);
    const { platform } = reach?.address ?? {};
    const picker = one && platform && (await findPicker(reader, ctx, { staffId: one.staffId, platform }));
    return { one, reach, picker };
  });
  const { one, reach, picker } = found;
  if (!one) return;
  const isFilled = reach && picker ? await fill(ctx, deps, { one, reach, picker }) : false;
  await settleCarry(ctx, one, isFilled ? "filled" : "card");
}

type Filling = { one: Carry; reach: ReachRow; picker: OpenPicker };

/** Answers the open form as its person would by picking the case. */
async function fill(ctx: JobCtx, deps: CarryDeps, { one, reach, picker }: Filling): Promise<boolean> {
  const { form, draftId: draft, viewKey } = picker;
  const conversation = Object.hasOwn(deps.conversations, form) ? deps.conversations[form] : undefined;
  const show = deps.mouths()[picker.platform]?.show;
  const who = await read(ctx, (reader) => staffActor(reader, ctx, one.staffId));
  if (!conversation || !show || !who) return false;
  const asker = { ...ctx, ...who, chatLevel: reach.chatLevel };
  const step = await conversation.next(asker, { draft, page: "case" }, { case: one.caseId });
  // Where content stays out of chat the answer is no form, and the open one stays as it is.
  if (!step.ok || step.value.kind !== "page") return false;
  const sent = await show(reach.address, viewKey, step.value);
  return sent.kind === "sent";
}
