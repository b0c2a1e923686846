import { randomUUID } from "node:crypto";
import { and, asc, between, eq, gte, isNull } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { newId, SiteId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { closedDays } from "#db/schema/calendar.ts";
import { organizations, sites } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import { tellOrganizers } from "./check-ins/closed-days.ts";
import type { StateCode } from "./consent-state-table.rules.ts";
import { kindOn } from "./day-kind.ts";
import type { Answers, Option } from "./form.ts";
import { readClosed, readOrganization, readSite, type OrganizationFacts } from "./organization.form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { settlePartners } from "./partners.ts";
import { openOn } from "./scheduling/days.ts";
import type { DayKind } from "./scheduling/school-days.ts";

export type ClosedLine = typeof closedDays.$inferSelect;
export type OrganizationView = OrganizationFacts & {
  isProgram: boolean;
  sites: { id: SiteId; name: string; zone: string }[];
  /** Days that follow one another for the same reason and place, as one. */
  closed: ClosedStretch[];
  today: Temporal.PlainDate;
  todayIs: DayKind;
};

/** More than a school year lists. */
const mostShown = 400;
export type ClosedStretch = { first: ClosedLine; last: ClosedLine; days: ClosedLine[] };

/** The organization, its sites, and its closed days from today on. */
export const organizationFor = (ctx: StaffCtx): Promise<Outcome<OrganizationView>> =>
  look(ctx, { action: "organization.see", subject: "organization" }, async (reader) => {
    const { organizationId } = ctx.actor;
    const [own] = await reader.select().from(organizations);
    if (!own) return refuse({ kind: "not-found", what: "page" });
    const today = ctx.now.toZonedDateTimeISO(own.zone).toPlainDate();
    const closed = await reader
      .select()
      .from(closedDays)
      .where(
        and(
          eq(closedDays.organizationId, organizationId),
          gte(closedDays.day, today),
          isNull(closedDays.endedAt),
        ),
      )
      .orderBy(asc(closedDays.day))
      .limit(mostShown);
    const { name, zone, part2, crisisLines, kind } = own;
    // The form takes nothing that is no state.
    const state = own.state as StateCode;
    const isProgram = kind === "program";
    return accept({
      name,
      state,
      zone,
      part2,
      crisisLines,
      isProgram,
      sites: await liveSites(reader, ctx),
      closed: runsOf(closed),
      today,
      todayIs: await kindOn(reader, ctx, today),
    });
  });

/** A break is one row, however many days it has; a weekend in its midst, which is closed anyway, does not divide it. */
function runsOf(lines: readonly ClosedLine[]): ClosedStretch[] {
  const runs: ClosedStretch[] = [];
  for (const line of lines) {
    const run = runs.findLast(({ last }) => last.why === line.why && last.siteId === line.siteId);
    const next = run && openOn(run.last.day.add({ days: 1 }), new Set());
    if (run && next && Temporal.PlainDate.compare(line.day, next) <= 0) {
      run.days.push(line);
      run.last = line;
    } else runs.push({ first: line, last: line, days: [line] });
  }
  return runs;
}

/** The sites of the acting organization, by name. */
export const liveSites = (reader: Pick<Reader, "select">, ctx: StaffCtx) =>
  reader
    .select({ id: sites.id, name: sites.name, zone: sites.zone })
    .from(sites)
    .where(and(eq(sites.organizationId, ctx.actor.organizationId), isNull(sites.endedAt)))
    .orderBy(asc(sites.name));

/** Sites as options. */
export const siteOptions = (all: readonly { id: SiteId; name: string }[]): Option[] =>
  all.map(({ id, name }) => ({ value: id, label: name }));

const deed = (ctx: StaffCtx, ...changed: string[]) =>
  ({
    action: "organization.change",
    subject: `organization:${ctx.actor.organizationId}`,
    changed,
  }) as const;

/** Changes what the organization says of itself; partners read it at once. Refuses as `invalid`. */
export const changeOrganization = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "name", "state", "zone", "crisisLines", "part2"), async (tx) => {
    const isProgram = ctx.actor.organizationKind === "program";
    const facts = readOrganization(answers, isProgram);
    if (!facts.ok) return facts;
    const { part2, crisisLines, ...rest } = facts.value;
    await tx
      .update(organizations)
      .set({ ...rest, crisisLines: [...crisisLines], ...(isProgram && { part2 }) })
      .where(eq(organizations.organizationId, ctx.actor.organizationId));
    await settlePartners(tx, ctx);
    return accept(null);
  });

/** Adds a building or track. Refuses as `invalid`. */
export const addSite = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "sites"), async (tx) => {
    const site = readSite(answers);
    if (!site.ok) return site;
    await tx
      .insert(sites)
      .values({ id: newId(SiteId), organizationId: ctx.actor.organizationId, ...site.value });
    return accept(null);
  });

/** Closes a site: it is offered nowhere any more. What belongs to it stays. Refuses as `not-found`. */
export const endSite = (ctx: StaffCtx, id: SiteId): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "sites"), async (tx) => {
    const ended = await tx
      .update(sites)
      .set({ endedAt: ctx.now })
      .where(and(eq(sites.organizationId, ctx.actor.organizationId), eq(sites.id, id), isNull(sites.endedAt)))
      .returning({ id: sites.id });
    return ended.length > 0 ? accept(null) : refuse({ kind: "not-found", what: "page" });
  });

/** Marks days on which the organization, or one site, does not meet. Marking one twice changes nothing. */
export const addClosedDays = (ctx: StaffCtx, answers: Answers): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "closedDays"), async (tx) => {
    const run = readClosed(answers, siteOptions(await liveSites(tx, ctx)));
    if (!run.ok) return run;
    const { days, why, siteId } = run.value;
    const { organizationId } = ctx.actor;
    const where = siteId ? { siteId: SiteId.parse(siteId) } : {};
    const rows = days.map((day) => ({ id: randomUUID(), organizationId, day, why, ...where }));
    await closeDays(tx, ctx, rows);
    return accept(null);
  });

/** Days that were marked by mistake are open again: one, or all of its kind up to another. Refuses as `not-found`. */
export const reopenDays = (
  ctx: StaffCtx,
  { id, until }: { id: string; until?: Temporal.PlainDate },
): Promise<Outcome<null>> =>
  act(ctx, deed(ctx, "closedDays"), async (tx) => {
    const live = and(eq(closedDays.organizationId, ctx.actor.organizationId), isNull(closedDays.endedAt));
    const [first] = await tx
      .select()
      .from(closedDays)
      .where(and(live, eq(closedDays.id, id)));
    if (!first) return refuse({ kind: "not-found", what: "page" });
    const { day, why, siteId } = first;
    const opened = await tx
      .update(closedDays)
      .set({ endedAt: ctx.now })
      .where(
        and(
          live,
          eq(closedDays.why, why),
          siteId ? eq(closedDays.siteId, siteId) : isNull(closedDays.siteId),
          between(closedDays.day, day, until ?? day),
        ),
      )
      .returning({ id: closedDays.id });
    return opened.length > 0 ? accept(null) : refuse({ kind: "not-found", what: "page" });
  });

/** Writes closed days, and tells who has arranged something on those that were open before. */
export async function closeDays(
  tx: Tx,
  ctx: StaffCtx,
  rows: readonly (typeof closedDays.$inferInsert)[],
): Promise<void> {
  const made = await tx
    .insert(closedDays)
    .values([...rows])
    .onConflictDoNothing()
    .returning({ day: closedDays.day });
  const siteId = rows[0]?.siteId;
  await tellOrganizers(tx, ctx, { days: made.map(({ day }) => day), ...(siteId && { siteId }) });
}
