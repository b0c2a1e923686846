import type { Hono } from "hono";
import { chatLevels, setChatLevel } from "#care/installations.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Registry } from "#bot/commands.ts";
import { listOrganizations } from "#db/doors.ts";
import type { Store } from "#db/store.ts";
import type { CalendarSettings } from "#bot/calendars/sources.ts";
import { pretendCalendars } from "./calendars.ts";
import {
  generalOf,
  generalOnTeams,
  pretendSlack,
  pretendTeams,
  type PretendTeamsSettings,
  type PretendWorkspace,
} from "./pretend.ts";
import { sandboxRoutes, type SandboxDeps } from "./try/routes.ts";

export type SandboxOptions = {
  store: Store;
  registry: Registry;
  now: () => Temporal.Instant;
  log: (line: string) => void;
  panelUrl: () => string;
  /** The invented world's workspaces and their people, on every platform on which they could be. */
  workspaces: readonly DemoWorkspace[];
};
type DemoPerson = PretendWorkspace["users"][number] & { role: string; linked: boolean };
export type DemoWorkspace = Omit<PretendWorkspace, "users"> & {
  organization: "school" | "program";
  platform: "slack" | "teams";
  users: readonly DemoPerson[];
};

/** What the product takes for the real platforms, each where a side is on it. */
export type OpenSandbox = AsyncDisposable & {
  slack?: ReturnType<typeof pretendSlack>["settings"] & { fetch: typeof globalThis.fetch };
  teams?: PretendTeamsSettings;
  /** Teams tells an app of every person who has it; called once the product listens. */
  begin: () => Promise<void>;
  /** The makers of calendars, for whoever connects theirs. */
  calendars: CalendarSettings;
};

/**
 * Mounts the pretend platforms at `/try`, which send to the product as the real ones do. Which platform a side is on is
 * what the database says.
 */
export async function openSandbox(app: Hono, options: SandboxOptions): Promise<OpenSandbox> {
  const levels = levelsOf(options);
  const installed = await levels.read();
  const workspaces = options.workspaces.filter(({ teamId }) => installed[teamId] !== undefined);
  const on = (platform: DemoWorkspace["platform"]) => workspaces.filter((one) => one.platform === platform);
  const { registry } = options;
  const deliver = async (request: Request) => await app.fetch(request);
  const [onSlack, onTeams] = [on("slack"), on("teams")];
  const slack = onSlack.length > 0 ? pretendSlack({ registry, deliver, workspaces: onSlack }) : undefined;
  const teams =
    onTeams.length > 0 ? await pretendTeams({ registry, deliver, workspaces: onTeams }) : undefined;
  const drawn = workspaces.map(drawnFrom);
  const platforms = {
    ...(slack && { slack: slack.fake }),
    ...(teams && { teams: teams.fake, teamsApp: teams.app }),
  };
  const calendars = pretendCalendars({ now: options.now, at: () => `${options.panelUrl()}${calendarsPath}` });
  app.route(calendarsPath, calendars.app);
  app.route("/try", sandboxRoutes({ ...options, ...platforms, workspaces: drawn, levels }));
  return {
    ...(slack && { slack: { ...slack.settings, fetch: slack.fake.fetch } }),
    ...(teams && { teams: teams.settings }),
    calendars: calendars.settings,
    begin: async () => {
      for (const { teamId, users } of onTeams)
        for (const { id } of users) await teams?.fake.person(teamId, id).install();
    },
    [Symbol.asyncDispose]: async () => await teams?.served[Symbol.asyncDispose](),
  };
}

const calendarsPath = "/pretend-calendars";

const drawnFrom = ({ users, organization: side, platform, teamId, name }: DemoWorkspace) => ({
  platform,
  teamId,
  name,
  side,
  people: users.map(({ id: userId, ...person }) => ({ userId, ...person })),
  channels: [platform === "slack" ? generalOf(teamId) : generalOnTeams(teamId)],
});

/** The chat level of each pretend workspace, which anybody in the sandbox may switch. */
function levelsOf({ store, now, workspaces }: SandboxOptions): SandboxDeps["levels"] {
  const ctxs = async () => {
    const organizations = await listOrganizations(store);
    const names = new Set(workspaces.map(({ name }) => name));
    return organizations
      .filter(({ name }) => names.has(name))
      .map(({ name, organizationId }) => ({ name, ctx: jobCtx({ store, now }, "sandbox", organizationId) }));
  };
  return {
    read: async () => {
      const all = await Promise.all((await ctxs()).map(({ ctx }) => chatLevels(ctx)));
      return Object.assign({}, ...all) as Awaited<ReturnType<typeof chatLevels>>;
    },
    set: async (teamId, level) => {
      const name = workspaces.find((one) => one.teamId === teamId)?.name;
      const found = (await ctxs()).find((one) => one.name === name);
      if (found) await setChatLevel(found.ctx, level);
    },
  };
}
