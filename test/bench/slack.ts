import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { HomeView, ModalView } from "@slack/types";
import type { WorkspaceSeed } from "#bot/sandbox/slack/types.ts";
import type {
  Command,
  Commanded,
  Opened,
  Posted,
  Posting,
  Press,
  Seen,
  Submission,
  Submitted,
  Who,
} from "./edge-types.ts";
import type { Illness } from "./edge-front.ts";
import { stop } from "./servers.ts";
import { signingSecret } from "./settings.ts";
import { talkTo } from "./talk.ts";

/** The edge in its own process, as the load generator reaches it. */
export type Slack = AsyncDisposable & {
  apiUrl: string;
  command: (command: Command) => Promise<Commanded>;
  filled: (who: Who) => Promise<Seen>;
  submit: (submission: Submission) => Promise<Submitted>;
  /** Opens the Home tab and waits until it is published. */
  home: (who: Who) => Promise<Seen>;
  /** Puts a message of the app's before somebody; answers with where it stands. */
  post: (posting: Posting) => Promise<string>;
  /** Presses a button of a message and waits for the page that it opens. */
  press: (press: Press) => Promise<Seen>;
  /** What lies on top of somebody's screen, as an app would have to send it. */
  view: (who: Who) => Promise<ModalView>;
  homeView: (who: Who) => Promise<HomeView>;
  hold: (method: string) => Promise<void>;
  release: () => Promise<void>;
  posted: () => Promise<Posted[]>;
  /** How often each method was called so far. */
  calls: () => Promise<Record<string, number>>;
  forgetPosted: () => Promise<void>;
  /** From now on posts into this workspace are told to wait, or never answered. */
  sicken: (teamId: string, how: Illness) => Promise<void>;
  troubles: () => Promise<string[]>;
};

/** Starts an edge that sends to the program on this port. */
export async function startSlack(port: number, workspaces: WorkspaceSeed[]): Promise<Slack> {
  const child = fork(fileURLToPath(new URL("./edge.ts", import.meta.url)), { execArgv: [] });
  const ask = talkTo(child);
  const opened: Opened = { eventsUrl: `http://127.0.0.1:${port}/slack/events`, signingSecret, workspaces };
  const url = await ask<string>("open", opened);
  return {
    apiUrl: `${url}/api/`,
    command: (command) => ask("command", command),
    filled: (who) => ask("filled", who),
    submit: (submission) => ask("submit", submission),
    home: (who) => ask("home", who),
    post: (posting) => ask("post", posting),
    press: (press) => ask("press", press),
    view: (who) => ask("view", who),
    homeView: (who) => ask("homeView", who),
    hold: (method) => ask("hold", method),
    release: () => ask("release"),
    posted: () => ask("posted"),
    calls: () => ask("calls"),
    forgetPosted: () => ask("forgetPosted"),
    sicken: (teamId, how) => ask("sicken", { teamId, how }),
    troubles: () => ask("troubles"),
    [Symbol.asyncDispose]: () => stop(child),
  };
}
