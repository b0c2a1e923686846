import { and, eq, gt, isNull } from "drizzle-orm";
import type { Ctx, StaffCtx } from "#db/context.ts";
import { CarryId, newId, type CaseId, type StaffId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import type { Db } from "#db/client.ts";
import { carries } from "#db/schema/carries.ts";
import { cases } from "#db/schema/cases.ts";
import { act } from "./act.ts";
import { buttons, text, type Card } from "./card.ts";
import { codeNameColumn, findCase, type Case } from "./cases.ts";
import type { Copies } from "./copies.ts";
import { addressesFor } from "./delivery-rows.ts";
import { asReader } from "#db/read.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { safetyButton } from "./safety.form.ts";

/** How long a case that was found waits for its chat. */
const carryLife = Temporal.Duration.from({ minutes: 10 });

/**
 * Goes on with a case in chat: the form that is open there is filled with it, or a card about it arrives. Refuses as
 * `not-found`, and as `not-linked` for somebody whose chat is not connected.
 */
export function continueInChat(ctx: StaffCtx, caseId: CaseId): Promise<Outcome<Case>> {
  return act(ctx, { action: "case.carry", subject: `case:${caseId}` }, async (tx) => {
    const found = await findCase(tx, ctx, caseId);
    if (!found.ok) return found;
    if (found.value.endedAt) return refuse({ kind: "closed-case", caseId });
    const { organizationId, staffId } = ctx.actor;
    const reach = await addressesFor(asReader(tx), ctx, [staffId]);
    if (!reach.has(staffId)) return refuse({ kind: "not-linked" });
    const id = newId(CarryId);
    const times = { createdAt: ctx.now, expiresAt: ctx.now.add(carryLife) };
    await tx.insert(carries).values({ id, organizationId, staffId, caseId, ...times });
    const payload = { organizationId, carryId: id };
    await enqueue(ctx.store.queue, tx, { name: "carry", payload });
    return found;
  });
}

export type Carry = { id: CarryId; staffId: StaffId; caseId: CaseId; codeName: string };

/** A case that still waits for its chat. */
export async function findCarry(db: Pick<Db, "select">, ctx: Ctx, id: CarryId): Promise<Carry | undefined> {
  const [row] = await db
    .select({
      id: carries.id,
      staffId: carries.staffId,
      caseId: carries.caseId,
      codeName: codeNameColumn,
    })
    .from(carries)
    .innerJoin(cases, eq(cases.id, carries.caseId))
    .where(
      and(
        eq(carries.organizationId, ctx.actor.organizationId),
        eq(carries.id, id),
        isNull(carries.filledAt),
        gt(carries.expiresAt, ctx.now),
      ),
    );
  return row;
}

/** Notes that a case found its form, or has a card arrive instead. */
export function settleCarry(ctx: Ctx, carry: Carry, how: "filled" | "card"): Promise<Outcome<null>> {
  const { organizationId } = ctx.actor;
  return act(ctx, { action: "carry.fill", subject: `case:${carry.caseId}`, changed: [how] }, async (tx) => {
    if (how === "filled") {
      const mine = and(eq(carries.organizationId, organizationId), eq(carries.id, carry.id));
      await tx.update(carries).set({ filledAt: ctx.now }).where(mine);
    } else {
      const payload = { organizationId, kind: "carry", subjectId: carry.id } as const;
      await enqueue(ctx.store.queue, tx, { name: "deliver", payload });
    }
    return accept(null);
  });
}

/** The way on with a case that found no open form. */
export const carryCard = ({ caseId, codeName }: Pick<Carry, "caseId" | "codeName">): Card => ({
  title: codeName,
  summary: "Go on with a case you looked up",
  parts: [
    text("You looked this case up in the panel. Go on here:"),
    buttons(
      { press: "progress.open", ref: caseId, label: "Send an update", style: "primary" },
      { press: "case.open", ref: caseId, label: "About this case" },
    ),
    safetyButton,
  ],
});

/** The same once it was used or is old. */
export const pastCarryCard: Card = {
  title: "A case you looked up",
  summary: "Go on with a case you looked up",
  parts: [text("This has been used or is old. Look the case up again with Find by name."), safetyButton],
};

/** The card of a case that found no open form: one, for the person who looked it up. */
export async function carryCopies(reader: Reader, ctx: Ctx, subjectId: string): Promise<Copies | undefined> {
  const id = CarryId.safeParse(subjectId).data;
  const carry = id && (await findCarry(reader, ctx, id));
  return {
    audience: carry ? [carry.staffId] : [],
    ...(carry && { caseId: carry.caseId }),
    cardFor: () => (carry ? carryCard(carry) : pastCarryCard),
    isWithdrawnFor: () => false,
  };
}
