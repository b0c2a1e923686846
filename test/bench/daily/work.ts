import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { askQuestion } from "#care/questions.ts";
import { openOn } from "#care/scheduling/days.ts";
import { supportOffer } from "#care/support-offer.ts";
import { requestSupport } from "#care/support-requests.ts";
import { recordSupport } from "#care/supports.ts";
import { usualSpan } from "#care/supports.rules.ts";
import { openingFor } from "#db/client.ts";
import type { StaffCtx } from "#db/context.ts";
import {
  AccountId,
  ConsentRequestId,
  DeliveryId,
  DraftId,
  newId,
  StaffId,
  type SupportRequestId,
} from "#db/ids.ts";
import { read } from "#db/read.ts";
import { deliveries } from "#db/schema/chat.ts";
import { consentRequests } from "#db/schema/consents.ts";
import { accounts, staff } from "#db/schema/organizations.ts";
import type { Store } from "#db/store.ts";
import { staffName } from "../stores/names.ts";
import type { Led } from "./house.ts";
import { done } from "./store.ts";

// Work that lies before people when a figure begins, made as the product makes it wherever it has a verb for it.

const today = (ctx: StaffCtx) => ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate();

/** The program asks for a longer deadline, which the counselor decides. */
export async function askForSupport({ id: caseId, program: ctx }: Led): Promise<SupportRequestId> {
  const { token } = done(await read(ctx, (reader) => supportOffer(reader, ctx, caseId)));
  const asked = {
    draft: newId(DraftId),
    caseId,
    kind: "ext_deadlines",
    neededBy: openOn(today(ctx).add({ days: 6 }), new Set()),
    content: { classWords: "chem", how: "Lab reports take [student] longer just now." },
    token,
    noteAudit: [],
  } as const;
  return done(await requestSupport(ctx, asked)).id;
}

/** The school gives a support that these teachers have to know. */
export async function giveSupport({ id: caseId, school: ctx }: Led, teacherIds: readonly StaffId[]) {
  const input = {
    kind: "break_pass",
    basis: "informal",
    details: {
      period: "3",
      course: "Chemistry",
      teachersRead: "Please let the pass be used without a word.",
    },
    ownerId: ctx.actor.staffId,
    span: usualSpan(today(ctx)),
    teacherIds,
  } as const;
  done(await recordSupport(ctx, { draft: newId(DraftId), whom: { caseId }, input }));
}

/** The program asks one of its set questions. */
export const ask = async ({ id: caseId, program: ctx }: Led, key: string): Promise<void> =>
  void done(await askQuestion(ctx, { caseId, key }));

/** The program offers two times for a joint check-in, so many open days ahead. */
export async function proposeTimes({ id: caseId, program, school }: Led, days: number): Promise<void> {
  const from = openOn(today(program).add({ days }), new Set());
  const starts = ["13:30", "14:30"].map((plainTime) =>
    from.toZonedDateTime({ timeZone: program.zone, plainTime }).toInstant(),
  );
  const people = [program, school].map((ctx) => ({ staffId: ctx.actor.staffId, required: true }));
  const plan = { people, minutes: 30, from, to: from.add({ days: 7 }) };
  const join = { kind: "none" } as const;
  done(await proposeCheckIn(program, { draft: newId(DraftId), caseId, plan, starts, join }));
}

/** A colleague asks for a permission that is still missing. */
export async function askForPermission({ id: caseId, school: ctx }: Led): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db.insert(consentRequests).values({
      id: newId(ConsentRequestId),
      organizationId,
      caseId,
      direction: "school_to_program",
      categories: ["coping"],
      askedBy: staffId,
      askedAt: ctx.now.subtract({ hours: 5 }),
    }),
  );
}

/** A card to the counselor that did not arrive. */
export async function failToDeliver({ school: ctx }: Led): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await ctx.store.client.transaction(openingFor(organizationId), (db) =>
    db.insert(deliveries).values({
      id: newId(DeliveryId),
      organizationId,
      staffId,
      kind: "progress",
      subjectId: newId(DeliveryId),
      state: "failed",
      platform: "slack",
      problem: "fatal_error",
      changedAt: ctx.now.subtract({ hours: 3 }),
    }),
  );
}

/** Teachers, of whom a store has none by itself. They are asked for by name when a support is decided. */
export async function hireTeachers(store: Store, school: StaffCtx, count: number): Promise<StaffId[]> {
  const { organizationId } = school.actor;
  const ids: StaffId[] = [];
  await store.client.transaction(openingFor(organizationId), async (db) => {
    for (let nth = 0; nth < count; nth++) {
      const [id, accountId] = [newId(StaffId), newId(AccountId)];
      const place = { table: "staff", id };
      const secrets = await store.keys.seal(organizationId, place, { name: staffName(1, 700 + nth) });
      await db.insert(accounts).values({ id: accountId, createdAt: school.now });
      const row = { id, organizationId, accountId, roles: ["teacher" as const], secrets };
      await db.insert(staff).values({ ...row, createdAt: school.now });
      ids.push(id);
    }
  });
  return ids;
}
