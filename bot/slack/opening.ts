import { randomUUID } from "node:crypto";
import type { App, RespondFn } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import { dispatch, type Ask, type Asker, type Say } from "#bot/dispatch.ts";
import { faultWords, logFault, wrongAsCard } from "#bot/say.ts";
import { umbrella, underUmbrella } from "#bot/commands.ts";
import { notInstalledCard, unopenedCard } from "#bot/strangers.ts";
import { safetyPage } from "#care/safety.form.ts";
import type { Listening, SlackClient } from "./app.ts";
import { messageOf } from "./blocks.ts";
import { askerFor, personFrom, type SlackPerson } from "./asker.ts";
import { rememberPicker } from "./pickers.ts";
import { fading } from "./fading.ts";
import { viewFor } from "./say.ts";
import { errorView, loadingView, viewOf } from "./view.ts";

/** Commands and shortcuts: acknowledged at once, with a view that opens before anything is looked up. */
export function listenForCommands(app: App, deps: Listening): void {
  app.command(/.*/, async ({ command, ack, client, body, context, respond }) => {
    const ask = askFor(deps, command.command, command.text);
    const opened = open(client, command.trigger_id, ask);
    await ack();
    await answerInto(deps, client, { opened, person: personFrom(body, context), ask, respond });
  });
  app.shortcut({ type: "shortcut", callback_id: /.*/ }, async ({ shortcut, ack, client, body, context }) => {
    const ask: Ask = { kind: "command", name: shortcut.callback_id, words: "" };
    const opened = open(client, shortcut.trigger_id, ask);
    await ack();
    await answerInto(deps, client, { opened, person: personFrom(body, context), ask });
  });
}

function askFor(deps: Listening, command: string, typed: string): Ask {
  const name = command.replace(/^\//, "").slice(deps.commandPrefix.length);
  const asked = name === umbrella ? underUmbrella(deps.registry, typed) : { name, words: typed };
  if (asked.name === "link") return { kind: "press", press: "link.start" };
  return { kind: "command", ...asked };
}

/** A safety concern shows its numbers in the first view; everything else says that it is coming. */
export const firstView = (ask: Ask): ModalView =>
  nameOf(ask).startsWith("safety") ? viewOf(safetyPage([], []), undefined) : loadingView();

const nameOf = (ask: Ask): string =>
  ask.kind === "press" ? ask.press : ask.kind === "command" ? ask.name : "";

export type Opened = Promise<string | undefined>;

/** Opens a view on a trigger, which lives three seconds. Undefined when Slack refused: the trigger was used or too old. */
export async function open(client: SlackClient, trigger: string, ask: Ask): Opened {
  try {
    const { view } = await client.views.open({ trigger_id: trigger, view: firstView(ask) });
    return view?.id;
  } catch {
    return undefined;
  }
}

/** `respond` answers where it was asked, for that person's eyes only. Shortcuts have none. */
export type Answering = { opened: Opened; person: SlackPerson; ask: Ask; respond?: RespondFn };

/**
 * Fills an opened view with the answer; when that fails, with words that say so and an id. Where no view could open,
 * nothing is done, and the person is told.
 */
export async function answerInto(deps: Listening, client: SlackClient, answering: Answering): Promise<void> {
  const viewId = await answering.opened;
  if (!viewId) return tellUnopened(deps, answering);
  const said: { asker?: Asker; say?: Say } = {};
  const drawn = await viewOrError(deps, async () => {
    said.asker = await askerFor(deps, answering.person, client);
    return (said.say = await dispatch(deps.registry, said.asker, answering.ask));
  });
  const view = said.say ? fading(deps, { client, say: said.say }, drawn) : drawn;
  await client.views.update({ view_id: viewId, view }).catch(async (error: unknown) => {
    deps.log(`a view was refused: ${error instanceof Error ? error.message : "fault"}`);
    await client.views
      .update({ view_id: viewId, view: errorView(faultWords, randomUUID()) })
      .catch(() => undefined);
  });
  await rememberPicker(said, viewId).catch(() => deps.log("an open form was not remembered"));
}

async function tellUnopened(deps: Listening, { person, ask, respond }: Answering): Promise<void> {
  const isKnown = await deps.installations.find(person.workspaceId, person.wholeId);
  const isSafety = nameOf(ask).startsWith("safety");
  const card = isKnown || isSafety ? unopenedCard(isSafety) : notInstalledCard;
  const message = { response_type: "ephemeral", replace_original: false, ...messageOf(card) } as const;
  await respond?.(message).catch(() => deps.log("an answer could not be given"));
}

/** Draws an answer; a fault is logged with an id, never with content, and shown with the same id. */
export async function viewOrError(deps: Listening, answer: () => Promise<Say>): Promise<ModalView> {
  try {
    const say = await answer();
    return viewFor(say.kind === "wrong" ? wrongAsCard(say.fields) : say, deps.baseUrl());
  } catch (error) {
    return errorView(faultWords, logFault(deps.log, error));
  }
}
