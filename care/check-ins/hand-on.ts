import { and, eq, inArray, ne } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import type { Tx } from "#db/change.ts";
import type { Ctx, JobCtx } from "#db/context.ts";
import type { StaffId } from "#db/ids.ts";
import { bookings, checkInPeople, checkIns } from "#db/schema/check-ins.ts";
import { settle } from "./booking.ts";
import { isOverlap } from "./bookings.ts";
import { holdCheckIn, type CheckIn } from "./check-in-rows.ts";
import { endAs } from "./check-ins.ts";
import { mayDo } from "./check-ins.rules.ts";
import { refreshCards } from "./refresh.ts";

type Leaving = { id: StaffId; successor?: { staffId: StaffId; role: Role } | undefined };

/**
 * Takes somebody who leaves out of every meeting that is still to come. Their successor comes in their place; without one
 * the meeting goes on with the colleagues who are asked too, and is cancelled where there is none.
 */
export async function handOnCheckIns(tx: Tx, ctx: Ctx, leaving: Leaving): Promise<void> {
  const { organizationId } = ctx.actor;
  // The meetings are those of the organization, whoever on its side is asked to them.
  const asJob: JobCtx = { ...ctx, actor: { kind: "job", job: "leaving", organizationId } };
  const mine = await tx
    .select({ id: checkIns.id })
    .from(checkInPeople)
    .innerJoin(checkIns, eq(checkIns.id, checkInPeople.checkInId))
    .where(
      and(
        eq(checkInPeople.memberOf, organizationId),
        eq(checkInPeople.staffId, leaving.id),
        inArray(checkIns.state, ["proposed", "confirmed"]),
      ),
    )
    .orderBy(checkIns.id);
  for (const { id } of mine) {
    const checkIn = await holdCheckIn(tx, asJob, id);
    if (!checkIn || !mayDo("cancel", checkIn.row, ctx.now)) continue;
    await handOnOne(tx, asJob, checkIn, leaving);
    await refreshCards(tx, asJob, checkIn);
  }
}

async function handOnOne(tx: Tx, ctx: JobCtx, checkIn: CheckIn, leaving: Leaving): Promise<void> {
  const { id, successor } = leaving;
  const others = checkIn.people.filter(
    (one) => one.memberOf === ctx.actor.organizationId && one.staffId !== id,
  );
  const leaver = checkIn.people.find((one) => one.staffId === id);
  const isAsked = others.some((one) => one.staffId === successor?.staffId);
  if (successor && !isAsked) return replace(tx, checkIn, { id, successor });
  if (leaver?.required && !others.some((one) => one.required)) {
    if (others.length === 0) return endAs(tx, ctx, checkIn, "left");
    // Whoever was asked only if they could is now who speaks for this side.
    await setRequired(tx, checkIn, others[0]?.staffId ?? id, true);
  }
  await setRequired(tx, checkIn, id, false);
  await free(tx, checkIn, id);
  if (checkIn.row.state !== "proposed") return;
  const now = await holdCheckIn(tx, ctx, checkIn.row.id);
  if (now) await settle(tx, ctx, now);
}

/** The successor is asked instead, and booked instead where they are free then. */
async function replace(tx: Tx, { row }: CheckIn, { id, successor }: Required<Leaving>): Promise<void> {
  if (!successor) return;
  await tx
    .update(checkInPeople)
    .set({ staffId: successor.staffId, role: successor.role })
    .where(and(eq(checkInPeople.checkInId, row.id), eq(checkInPeople.staffId, id)));
  const booked = and(
    eq(bookings.checkInId, row.id),
    eq(bookings.staffId, id),
    ne(bookings.state, "cancelled"),
  );
  try {
    await tx.transaction((inner) => inner.update(bookings).set({ staffId: successor.staffId }).where(booked));
  } catch (error) {
    // Booked elsewhere at that time: they see both meetings and move one of them.
    if (!isOverlap(error)) throw error;
    await tx.update(bookings).set({ state: "cancelled" }).where(booked);
  }
}

const setRequired = (tx: Tx, { row }: CheckIn, staffId: StaffId, required: boolean) =>
  tx
    .update(checkInPeople)
    .set({ required })
    .where(and(eq(checkInPeople.checkInId, row.id), eq(checkInPeople.staffId, staffId)));

const free = (tx: Tx, { row }: CheckIn, staffId: StaffId) =>
  tx
    .update(bookings)
    .set({ state: "cancelled" })
    .where(and(eq(bookings.checkInId, row.id), eq(bookings.staffId, staffId)));
