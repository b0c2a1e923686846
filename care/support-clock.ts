import { eq } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import type { OrganizationId, SiteId, SupportId, SupportRequestId } from "#db/ids.ts";
import { enqueue } from "#db/queue.ts";
import type { Reader } from "#db/read.ts";
import { organizations, sites } from "#db/schema/organizations.ts";
import type { Case } from "./cases.ts";
import { renewalDays, type Limits } from "./supports.rules.ts";

type Moment = "plan" | "remind" | "miss" | "review" | "renew" | "end";

const at = (
  tx: Tx,
  ctx: Ctx,
  moment: { organizationId: OrganizationId; id: string; what: Moment; startAfter?: Temporal.Instant },
) => {
  const { startAfter, ...payload } = moment;
  return enqueue(ctx.store.queue, tx, {
    name: "support-time",
    payload,
    ...(startAfter && { startAfter }),
  });
};

/**
 * What will be looked at again about a request, enqueued with it: the deputy's morning and the end of its day. The school
 * plans the morning anew, because only it knows its closed days.
 */
export async function scheduleRequest(
  tx: Tx,
  ctx: Ctx,
  about: { id: SupportRequestId; case: Case; limits: Limits },
): Promise<void> {
  const base = { organizationId: about.case.schoolId, id: about.id };
  await at(tx, ctx, { ...base, what: "plan" });
  await at(tx, ctx, { ...base, what: "remind", startAfter: about.limits.remindAt });
  await at(tx, ctx, { ...base, what: "miss", startAfter: about.limits.missedAt });
}

/** An earlier morning than was planned. */
export const scheduleReminder = (tx: Tx, ctx: Ctx, id: SupportRequestId, startAfter: Temporal.Instant) =>
  at(tx, ctx, { organizationId: ctx.actor.organizationId, id, what: "remind", startAfter });

type Days = { startsOn: Temporal.PlainDate; reviewOn: Temporal.PlainDate; endsOn: Temporal.PlainDate };

/** What will be looked at again about a support: its review, its renewal a week before the end, and the end. */
export async function scheduleSupport(
  tx: Tx,
  ctx: Ctx,
  { id, zone, days }: { id: SupportId; zone: string; days: Days },
): Promise<void> {
  const base = { organizationId: ctx.actor.organizationId, id };
  const renewOn = days.endsOn.subtract({ days: renewalDays });
  const isRenewed = Temporal.PlainDate.compare(renewOn, days.startsOn) > 0;
  const over = days.endsOn.add({ days: 1 }).toZonedDateTime({ timeZone: zone }).toInstant();
  await Promise.all([
    at(tx, ctx, { ...base, what: "review", startAfter: morningOf(days.reviewOn, zone) }),
    isRenewed && at(tx, ctx, { ...base, what: "renew", startAfter: morningOf(renewOn, zone) }),
    at(tx, ctx, { ...base, what: "end", startAfter: over }),
  ]);
}

const morningOf = (day: Temporal.PlainDate, zone: string) =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from("07:30") }).toInstant();

/** The zone of a site, or of the whole organization. */
export async function zoneOf(
  reader: Pick<Reader, "select">,
  ctx: Ctx,
  siteId: SiteId | null | undefined,
): Promise<string> {
  if (siteId) {
    const [site] = await reader.select({ zone: sites.zone }).from(sites).where(eq(sites.id, siteId));
    if (site) return site.zone;
  }
  const [own] = await reader
    .select({ zone: organizations.zone })
    .from(organizations)
    .where(eq(organizations.organizationId, ctx.actor.organizationId));
  return own?.zone ?? ctx.zone;
}

export const todayIn = (now: Temporal.Instant, zone: string): Temporal.PlainDate =>
  now.toZonedDateTimeISO(zone).toPlainDate();
