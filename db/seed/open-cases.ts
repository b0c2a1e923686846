import { drawCodeName } from "#care/code-names.rules.ts";
import { notePause } from "#care/pause.ts";
import type { Tx } from "../change.ts";
import { openingFor } from "../client.ts";
import type { StaffCtx } from "../context.ts";
import { CareTeamMemberId, CaseId, newId } from "../ids.ts";
import { careTeam, cases } from "../schema/cases.ts";
import type { Store } from "../store.ts";
import { casePlans, type CaseKey, type CasePlan } from "./cases.ts";
import type { CaseHandle, World } from "./handles.ts";
import { sitePlans } from "./people.ts";
import { enroll } from "./rosters.ts";
import { studentPlans } from "./students.ts";
import { daysBefore, type Past } from "./timeline.ts";

type Around = {
  world: Pick<World, "organizations" | "sites" | "partnerships" | "staff">;
  now: Temporal.Instant;
};

/** Opens every case with its care team, and enrolls its student on both sides. */
export async function openCases(store: Store, around: Around): Promise<Record<CaseKey, CaseHandle>> {
  const draw = sameEveryTime();
  const opened: [CaseKey, CaseHandle][] = [];
  for (const [key, plan] of Object.entries(casePlans) as [CaseKey, CasePlan][]) {
    const taken = opened.map(([, one]) => one.codeName);
    const codeName = drawCodeName(taken, draw);
    if (!codeName) throw new Error("the lists of code names are used up");
    opened.push([key, await openCase(store, { ...around, key, plan, codeName })]);
  }
  return Object.fromEntries(opened) as Record<CaseKey, CaseHandle>;
}

type Opening = Around & { key: CaseKey; plan: CasePlan; codeName: string };

async function openCase(store: Store, opening: Opening): Promise<CaseHandle> {
  const { world, key, plan, codeName, now } = opening;
  const id = newId(CaseId);
  const { of, zone } = sitePlans[plan.site];
  const side = of === "other" ? "other" : "school";
  const partnershipId = world.partnerships[side];
  const organizations = { schoolId: world.organizations[side].id, programId: world.organizations.program.id };
  const openedAt = daysBefore(now, plan.openedDaysAgo);
  const endedAt = plan.closedDaysAgo === undefined ? null : daysBefore(now, plan.closedDaysAgo);
  await store.client.transaction(openingFor(organizations.schoolId), async (db) => {
    const row = {
      id,
      ...organizations,
      partnershipId,
      codeName,
      zone,
      openedAt,
      endedAt,
      dischargedAt: endedAt,
    };
    await db.insert(cases).values(row);
    await db
      .insert(careTeam)
      .values(plan.team.map((who) => member({ caseId: id, ...organizations }, world.staff[who], openedAt)));
  });
  const students = await enrollBoth(store, opening, { id, ...organizations, openedAt });
  return { key, id, codeName, zone, partnershipId, ...organizations, students, team: plan.team };
}

type Sides = Pick<CaseHandle, "schoolId" | "programId">;

const member = (
  subject: Sides & { caseId: CaseId },
  who: World["staff"]["counselor"],
  startedAt: Temporal.Instant,
) => ({
  id: newId(CareTeamMemberId),
  ...subject,
  memberOf: who.org.id,
  staffId: who.id,
  role: who.role,
  startedAt,
});

type Opened = Sides & { id: CaseId; openedAt: Temporal.Instant };

async function enrollBoth(store: Store, opening: Opening, { id: caseId, openedAt: at, ...sides }: Opened) {
  const { key, plan, world, now } = opening;
  const { school, program, yearsOld, guardians } = studentPlans[key];
  const born = now
    .toZonedDateTimeISO("UTC")
    .toPlainDate()
    .subtract({ years: yearsOld, days: 40 + plan.openedDaysAgo });
  const birthDate = born.toString();
  const shared = { caseId, guardians, at };
  const atSchool = { ...shared, organizationId: sides.schoolId, siteId: world.sites[plan.site] };
  const atProgram = { ...shared, organizationId: sides.programId, siteId: world.sites.track };
  return {
    school: await enroll(store, { ...atSchool, student: { ...school, birthDate } }),
    program: await enroll(store, { ...atProgram, student: { ...program, birthDate } }),
  };
}

/** The pauses that somebody asked for. */
export function pastPauses({
  world,
  now,
}: {
  world: Pick<World, "staff" | "cases">;
  now: Temporal.Instant;
}): Past[] {
  return (Object.keys(casePlans) as CaseKey[]).flatMap((key): Past[] => {
    const { pausedDaysAgo, team } = casePlans[key];
    const first = team[0];
    if (pausedDaysAgo === undefined || !first) return [];
    const subject = world.cases[key];
    const { id } = subject;
    const by = world.staff[first];
    const pausedAt = daysBefore(now, pausedDaysAgo);
    const write = (tx: Tx, ctx: StaffCtx) => notePause(tx, ctx, { subject, what: "paused" });
    return [
      { at: pausedAt, by, deed: { action: "case.pause", subject: `case:${id}`, changed: ["paused"] }, write },
    ];
  });
}

/** Numbers that look random and are the same in every seeded database (mulberry32). */
function sameEveryTime(): (choices: number) => number {
  let state = 20_261_124;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % choices;
  };
}
