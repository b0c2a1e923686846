import { randomUUID } from "node:crypto";
import { registryFor, spokenOf } from "#bot/commands.ts";
import { deliver } from "#bot/jobs/deliver.ts";
import { jobCtx, startWorker } from "#bot/jobs/worker.ts";
import { teamsSide, type TeamsSide } from "#bot/teams/app.ts";
import type { CopyKind } from "#db/schema/chat.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { furnish, type Handle, type House } from "./house.ts";
import { putOnTeams } from "./on-teams.ts";
import { teamsCloud, TeamsPerson, type TeamsCloud } from "./teams-cloud.ts";

export type TeamsHouse = AsyncDisposable & {
  db: TestDatabase;
  house: House;
  cloud: TeamsCloud;
  side: TeamsSide;
  logged: string[];
  tenants: Record<"school" | "program", string>;
  hands: (who: Handle) => TeamsPerson;
  /** Somebody of the program's tenant whom the product does not know. */
  newcomer: TeamsPerson;
  /** Makes every copy of a thing stand as it should, on both sides. */
  deliverAll: (subjectId: string, kind?: CopyKind) => Promise<void>;
  until: <T>(check: () => T | undefined | false) => Promise<T>;
};

/** A school and a program, both on Teams, each in a tenant of its own. */
export async function teamsHouse({ workers = false } = {}): Promise<TeamsHouse> {
  const stack = new AsyncDisposableStack();
  const db = stack.use(await freshDatabase({ workers }));
  const house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  const cloud = stack.use(await teamsCloud());
  const now = () => Temporal.Now.instant();
  const logged: string[] = [];
  const log = (line: string) => void logged.push(line);
  const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const tenants = { school: randomUUID(), program: randomUUID() };
  for (const side of ["school", "program"] as const) {
    await putOnTeams(db, house, { side, tenant: tenants[side] });
  }
  const side = teamsSide({
    ...cloud.settings,
    store: db.store,
    registry,
    now,
    log,
    baseUrl: () => "https://panel.example",
  });
  if (workers)
    await startWorker({
      store: db.store,
      mouths: () => ({ teams: side.mouth }),
      now,
      log,
      ...spokenOf(registry),
    });
  const known = new Map<string, TeamsPerson>();
  const person = (tenant: string, userKey: string, name: string) =>
    known.get(userKey) ??
    known.set(userKey, new TeamsPerson({ cloud, handle: side.handle, tenant, userKey, name })).get(userKey)!;
  return {
    db,
    house,
    cloud,
    side,
    logged,
    tenants,
    hands: (who) => person(tenants[who.org.kind], who.userKey, who.name),
    newcomer: person(tenants.program, "UNEWCOMER", "New Comer"),
    deliverAll: async (subjectId, kind = "progress") => {
      for (const { id: organizationId } of [house.school, house.program]) {
        const ctx = jobCtx({ store: db.store, now }, "deliver", organizationId);
        const { sent } = await deliver(ctx, { teams: side.mouth }, { organizationId, kind, subjectId });
        await sent;
      }
    },
    until: async (check) => {
      for (let waited = 0; waited < 15_000; waited += 25) {
        const found = check();
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      throw new Error("it did not come");
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
