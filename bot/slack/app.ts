import { App, type AllMiddlewareArgs, type Receiver } from "@slack/bolt";
import type { Store } from "#db/store.ts";
import { Installations } from "#bot/actor.ts";
import type { Registry } from "#bot/commands.ts";
import { listenForActions } from "./actions.ts";
import { listenForCommands } from "./opening.ts";
import { listenForHome } from "./home.ts";
import { listenForMessages } from "./message-shortcut.ts";
import { WebReceiver } from "./receiver.ts";
import { slackSocket } from "./socket.ts";
import { listenForViews } from "./submissions.ts";

export type SlackDeps = {
  store: Store;
  registry: Registry;
  now: () => Temporal.Instant;
  baseUrl: () => string;
  log: (line: string) => void;
  signingSecret: string;
  apiUrl: string;
  /** Serves the Web API in this process; the platform's own `fetch` when left out. */
  fetch?: typeof globalThis.fetch;
  /** Socket Mode instead of a public address. */
  appToken?: string;
  commandPrefix: string;
};
/** What every listener works with. */
export type Listening = SlackDeps & { installations: Installations };
export type SlackClient = AllMiddlewareArgs["client"];

export type SlackSide = {
  /** Takes a request of Slack's; absent in Socket Mode. */
  handle?: (request: Request) => Promise<Response>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

/** The Slack side of the product: a few listeners that convert and forward. */
export function slackSide(deps: SlackDeps): SlackSide {
  const { appToken } = deps;
  if (!appToken) {
    const receiver = new WebReceiver(deps);
    listen(receiver, deps);
    return { handle: (request) => receiver.handle(request), start: nothing, stop: nothing };
  }
  const socket = slackSocket({ ...deps, appToken });
  listen(socket.receiver, deps);
  return { start: socket.start, stop: socket.stop };
}

const nothing = () => Promise.resolve();

function listen(receiver: Receiver, deps: SlackDeps): void {
  const installations = new Installations("slack", deps);
  const app = new App({
    receiver,
    authorize: async ({ teamId }) => {
      const found = teamId ? await installations.find(teamId) : undefined;
      return found ? { botToken: found.secrets.botToken, botUserId: found.secrets.botUserId } : {};
    },
    clientOptions: {
      slackApiUrl: deps.apiUrl,
      retryConfig: { retries: 0 },
      ...(deps.fetch && { fetch: deps.fetch }),
    },
    ignoreSelf: false,
    convoStore: false,
  });
  // Handed on, so that a request whose sender could not be looked up is answered with an error: taken as it is, Bolt
  // says yes to it, and Slack closes the form as if it had been sent.
  app.error((error) => {
    deps.log(`slack listener failed: ${error.name}`);
    return Promise.reject(error);
  });
  const listening = { ...deps, installations };
  listenForCommands(app, listening);
  listenForMessages(app, listening);
  listenForViews(app, listening);
  listenForActions(app, listening);
  listenForHome(app, listening);
}
