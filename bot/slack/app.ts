import { App, type AllMiddlewareArgs, type Receiver, type ReceiverEvent } from "@slack/bolt";
import type { Store } from "#db/store.ts";
import { Installations } from "#bot/actor.ts";
import type { Registry } from "#bot/commands.ts";
import { listenForActions } from "./actions.ts";
import { listenForCommands } from "./opening.ts";
import { listenForHome } from "./home.ts";
import { hearLife } from "./life.ts";
import { listenForMessages } from "./message-shortcut.ts";
import { WebReceiver } from "./receiver.ts";
import { slackSocket } from "./socket.ts";
import { listenForViews } from "./submissions.ts";
import type { Tokens } from "./tokens.ts";

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
  /** Where tokens rotate. */
  tokens?: Tokens;
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
    authorize: ({ teamId = "", enterpriseId, isEnterpriseInstall }) =>
      secretsOf(deps, installations, [teamId, isEnterpriseInstall ? enterpriseId : undefined]),
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
  receiver.init(hearingLife(app, listening));
  listenForCommands(app, listening);
  listenForMessages(app, listening);
  listenForViews(app, listening);
  listenForActions(app, listening);
  listenForHome(app, listening);
}

/** What the app may speak with in a workspace; nothing where nobody has set it up. */
async function secretsOf({ tokens }: SlackDeps, installations: Installations, where: Where) {
  const found = await installations.find(...where);
  if (!found) return {};
  const secrets = tokens ? await tokens.current(found) : found.secrets;
  // What was remembered ends; the next one to ask reads what there is now.
  if (secrets !== found.secrets) installations.forget(found.workspaceKey);
  return { botToken: secrets.botToken, botUserId: secrets.botUserId };
}
type Where = [workspaceKey: string, wholeKey: string | undefined];

/**
 * Bolt answers every event before anybody has heard it. What must not be lost is heard first: a receiver answers with an
 * error when it could not be, and Slack says it again.
 */
function hearingLife(app: App, deps: Listening): App {
  const processEvent = async (event: ReceiverEvent): Promise<void> => {
    if (await hearLife(deps, event.body)) await event.ack();
    else await app.processEvent(event);
  };
  // A receiver calls nothing else of the app.
  return { processEvent } as App;
}
