import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { intakeOf, sitesOf, type IntakePerson } from "#db/partner-doors.ts";
import { enqueue } from "#db/queue.ts";
import { asReader } from "#db/read.ts";
import { consents } from "#db/schema/consents.ts";
import { introductions } from "#db/schema/openings.ts";
import { disclosures } from "#db/schema/progress.ts";
import { asReceiver, intakeAt } from "./introductions.rules.ts";
import { findIntroduction, particularsIn, type Found } from "./introductions.ts";
import { askGate, enqueueCopies, scopeFrom } from "./release.ts";

/**
 * Whoever does intake since an introduction was made is told of it, too, as far as a permission covers them now: they are
 * written into the record of who was told, and get the card that their colleagues have. Called after a change of people.
 */
export async function tellLaterIntake(tx: Tx, ctx: Ctx): Promise<void> {
  const waiting = await tx
    .select({ id: introductions.id })
    .from(introductions)
    .where(and(ne(introductions.fromOrganization, ctx.actor.organizationId), isNull(introductions.answer)));
  for (const { id } of waiting) {
    const found = await findIntroduction(tx, ctx, id);
    if (found) await tellOf(tx, ctx, found);
  }
}

async function tellOf(tx: Tx, ctx: Ctx, found: Found): Promise<void> {
  const { row, case: subject, disclosed } = found;
  const { organizationId } = ctx.actor;
  const rows = await tx.select().from(consents).where(eq(consents.caseId, row.caseId));
  const scopes = rows.map(scopeFrom);
  const people = (await intakeOf(ctx.store, asReader(tx), row.partnershipId)).filter(
    (one) => one.organizationId === organizationId,
  );
  const team = (await atWantedSite(tx, ctx, found, people)).map((one) => asReceiver(one, scopes));
  const question = { case: subject, from: row.fromOrganization, categories: ["enrollment"] as const };
  const gate = askGate(ctx, question, { scopes, team });
  if (!gate.ok) return;
  const told = new Set(disclosed.recipients.map(({ staffId }) => staffId));
  const later = gate.value.readers.filter(({ staffId }) => !told.has(staffId));
  if (later.length === 0) return;
  const added = later.map(({ staffId, role }) => ({ staffId, organizationId, role }));
  await tx
    .update(disclosures)
    .set({ recipients: [...disclosed.recipients, ...added] })
    .where(eq(disclosures.id, disclosed.id));
  await enqueueCopies(tx, ctx, { case: subject, kind: "introduction", subjectId: row.id });
  for (const { staffId } of later)
    await enqueue(ctx.store.queue, tx, { name: "refresh-home", payload: { organizationId, staffId } });
}

/** Those whom the introduction meant: of its site and of no site. A site that was renamed since means those of no site. */
async function atWantedSite(
  tx: Tx,
  ctx: Ctx,
  found: Found,
  people: readonly IntakePerson[],
): Promise<IntakePerson[]> {
  const { siteName } = await particularsIn(ctx, found);
  const sites = await sitesOf(asReader(tx), found.row.partnershipId);
  const site = sites.find((one) => one.organizationId === ctx.actor.organizationId && one.name === siteName);
  return site ? intakeAt(people, site.siteId) : people.filter(({ siteId }) => siteId === null);
}
