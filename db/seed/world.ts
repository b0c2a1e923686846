import { ConsentId, newId } from "../ids.ts";
import type { Store } from "../store.ts";
import { seedCalendar } from "./calendar.ts";
import { casePlans, type CaseKey } from "./cases.ts";
import { allOnSlack, planAllPrompts, sandboxPeople, seedChat, type Platforms } from "./chat.ts";
import { pastCheckIns } from "./check-ins.ts";
import { seedClasses } from "./classes.ts";
import type { World } from "./handles.ts";
import { pastOfUpdate } from "./history.ts";
import { openCases, pastPauses } from "./open-cases.ts";
import { seedOrganizations } from "./organizations.ts";
import { newcomerNames, seedNewcomers, seedPartners } from "./partners.ts";
import { pastOf, type Permission } from "./permissions.ts";
import { rosterNames } from "./students.ts";
import { daysBefore, liveThrough } from "./timeline.ts";
import { pastOfSupports } from "./supports.ts";
import { updatePlans } from "./updates.ts";

const daysOfWork = 200;

/**
 * Fills an empty database with an invented district, its program and a second school, their people and cases, and a week
 * of updates that ends at `now`. Written as the app's role, each row by the organization it belongs to.
 */
export async function seedWorld(
  store: Store,
  now: Temporal.Instant,
  platforms: Platforms = allOnSlack,
): Promise<World> {
  const since = daysBefore(now, daysOfWork);
  const base = await seedOrganizations(store, since);
  await seedCalendar(store, base, now);
  await seedPartners(store, base, since);
  await seedNewcomers(store, base, since);
  await seedChat(store, base, { now: since, platforms });
  const cases = await openCases(store, { world: base, now });
  await seedClasses(store, { ...base, cases }, since);
  const world: World = {
    ...base,
    cases,
    codeNames: Object.values(cases).map((one) => one.codeName),
    names: [...rosterNames(), ...newcomerNames()],
    staffNames: Object.values(base.staff).map((one) => one.name),
    chat: sandboxPeople(platforms),
  };
  const permissions = (Object.keys(casePlans) as CaseKey[]).flatMap((key) =>
    casePlans[key].permissions.map((plan): Permission => ({
      ...plan,
      id: newId(ConsentId),
      case: cases[key],
    })),
  );
  const known = { world, permissions, now };
  await liveThrough(store, [
    ...permissions.flatMap((one) => pastOf(one, known)),
    ...pastPauses(known),
    ...updatePlans.flatMap((plan) => pastOfUpdate(plan, known)),
    ...pastOfSupports(known),
    ...pastCheckIns(known),
  ]);
  await planAllPrompts(store, world, now);
  return world;
}
