import { and, eq, inArray } from "drizzle-orm";
import type { Ctx } from "#db/context.ts";
import { CaseId, IntroductionId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { deliveries } from "#db/schema/chat.ts";
import { organizations, sites, staff } from "#db/schema/organizations.ts";
import { findCase } from "./cases.ts";
import type { Copies } from "./copies.ts";
import { askedCard, openedCard, toldCard } from "./introduction.cards.ts";
import { lapsesAt } from "./introductions.rules.ts";
import { findIntroduction, readersNow } from "./introductions.ts";
import { standingOf } from "./release.ts";
import { roleWords } from "./role-words.ts";

/** The zone of each of these colleagues: their site's, else the organization's. */
async function zonesOf(
  reader: Reader,
  ctx: Ctx,
  staffIds: readonly StaffId[],
): Promise<(staffId: StaffId) => string> {
  const rows =
    staffIds.length === 0
      ? []
      : await reader
          .select({ id: staff.id, site: sites.zone, own: organizations.zone })
          .from(staff)
          .innerJoin(organizations, eq(organizations.organizationId, staff.organizationId))
          .leftJoin(sites, eq(sites.id, staff.siteId))
          .where(and(eq(staff.organizationId, ctx.actor.organizationId), inArray(staff.id, [...staffIds])));
  const zones = new Map(rows.map(({ id, site, own }) => [id, site ?? own]));
  return (staffId) => zones.get(staffId) ?? ctx.zone;
}

/** Everybody who has a copy of something already. */
async function holdersOf(reader: Reader, ctx: Ctx, subjectId: string): Promise<StaffId[]> {
  const rows = await reader
    .select({ staffId: deliveries.staffId })
    .from(deliveries)
    .where(and(eq(deliveries.organizationId, ctx.actor.organizationId), eq(deliveries.subjectId, subjectId)));
  return rows.map(({ staffId }) => staffId);
}

/** The copies of one introduction: a card to each intake person who was told, and one to whoever asked. */
export async function introductionCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const found = await findIntroduction(reader, ctx, IntroductionId.parse(id));
  if (!found) return undefined;
  const { row, partnerName } = found;
  const { answer, askedAt, openingId } = row;
  const isAsking = row.fromOrganization === ctx.actor.organizationId;
  const readers = answer || isAsking ? [] : await readersNow(reader, ctx, found);
  const audience = isAsking ? [row.askedBy] : readers;
  const zoneOf = await zonesOf(reader, ctx, [...audience, ...(await holdersOf(reader, ctx, id))]);
  const base = { id, partnerName, askedAt, lapsesAt: lapsesAt(askedAt), answer };
  return {
    audience,
    cardFor: (staffId) => {
      const one = { ...base, zone: zoneOf(staffId), stopped: !readers.includes(staffId) };
      return isAsking ? askedCard({ ...one, openingId }) : toldCard(one);
    },
    isWithdrawnFor: (staffId) => !isAsking && !answer && !readers.includes(staffId),
  };
}

/** The copies of a case's first card: one to everybody of this side's care team. */
export async function caseOpenedCopies(reader: Reader, ctx: Ctx, id: string): Promise<Copies | undefined> {
  const caseId = CaseId.parse(id);
  const found = await findCase(reader, ctx, caseId);
  const [row] = await reader.select({ openedAt: cases.openedAt }).from(cases).where(eq(cases.id, caseId));
  if (!found.ok || !row?.openedAt) return undefined;
  const { organizationId } = ctx.actor;
  const { codeName, schoolId, schoolName, programName } = found.value;
  const { team } = await standingOf(reader, ctx, found.value);
  const said = (isMine: boolean) =>
    team
      .filter((one) => (one.organizationId === organizationId) === isMine)
      .map(({ name, role }) => `${name}, ${roleWords[role]}`);
  const audience = team.filter((one) => one.organizationId === organizationId).map(({ staffId }) => staffId);
  const zoneOf = await zonesOf(reader, ctx, [...audience, ...(await holdersOf(reader, ctx, id))]);
  const partnerName = organizationId === schoolId ? programName : schoolName;
  const base = {
    caseId,
    codeName,
    partnerName,
    openedAt: row.openedAt,
    mine: said(true),
    theirs: said(false),
  };
  return {
    audience,
    caseId,
    cardFor: (staffId) => openedCard({ ...base, zone: zoneOf(staffId), onTeam: audience.includes(staffId) }),
    isWithdrawnFor: (staffId) => !audience.includes(staffId),
  };
}
