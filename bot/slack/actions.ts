import type { App, BlockAction } from "@slack/bolt";
import { dispatch, type Ask, type Say } from "#bot/dispatch.ts";
import { seenKey } from "#care/said.ts";
import { pressFrom } from "./answers.ts";
import type { Listening, SlackClient } from "./app.ts";
import type { SlackPerson } from "./asker.ts";
import { askerFor, personFrom } from "./asker.ts";
import { stay } from "./fading.ts";
import { turnHome } from "./home.ts";
import { answerInto, firstView, open, viewOrError, type Opened } from "./opening.ts";
import { submitOf, type SentView } from "./submissions.ts";

/** Buttons, and choices that move on by themselves. */
export function listenForActions(app: App, deps: Listening): void {
  app.action(/.*/, async ({ ack, body, action, client, context, respond }) => {
    const pressed = body as BlockAction;
    const view = pressed.view?.type === "modal" ? (pressed.view as unknown as SentView) : undefined;
    const person = personFrom(body, context);
    const isMove = "action_id" in action && action.action_id === "moves" && view;
    const press = isMove ? undefined : pressFrom(action as { action_id?: string; value?: string });
    const ask: Ask | undefined = isMove ? submitOf(view) : press && { kind: "press", ...press };
    if (press?.press === "home.turn") {
      await ack();
      return turnHome(deps, client, { person, ref: press.ref ?? "0" });
    }
    // A link opens by itself.
    if (!ask) return ack();
    if (view) stay(view);
    if (press && isQuiet(press.press) && !view) {
      await ack();
      return answerQuietly(deps, client, { pressed, person, ask });
    }
    const opened = whereFor(client, pressed, { ask, view });
    await ack();
    await answerInto(deps, client, { opened, person, ask, respond });
  });
}

/** What its own card answers: no form opens for it, unless there is something to say. */
const isQuiet = (press: string) => press === "progress.seen";

type Quiet = { pressed: BlockAction; person: SlackPerson; ask: Ask };

async function answerQuietly(deps: Listening, client: SlackClient, { pressed, person, ask }: Quiet) {
  const said: { say?: Say } = {};
  const view = await viewOrError(deps, async () => {
    said.say = await dispatch(deps.registry, await askerFor(deps, person, client), ask);
    return said.say;
  });
  if (said.say?.kind === "done" && said.say.page.key === seenKey) return;
  await client.views
    .open({ trigger_id: pressed.trigger_id, view })
    .catch(() => deps.log("an answer could not be given"));
}

type Where = { ask: Ask; view: SentView | undefined };

/** Where the answer appears: in the view that moved on or said it was done, on top of any other, or in a new one. */
function whereFor(client: SlackClient, pressed: BlockAction, { ask, view }: Where): Opened {
  if (!view) return open(client, pressed.trigger_id, ask);
  const isOver = view.callback_id.endsWith(".done") || view.callback_id.endsWith(".view");
  const isSafety = ask.kind === "press" && ask.press === "safety.open";
  if (ask.kind === "submit" || (isOver && !isSafety)) return Promise.resolve(view.id);
  return client.views
    .push({ trigger_id: pressed.trigger_id, view: firstView(ask) })
    .then((answer) => answer.view?.id)
    .catch(() => view.id);
}
