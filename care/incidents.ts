import { and, count, countDistinct, desc, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { IncidentId, newId, type CaseId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { incidents } from "#db/schema/incidents.ts";
import { staff } from "#db/schema/organizations.ts";
import { disclosures, disclosureViews } from "#db/schema/progress.ts";
import { statement } from "#db/statement.ts";
import { allowed, may } from "./access.ts";
import { act, look } from "./act.ts";
import type { Answers } from "./form.ts";
import { refreshHomes } from "./home-openings.ts";
import { readOutcome } from "./incidents.form.ts";
import { clocksOf, type IncidentClock } from "./incidents.rules.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import type { WaitingSource } from "./waiting.ts";

type Opening = { caseId: CaseId; subjectId: string };

/** Opens the incident of an update that was about another student, and shows it to whoever looks into it. */
export async function openIncident(tx: Tx, ctx: StaffCtx, { caseId, subjectId }: Opening): Promise<void> {
  const { organizationId, staffId } = ctx.actor;
  await tx.insert(incidents).values({
    id: newId(IncidentId),
    organizationId,
    caseId,
    kind: "wrong-student",
    subjectId,
    discoveredAt: ctx.now,
    openedBy: staffId,
    ...(await reachOf(tx, ctx, subjectId)),
  });
  const colleagues = await tx
    .select({ id: staff.id, roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.organizationId, organizationId), isNull(staff.endedAt)));
  const told = colleagues.filter(({ roles }) => allowed["incident.see"].some((role) => roles.includes(role)));
  await refreshHomes(
    tx,
    ctx,
    told.map(({ id }) => id),
  );
}

/** To how many people any version went, and how many of them had opened it. */
async function reachOf(tx: Tx, ctx: StaffCtx, subjectId: string) {
  const { organizationId } = ctx.actor;
  const ours = and(eq(disclosures.subjectId, subjectId), eq(disclosures.fromOrganization, organizationId));
  const rows = await tx.select({ recipients: disclosures.recipients }).from(disclosures).where(ours);
  const readers = new Set<StaffId>(
    rows.flatMap(({ recipients }) => recipients.map(({ staffId }) => staffId)),
  );
  const [seen] = await tx
    .select({ by: countDistinct(disclosureViews.staffId) })
    .from(disclosureViews)
    .innerJoin(disclosures, eq(disclosures.id, disclosureViews.disclosureId))
    .where(and(ours, ne(disclosureViews.viewerOf, organizationId)));
  return { readers: readers.size, seenBy: seen?.by ?? 0 };
}

type Row = typeof incidents.$inferSelect;
export type IncidentView = Omit<Row, "organizationId" | "kind"> & {
  codeName: string;
  clocks: IncidentClock[];
};

const pageLength = 50;

/** The incidents of the acting organization, the open ones first. `more` says that older ones are left out. */
export const incidentsFor = (ctx: StaffCtx): Promise<Outcome<{ views: IncidentView[]; more: number }>> =>
  look(ctx, { action: "incident.see", subject: "incidents" }, async (reader) => {
    const mine = eq(incidents.organizationId, ctx.actor.organizationId);
    const rows = await reader
      .select({ row: incidents, codeName: cases.codeName })
      .from(incidents)
      .innerJoin(cases, eq(cases.id, incidents.caseId))
      .where(mine)
      .orderBy(desc(isNull(incidents.closedAt)), desc(incidents.discoveredAt))
      .limit(pageLength);
    const [all] = await reader.select({ count: count() }).from(incidents).where(mine);
    const views = rows.map(({ row, codeName }) => ({
      ...row,
      codeName: codeName ?? "",
      clocks: clocksOf(ctx.actor.organizationKind, row.discoveredAt),
    }));
    return accept({ views, more: Math.max(0, (all?.count ?? 0) - views.length) });
  });

/** Says what came of an incident. Refuses as `not-found`, `invalid`, or `already-done`. */
export function closeIncident(
  ctx: StaffCtx,
  { id, answers }: { id: IncidentId; answers: Answers },
): Promise<Outcome<{ id: IncidentId }>> {
  return act(
    ctx,
    { action: "incident.close", subject: `incident:${id}`, changed: ["outcome"] },
    async (tx) => {
      const mine = and(eq(incidents.organizationId, ctx.actor.organizationId), eq(incidents.id, id));
      const [row] = await tx.select({ id: incidents.id }).from(incidents).where(mine);
      if (!row) return refuse({ kind: "not-found", what: "page" });
      const outcome = readOutcome(answers);
      if (!outcome.ok) return outcome;
      const closed = await tx
        .update(incidents)
        .set({ outcome: outcome.value, closedAt: ctx.now, closedBy: ctx.actor.staffId })
        .where(and(mine, isNull(incidents.closedAt)))
        .returning({ id: incidents.id });
      return closed.length > 0 ? accept({ id }) : refuse({ kind: "already-done", what: "incident.close" });
    },
  );
}

const openIn = statement(["organizationId"], (from, { organizationId }) =>
  from
    .select({
      caseId: incidents.caseId,
      discoveredAt: incidents.discoveredAt,
      codeName: cases.codeName,
    })
    .from(incidents)
    .innerJoin(cases, eq(cases.id, incidents.caseId))
    .where(and(eq(incidents.organizationId, organizationId), isNull(incidents.closedAt))),
);

/** Incidents that nobody has closed, for whoever looks into them. */
export const incidentsWaiting: WaitingSource = async (reader: Reader, ctx) => {
  if (!may(ctx.actor, "incident.see")) return [];
  const rows = await openIn(reader, { organizationId: ctx.actor.organizationId });
  return rows.map(({ caseId, discoveredAt, codeName }) => {
    const [first] = clocksOf(ctx.actor.organizationKind, discoveredAt);
    return {
      kind: "decide",
      caseId,
      words: `${codeName} · Incident: an update was about another student. Assess it, and say what came of it.`,
      since: discoveredAt,
      ...(first && { dueAt: first.by }),
      buttons: [],
      url: "/incidents",
    };
  });
};
