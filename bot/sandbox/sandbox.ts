import type { Hono } from "hono";
import { chatLevels, setChatLevel } from "#care/installations.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Registry } from "#bot/commands.ts";
import { listOrganizations } from "#db/doors.ts";
import type { Store } from "#db/store.ts";
import { generalOf, pretendSlack, type PretendWorkspace } from "./pretend.ts";
import { sandboxRoutes, type SandboxDeps } from "./try/routes.ts";

export type SandboxOptions = {
  store: Store;
  registry: Registry;
  now: () => Temporal.Instant;
  log: (line: string) => void;
  panelUrl: () => string;
  /** The invented world's workspaces and their people. */
  workspaces: readonly DemoWorkspace[];
};
type DemoPerson = PretendWorkspace["users"][number] & { role: string; linked: boolean };
export type DemoWorkspace = Omit<PretendWorkspace, "users"> & {
  organization: "school" | "program";
  users: readonly DemoPerson[];
};

/**
 * Mounts a pretend Slack at `/try` that sends to the product as the real one does. Answers with the settings by which
 * the product takes it for the real one.
 */
export function openSandbox(app: Hono, options: SandboxOptions) {
  const { workspaces } = options;
  const { fake, settings } = pretendSlack({
    ...options,
    deliver: async (request) => await app.fetch(request),
  });
  const drawn = workspaces.map(({ users, organization: side, teamId, name }) => ({
    platform: "slack" as const,
    teamId,
    name,
    side,
    people: users.map(({ id: userId, ...person }) => ({ userId, ...person })),
    channels: [generalOf(teamId)],
  }));
  app.route("/try", sandboxRoutes({ ...options, slack: fake, workspaces: drawn, levels: levelsOf(options) }));
  return { ...settings, fetch: fake.fetch };
}

/** The chat level of each pretend workspace, which anybody in the sandbox may switch. */
function levelsOf({ store, now, workspaces }: SandboxOptions): SandboxDeps["levels"] {
  const ctxs = async () => {
    const organizations = await listOrganizations(store);
    return workspaces.flatMap(({ teamId, name }) => {
      const found = organizations.find((one) => one.name === name);
      return found ? [{ teamId, ctx: jobCtx({ store, now }, "sandbox", found.organizationId) }] : [];
    });
  };
  return {
    read: async () => {
      const all = await Promise.all((await ctxs()).map(({ ctx }) => chatLevels(ctx)));
      return Object.assign({}, ...all) as Awaited<ReturnType<typeof chatLevels>>;
    },
    set: async (teamId, level) => {
      const found = (await ctxs()).find((one) => one.teamId === teamId);
      if (found) await setChatLevel(found.ctx, level);
    },
  };
}
