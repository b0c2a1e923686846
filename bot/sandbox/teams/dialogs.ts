import { isJson, type Json } from "../check.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import { invoke, type Actor, type Room } from "./activities.ts";
import { actionsOf, allInputsOf, withFallbacks, type FoundAction } from "./cards.ts";
import { send } from "./deliver.ts";
import type { Choices, What } from "./hands.ts";
import { asSent, clientErrors, findInput, valuesOf } from "./inputs.ts";
import { applyTask } from "./tasks.ts";
import type { Ack, Dialog, Origin } from "./types.ts";
import { conversationOf, showDialog } from "./world.ts";

export const theme = { theme: "default" };

/** The dialog that is open, or a refusal. */
export function openDialog({ member }: Actor): Dialog & { card: Json } {
  const { dialog } = member;
  if (!dialog?.card) throw new NotOnScreen("No form is open");
  return { ...dialog, card: dialog.card };
}

/** Enters things; they stay until the dialog goes. */
export function fillDialog(actor: Actor, choices: Choices): void {
  const dialog = openDialog(actor);
  const inputs = allInputsOf(dialog.card);
  const entered = Object.entries(choices).map(([name, choice]): [string, string | undefined] => {
    const input = findInput(inputs, name);
    return [String(input.id), asSent(input, choice)];
  });
  const values = { ...dialog.values, ...Object.fromEntries(entered) };
  showDialog(actor.world, actor.tenant, actor.member, { ...dialog, values });
}

/** The action by number, words or verb; the first one where none is named. */
export function findAction(card: Json, what: What | undefined): FoundAction {
  const all = actionsOf(card);
  const byNumber = /^a\d+$/.test(what ?? "") ? all[Number(what?.slice(1))] : undefined;
  const verbOf = ({ action: { verb, data } }: FoundAction): unknown =>
    verb ?? (isJson(data) ? data.verb : undefined);
  const found =
    what === undefined
      ? all[0]
      : (byNumber ??
        all.find(({ action }) => action.title === what) ??
        all.find((each) => verbOf(each) === what));
  if (found && found.action.type !== "Action.ShowCard") return found;
  const there = all.map(({ action }) => String(action.title)).join(", ");
  throw new NotOnScreen(`No button ${what ?? ""}; there are ${there}`);
}

export const notSent = (errors: Record<string, string>): Ack => ({
  ok: false,
  status: 0,
  body: undefined,
  tookMs: 0,
  sent: 0,
  error: "not-sent",
  errors,
});

/** What this action sends besides its own data, unless it takes no inputs. */
export function gathered(
  { action, inputs }: FoundAction,
  entered: Readonly<Record<string, string | undefined>>,
) {
  if (action.associatedInputs === "none") return { values: {}, errors: {} };
  const values = valuesOf(inputs, entered);
  return { values, errors: clientErrors(inputs, values) };
}

/** Presses a button of the open dialog and shows what comes of it. */
export async function submitDialog(actor: Actor, what: What | undefined): Promise<Ack> {
  const { world, tenant, member } = actor;
  const dialog = openDialog(actor);
  const found = findAction(withFallbacks(dialog.card), what);
  if (found.action.type === "Action.OpenUrl")
    return { ...notSent({}), ok: true, opens: String(found.action.url) };
  const { values, errors } = gathered(found, dialog.values);
  const { trouble: _, ...clean } = dialog;
  showDialog(world, tenant, member, { ...clean, errors });
  if (Object.keys(errors).length > 0) return notSent(errors);
  const data = { ...(isJson(found.action.data) ? found.action.data : {}), ...values };
  const ack = await send(world, submission(actor, dialog.origin, data), true);
  return applyTask(actor, ack, { origin: dialog.origin, what: nameOf(dialog.origin, "submit") });
}

const nameOf = (origin: Origin, step: "fetch" | "submit"): string =>
  origin.kind === "card"
    ? `task/${step}`
    : step === "fetch"
      ? "composeExtension/fetchTask"
      : "composeExtension/submitAction";

function submission(actor: Actor, origin: Origin, data: Json): Json {
  const name = nameOf(origin, "submit");
  if (origin.kind === "compose") {
    const value = { commandId: origin.command, ...contextOf(actor, origin), data, context: theme };
    return invoke(actor, roomOf(actor, origin), { name, value });
  }
  const room = conversationOf(actor.world, origin.conversation)?.room;
  return invoke(actor, room ? { room } : homeOf(actor), {
    name,
    value: { data, context: theme },
    replyTo: origin.message,
  });
}

type Composed = Extract<Origin, { kind: "compose" }>;

/** Where the action was picked: beneath the message box, or on a message, which Teams then sends along. */
function contextOf({ world, tenant }: Actor, { message }: Composed): Json {
  const found = message && conversationOf(world, message.conversation)?.room.messages.get(message.id);
  if (!found) return { commandContext: "compose" };
  const author = tenant.people.get(found.from);
  return {
    commandContext: "message",
    messagePayload: {
      id: found.id,
      messageType: "message",
      createdDateTime: found.at.toString(),
      from: author
        ? { user: { id: author.id, displayName: author.name, userIdentityType: "aadUser" } }
        : { application: { id: world.options.app.appId, displayName: world.options.app.name } },
      body: { contentType: "html", content: `<div><p>${asHtml(found.text)}</p></div>` },
    },
  };
}

const asHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");

function roomOf(actor: Actor, { message }: Composed): Room {
  const room = message && conversationOf(actor.world, message.conversation)?.room;
  return room ? { room, thread: message.id } : homeOf(actor);
}

/** A person's own conversation with the bot. */
export function homeOf({ tenant, member }: Actor) {
  const room = tenant.conversations.get(member.chat);
  if (!room) throw new Error("everybody has a chat with the bot");
  return { room };
}

/** Asks for the dialog behind a button, or behind an action of the compose box. */
export async function fetchDialog(actor: Actor, origin: Origin, data: Json): Promise<Ack> {
  const name = nameOf(origin, "fetch");
  if (origin.kind === "compose") {
    const value = { commandId: origin.command, ...contextOf(actor, origin), context: theme };
    const ack = await send(actor.world, invoke(actor, roomOf(actor, origin), { name, value }));
    return applyTask(actor, ack, { origin, what: name });
  }
  const room = conversationOf(actor.world, origin.conversation)?.room;
  const where = room ? { room } : homeOf(actor);
  const ack = await send(
    actor.world,
    invoke(actor, where, { name, value: { data, context: theme }, replyTo: origin.message }),
  );
  return applyTask(actor, ack, { origin, what: name });
}
