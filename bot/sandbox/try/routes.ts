import { Hono } from "hono";
import { html } from "hono/html";
import type { ChatLevel } from "#db/schema/chat.ts";
import type { FakeSlack } from "../slack/hands.ts";

export type SandboxPerson = { userId: string; name: string; role: string; linked: boolean };
export type SandboxWorkspace = {
  teamId: string;
  name: string;
  side: "school" | "program";
  people: readonly SandboxPerson[];
};
export type SandboxDeps = {
  slack: FakeSlack;
  workspaces: readonly SandboxWorkspace[];
  levels: {
    read: () => Promise<Record<string, ChatLevel>>;
    set: (teamId: string, level: ChatLevel) => Promise<void>;
  };
  panelUrl: () => string;
  log: (line: string) => void;
};

/** The sandbox in the browser: both pretend workspaces side by side. */
export function sandboxRoutes(_deps: SandboxDeps): Hono {
  const app = new Hono();
  app.get("/", (c) => c.html(html`<!doctype html><title>Footbridge sandbox</title>`));
  return app;
}
