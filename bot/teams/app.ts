import { Application } from "@microsoft/teams-ai/lib/Application.js";
import type { TurnContext } from "botbuilder";
import { Installations } from "#bot/actor.ts";
import type { Registry } from "#bot/commands.ts";
import type { Mouth } from "#bot/delivery.ts";
import type { Store } from "#db/store.ts";
import { Incoming } from "./activity.ts";
import { SignedAdapter } from "./auth.ts";
import { Connector } from "./connector.ts";
import { Invokes } from "./invokes.ts";
import { onInstallation, onMembers } from "./installs.ts";
import { onMessage } from "./messages.ts";
import { teamsMouth } from "./mouth.ts";
import { receive } from "./receiver.ts";
import { serviceOf } from "./spots.ts";
import { Tokens } from "./tokens.ts";

export type TeamsDeps = {
  store: Store;
  registry: Registry;
  now: () => Temporal.Instant;
  baseUrl: () => string;
  log: (line: string) => void;
  appId: string;
  appPassword: string;
  tenantId: string;
  loginUrl?: string;
  openIdMetadataUrl?: string;
  /** Carries our calls to Teams; the platform's own `fetch` when left out. */
  fetch?: typeof globalThis.fetch;
};
/** What every listener works with. */
export type Listening = TeamsDeps & { installations: Installations; connector: Connector; mouth: Mouth };

export type TeamsSide = {
  /** Takes an activity that Teams sends. */
  handle: (request: Request) => Promise<Response>;
  mouth: Mouth;
};

/** The Teams side of the product: a few listeners that convert and forward. */
export function teamsSide(deps: TeamsDeps): TeamsSide {
  const { fetch, store, now } = deps;
  const tokens = new Tokens(deps);
  const connector = new Connector({ tokens, ...(fetch && { fetch }) });
  const mouth = teamsMouth({
    connector,
    botId: `28:${deps.appId}`,
    baseUrl: deps.baseUrl,
    serviceOf: (address) => serviceOf(deps, address),
  });
  const listening = { ...deps, connector, mouth, installations: new Installations("teams", { store, now }) };
  const adapter = new SignedAdapter({ ...deps, tokens });
  const app = listen(listening);
  return { mouth, handle: (request) => receive(listening, { adapter, app, request }) };
}

const heard = (context: TurnContext): Incoming => Incoming.parse(context.activity);

function listen(deps: Listening): Application {
  const app = new Application({ startTypingTimer: false });
  const invokes = new Invokes(deps);
  const named = (name: string) => (context: TurnContext) => Promise.resolve(context.activity.name === name);
  app.taskModules.fetch(named("task/fetch"), async (context) => {
    const dialog = await invokes.dialog(heard(context));
    return dialog ?? "There is nothing to show here.";
  });
  app.taskModules.submit(named("task/submit"), (context) => invokes.dialog(heard(context)));
  app.messageExtensions.fetchTask(named("composeExtension/fetchTask"), async (context) =>
    invokes.compose(heard(context)),
  );
  app.messageExtensions.submitAction(named("composeExtension/submitAction"), (context) =>
    invokes.dialog(heard(context)),
  );
  app.adaptiveCards.actionExecute(named("adaptiveCard/action"), (context) => invokes.press(heard(context)));
  app.adaptiveCards.search(named("application/search"), async (context) => {
    const found = await invokes.search(heard(context));
    // The library leaves the code out that clients wait for, so the answer is given here.
    const body = {
      statusCode: 200,
      type: "application/vnd.microsoft.search.searchResponse",
      value: { results: found },
    };
    await context.sendActivity({ type: "invokeResponse", value: { status: 200, body } });
    return [];
  });
  app.activity("message", (context) => onMessage(deps, heard(context)));
  app.activity("installationUpdate", (context) => onInstallation(deps, heard(context)));
  app.activity("conversationUpdate", (context) => onMembers(deps, heard(context)));
  return app;
}
