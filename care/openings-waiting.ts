import { and, eq, isNull } from "drizzle-orm";
import { bornAt } from "#db/ids.ts";
import { introductions, partnerSides } from "#db/schema/openings.ts";
import { partnerships } from "#db/schema/organizations.ts";
import { statement } from "#db/statement.ts";
import { may } from "./access.ts";
import { lapsesAt } from "./introductions.rules.ts";
import { findIntroduction, readersNow } from "./introductions.ts";
import type { Waiting, WaitingSource } from "./waiting.ts";

/** Students whom a partner introduces and of whom this intake person was told. No name, no code. */
export const introductionsToMatch: WaitingSource = async (reader, ctx) => {
  if (!may(ctx.actor, "introduction.answer")) return [];
  const rows = await reader.select().from(introductions).where(isNull(introductions.answer));
  const waits = rows.map(async ({ id, fromOrganization, askedAt }): Promise<Waiting[]> => {
    if (fromOrganization === ctx.actor.organizationId) return [];
    const found = await findIntroduction(reader, ctx, id);
    if (!found || !(await readersNow(reader, ctx, found)).includes(ctx.actor.staffId)) return [];
    return [
      {
        kind: "introduction",
        words: `New introduction waiting, from ${found.partnerName}`,
        since: askedAt,
        dueAt: lapsesAt(askedAt),
        buttons: [],
        url: `/introductions/${id}`,
      },
    ];
  });
  return (await Promise.all(waits)).flat();
};

const unansweredOf = statement(["staffId"], (from, { staffId }) =>
  from
    .select({ row: introductions, partner: partnerships })
    .from(introductions)
    .innerJoin(partnerships, eq(partnerships.id, introductions.partnershipId))
    .where(and(eq(introductions.askedBy, staffId), isNull(introductions.answer))),
);

/** Introductions that this person made and nobody has answered. */
export const introductionsUnanswered: WaitingSource = async (reader, ctx) => {
  if (!may(ctx.actor, "introduction.make")) return [];
  const rows = await unansweredOf(reader, { staffId: ctx.actor.staffId });
  const isSchool = ctx.actor.organizationKind === "school";
  return rows.map(({ row, partner }): Waiting => ({
    kind: "introduction",
    words: `Waiting for ${isSchool ? partner.programName : partner.schoolName} to answer your introduction`,
    since: row.askedAt,
    dueAt: lapsesAt(row.askedAt),
    buttons: [],
    url: `/openings/${row.openingId}`,
  }));
};

/** Partnerships that wait for an admin of this side. */
export const partnersToApprove: WaitingSource = async (reader, ctx) => {
  if (!may(ctx.actor, "partner.change")) return [];
  const rows = await reader
    .select({ partner: partnerships, side: partnerSides })
    .from(partnerships)
    .innerJoin(
      partnerSides,
      and(
        eq(partnerSides.partnershipId, partnerships.id),
        eq(partnerSides.sideOf, ctx.actor.organizationId),
        isNull(partnerSides.approvedAt),
      ),
    )
    .where(and(isNull(partnerships.startedAt), isNull(partnerships.endedAt)));
  const isSchool = ctx.actor.organizationKind === "school";
  return rows.map(({ partner }): Waiting => ({
    kind: "decide",
    words: `Approve working with ${isSchool ? partner.programName : partner.schoolName}`,
    since: bornAt(partner.id),
    buttons: [],
    url: `/partners/${partner.id}`,
  }));
};
