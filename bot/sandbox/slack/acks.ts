import { isJson, type Json } from "../check.ts";
import { SlackTrouble } from "./errors.ts";
import { content, post, type Room } from "./messages.ts";
import type { Actor } from "./payloads.ts";
import { ApiRefusal } from "./refusal.ts";
import type { Ack, View } from "./types.ts";
import { accepted, keepView, pushModal, redraw, removeView } from "./views.ts";
import { note } from "./world.ts";

/** Slack's words above a view whose submission it could not bring to the app. */
export const connectionTrouble = "We had some trouble connecting. Try again?";

/** Notes and throws what Slack cannot use, and shows its person what they would see. */
export function trouble(actor: Actor, what: string, ack: Ack): SlackTrouble {
  note(actor.world, actor.workspace.seed.teamId, what);
  return new SlackTrouble(what, ack);
}

const isNothing = (body: unknown): boolean => body === "" || (isJson(body) && Object.keys(body).length === 0);

/** An answer that may say nothing: to presses, shortcuts and closed views. */
export function expectNothing(actor: Actor, what: string, ack: Ack): void {
  if (ack.tampered && !ack.ok) return;
  if (!ack.ok) throw trouble(actor, `${what} failed with the error "${ack.error}"`, ack);
  if (!isNothing(ack.body))
    throw trouble(actor, `${what}: Slack takes no notice of what the answer says`, ack);
}

const sayable = ["text", "blocks", "response_type"];

/** An answer to a command: nothing, words, or a message, for the asker alone unless it says `in_channel`. */
export function applyCommandAck(actor: Actor, room: Room, ack: Ack): void {
  if (ack.tampered && !ack.ok) return;
  if (!ack.ok) throw trouble(actor, `command failed with the error "${ack.error}"`, ack);
  if (isNothing(ack.body)) return;
  const said: Json = isJson(ack.body) ? ack.body : { text: ack.body };
  const strange = Object.keys(said).find((key) => !sayable.includes(key));
  if (strange !== undefined)
    throw trouble(actor, `command: the answer says ${strange}, unknown to Slack`, ack);
  const ephemeralFor = said.response_type === "in_channel" ? undefined : actor.userId;
  refusedAs(actor, ack, () => post(actor.world, room, { ...content(actor.world, said), ephemeralFor }));
}

/** Turns what the Web API would refuse into trouble: an answer has nobody to tell an error code to. */
function refusedAs(actor: Actor, ack: Ack, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    throw trouble(actor, `the answer is refused: ${error.code} ${JSON.stringify(error.more)}`, ack);
  }
}

/** Applies what the app answered to a submission; gives the messages beside fields, where there are any. */
export function applySubmissionAck(actor: Actor, submitted: View, ack: Ack): Ack {
  if (ack.tampered && !ack.ok) return ack;
  try {
    return respond(actor, submitted, ack);
  } catch (error) {
    const view = actor.workspace.views.get(submitted.id);
    if (view) keepView(actor.world, actor.workspace, { ...view, trouble: connectionTrouble });
    throw error;
  }
}

function respond(actor: Actor, submitted: View, ack: Ack): Ack {
  if (!ack.ok) throw trouble(actor, `submission failed with the error "${ack.error}"`, ack);
  const { world, workspace } = actor;
  const view = workspace.views.get(submitted.id);
  if (!view) return ack;
  if (isNothing(ack.body)) {
    removeView(world, workspace, view);
    return ack;
  }
  if (!isJson(ack.body)) throw trouble(actor, "submission: the answer is not JSON", ack);
  return act(actor, view, { ...ack, body: ack.body });
}

function act(actor: Actor, view: View, ack: Ack & { body: Json }): Ack {
  const { world, workspace, userId } = actor;
  const { response_action: action, view: given, errors } = ack.body;
  if (action === "errors") return showErrors(actor, view, { ack, errors });
  if (action === "clear") {
    const root = workspace.views.get(view.rootViewId) ?? view;
    removeView(world, workspace, root);
  } else if (action === "update" || action === "push") {
    refusedAs(actor, ack, () => {
      const json = accepted({ view: given, bytes: JSON.stringify(given ?? null).length }, "modal");
      if (action === "push") pushModal(world, workspace, { userId, json });
      else redraw(world, workspace, { view, json });
    });
  } else {
    throw trouble(actor, `submission: unknown response_action ${String(action)}`, ack);
  }
  return ack;
}

/** Field errors stand only beside inputs of this very view. Source: docs.slack.dev, Modals, displaying errors. */
function showErrors(actor: Actor, view: View, said: { ack: Ack; errors: unknown }): Ack {
  const { ack, errors } = said;
  const entries = isJson(errors) ? Object.entries(errors) : [];
  const inputs = new Set(
    view.blocks.filter((block) => block.type === "input").map((block) => block.block_id),
  );
  const wrong = entries.filter(
    ([blockId, words]) => !inputs.has(blockId) || typeof words !== "string" || words === "",
  );
  if (entries.length === 0 || wrong.length > 0) {
    const which = wrong.map(([blockId]) => blockId).join(", ") || "none at all";
    throw trouble(actor, `submission: errors must be words for input blocks of this view, not ${which}`, ack);
  }
  const shown = errors as Record<string, string>;
  keepView(actor.world, actor.workspace, { ...view, errors: shown, trouble: undefined });
  return { ...ack, errors: shown };
}
