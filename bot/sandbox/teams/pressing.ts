import { isJson, type Json } from "../check.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import { invoke, submit, type Actor } from "./activities.ts";
import { checkCard } from "./card-check.ts";
import { allInputsOf } from "./cards.ts";
import { send } from "./deliver.ts";
import { fetchDialog, findAction, gathered, homeOf, notSent, openDialog } from "./dialogs.ts";
import type { Choices, What } from "./hands.ts";
import { asSent, findInput } from "./inputs.ts";
import { limits } from "./limits.ts";
import { trouble } from "./tasks.ts";
import type { Ack, Message } from "./types.ts";
import { keepMessage, type Conversation } from "./world.ts";

export type Placed = { room: Conversation; message: Message };

/** A message that this person can see. */
export function messageOf({ tenant, member }: Actor, id: string): Placed {
  for (const room of tenant.conversations.values()) {
    const message = room.messages.get(id);
    const isTheirs = room.personId === undefined || room.personId === member.id;
    if (message && !message.deleted && isTheirs) return { room, message };
  }
  throw new NotOnScreen("That message is not there any more");
}

/** The card as this person sees it. */
export function cardOf(actor: Actor, id: string): Json {
  const { message } = messageOf(actor, id);
  const card = message.shown[actor.member.id] ?? message.cards[0];
  if (!card) throw new NotOnScreen("That message has no card");
  return card;
}

/** Presses a button of a message's card. */
export async function press(actor: Actor, id: string, how: { what: What; entered: Choices }): Promise<Ack> {
  const placed = messageOf(actor, id);
  const card = cardOf(actor, id);
  const found = findAction(card, how.what);
  const { action } = found;
  if (action.type === "Action.OpenUrl") return { ...notSent({}), ok: true, opens: String(action.url) };
  const inputs = allInputsOf(card);
  const entered = Object.entries(how.entered).map(([name, choice]): [string, string | undefined] => {
    const input = findInput(inputs, name);
    return [String(input.id), asSent(input, choice)];
  });
  const { values, errors } = gathered(found, Object.fromEntries(entered));
  if (Object.keys(errors).length > 0) return notSent(errors);
  const data = { ...(isJson(action.data) ? action.data : {}), ...values };
  if (action.type === "Action.Execute") return await execute(actor, placed, { action: { ...action, data } });
  if (action.type === "Action.Submit") return await submitted(actor, placed, data);
  throw new NotOnScreen(`A press of ${String(action.type)} stays in the client`);
}

async function submitted(actor: Actor, { room, message }: Placed, data: Json): Promise<Ack> {
  const msteams = isJson(data.msteams) ? data.msteams : undefined;
  const conversation = room.id;
  if (msteams?.type === "task/fetch") {
    return await fetchDialog(actor, { kind: "card", message: message.id, conversation }, data);
  }
  const activity = submit(actor, whereOf(room, message), { value: data, replyTo: message.id });
  const ack = await send(actor.world, activity, true);
  if (msteams) return trouble(actor, `the sandbox does not know msteams ${String(msteams.type)}`, ack);
  return ack.ok ? ack : trouble(actor, "a submit was not answered", ack);
}

const whereOf = (room: Conversation, message: Message) =>
  room.kind === "channel" ? { room, thread: message.replyTo ?? message.id } : { room };

type Executed = { action: Json; trigger?: "automatic" | "manual" };

async function execute(actor: Actor, placed: Placed, { action, trigger = "manual" }: Executed): Promise<Ack> {
  const { title, verb, data, id } = action;
  const said = { type: "Action.Execute", ...(id !== undefined && { id }), title, verb, data };
  const { room, message } = placed;
  const sent = { name: "adaptiveCard/action", value: { action: said, trigger }, replyTo: message.id };
  const ack = await send(actor.world, invoke(actor, whereOf(room, message), sent));
  if (!ack.ok) return trouble(actor, "adaptiveCard/action was not answered", ack);
  return applyCard(actor, placed, ack);
}

/** Puts the card of an answer in place of the old one, for this person; words stand beside it. */
function applyCard(actor: Actor, { room, message }: Placed, ack: Ack): Ack {
  const body = isJson(ack.body) ? ack.body : {};
  const { statusCode, type, value } = body;
  switch (type) {
    case "application/vnd.microsoft.card.adaptive": {
      const found = checkCard(value, "message");
      if (found.length > 0) {
        return trouble(
          actor,
          `adaptiveCard/action: ${found.map(({ says, at }) => `${says} at ${at}`).join("; ")}`,
          ack,
        );
      }
      // The product may have replaced the message itself while it answered; that stands for everybody.
      const now = room.messages.get(message.id) ?? message;
      const shown = { ...now.shown, [actor.member.id]: value as Json };
      if (!now.deleted) keepMessage(actor.world, room, { ...now, shown });
      return ack;
    }
    case "application/vnd.microsoft.activity.message":
      return typeof value === "string"
        ? ack
        : trouble(actor, "adaptiveCard/action was answered with no words", ack);
    case "application/vnd.microsoft.error":
      return trouble(actor, `adaptiveCard/action was refused ${String(statusCode)}`, ack);
    default:
      return trouble(actor, `adaptiveCard/action was answered with ${String(type)}`, ack);
  }
}

/** Asks for a card again, as its `refresh` says. By itself a client does so only for those whom it names. */
export async function refresh(actor: Actor, id: string, trigger: "automatic" | "manual"): Promise<Ack> {
  const placed = messageOf(actor, id);
  const { refresh: asked } = cardOf(actor, id);
  if (!isJson(asked) || !isJson(asked.action)) throw new NotOnScreen("That card has nothing to refresh");
  const named = Array.isArray(asked.userIds) ? asked.userIds : undefined;
  if (trigger === "automatic" && named && !named.includes(actor.member.botFacingId))
    return { ...notSent({}), ok: true };
  return await execute(actor, placed, { action: asked.action, trigger });
}

type Found = { title: string; value: string };

/** What a search field offers for what is typed. */
export async function suggestions(
  actor: Actor,
  asked: { field: string; query: string; message?: string },
): Promise<Found[]> {
  const card = asked.message === undefined ? openDialog(actor).card : cardOf(actor, asked.message);
  const input = findInput(allInputsOf(card), asked.field);
  const query = input["choices.data"];
  if (!isJson(query)) throw new NotOnScreen(`${String(input.label)} does not search`);
  const origin = actor.member.dialog?.origin;
  const replyTo = asked.message ?? (origin?.kind === "card" ? origin.message : undefined);
  const value = {
    queryText: asked.query,
    queryOptions: { skip: 0, top: limits.searchResults },
    dataset: query.dataset,
  };
  const where = asked.message === undefined ? homeOf(actor) : { room: messageOf(actor, asked.message).room };
  const activity = invoke(actor, where, { name: "application/search", value, ...(replyTo && { replyTo }) });
  return foundIn(actor, await send(actor.world, activity));
}

function foundIn(actor: Actor, ack: Ack): Found[] {
  const body = isJson(ack.body) ? ack.body : {};
  const value = isJson(body.value) ? body.value : {};
  const { results } = value;
  const isRight =
    ack.ok && body.type === "application/vnd.microsoft.search.searchResponse" && Array.isArray(results);
  if (!isRight) return trouble(actor, "application/search was not answered", ack);
  const found = (results as unknown[]).filter(isJson);
  if (found.some(({ title, value: held }) => typeof title !== "string" || typeof held !== "string")) {
    return trouble(actor, "a search result needs a title and a value", ack);
  }
  return (found as Found[]).slice(0, limits.searchResults);
}
