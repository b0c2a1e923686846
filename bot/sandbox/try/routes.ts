import { Hono, type Context } from "hono";
import type { ChatLevel } from "#db/schema/chat.ts";
import type { Registry } from "#bot/commands.ts";
import type { FakeSlack } from "../slack/hands.ts";
import type { FakeTeams } from "../teams/hands.ts";
import type { AppSeed } from "../teams/types.ts";
import { actRoutes } from "./acts.ts";
import { assetRoutes } from "./assets.ts";
import { guard } from "./guard.ts";
import { liveRoute } from "./live.ts";
import { offersOf } from "./offers.ts";
import { drawPage, drawTroubles, troublesOf } from "./page.view.ts";
import { drawPane, type Pane } from "./pane.view.ts";
import { placesFrom, seenFrom, sides, type Side } from "./places.ts";

export type SandboxPerson = {
  userId: string;
  name: string;
  role: string;
  linked: boolean;
  /** Whose clock the messages show. The machine's own where it is left out. */
  tz?: string;
};
export type SandboxWorkspace = {
  platform: "slack" | "teams";
  /** Slack's team, or the tenant of Teams. */
  teamId: string;
  name: string;
  side: Side;
  people: readonly SandboxPerson[];
  channels?: readonly { id: string; name: string }[];
};
export type SandboxDeps = {
  /** Each where a side is on it. */
  slack?: FakeSlack;
  teams?: FakeTeams;
  /** What Teams knows of the app. */
  teamsApp?: AppSeed;
  workspaces: readonly SandboxWorkspace[];
  levels: {
    read: () => Promise<Record<string, ChatLevel>>;
    set: (teamId: string, level: ChatLevel) => Promise<void>;
  };
  panelUrl: () => string;
  log: (line: string) => void;
  /** What the app's manifest is made from; without it no command is offered while somebody types. */
  registry?: Registry;
  /** Ends the open streams, so that a server that closes need not wait for browsers. */
  closing?: AbortSignal;
};

/** The sandbox in the browser: both pretend workspaces side by side. All state is the fakes'; none is kept here. */
export function sandboxRoutes(deps: SandboxDeps): Hono {
  const app = new Hono();
  guard(app);
  app.route("/", assetRoutes());
  const offers = offersOf(deps.registry);
  const missing = onceEach((what) => deps.log(`sandbox cannot draw: ${what}`));
  const { teamsApp } = deps;
  const see = (c: Context, side: Side): Pane => {
    const common = { offers, missing, ...(teamsApp && { teamsApp }) };
    return { ...seenFrom(deps, c.req.query(), side), ...common };
  };
  app.get("/", async (c) => {
    const places = placesFrom(deps, c.req.query());
    if (places.changed) return c.redirect(`/try?${places.query}`);
    const panes = sides.map((side) => see(c, side));
    return c.html(drawPage(deps, { panes, levels: await deps.levels.read() }));
  });
  // The pattern lets nothing but a side through.
  app.get("/pane/:side{school|program}", (c) => c.html(drawPane(see(c, c.req.param("side") as Side))));
  app.get("/troubles", (c) => c.html(drawTroubles(troublesOf(deps))));
  app.get("/live", liveRoute(deps));
  app.route("/", actRoutes(deps));
  return app;
}

/** Says each thing once: a page is drawn again and again. */
function onceEach(say: (what: string) => void): (what: string) => void {
  const said = new Set<string>();
  return (what) => {
    if (!said.has(what)) say(what);
    said.add(what);
  };
}
