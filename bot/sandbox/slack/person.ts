import { applyCommandAck, applySubmissionAck, expectNothing } from "./acks.ts";
import { choose, interact, notSent, press, suggestions } from "./acting.ts";
import { clientErrors } from "./client-checks.ts";
import { send } from "./deliver.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import { sendEvent } from "./events.ts";
import type { Choice, Person, Target } from "./hands.ts";
import { post } from "./messages.ts";
import * as payloads from "./payloads.ts";
import type { Actor } from "./payloads.ts";
import { channelOf, current, findField, here, messageOf, surfaceOf } from "./screen.ts";
import type { Ack, Message, View } from "./types.ts";
import { keepView, removeView, stackOf, wire } from "./views.ts";
import { dmOf, type Workspace, type World } from "./world.ts";

/** The hands of a person of this workspace. */
export function personOf(world: World, workspace: Workspace, userId: string): Person {
  if (!workspace.users.has(userId)) throw new NotOnScreen(`Nobody ${userId} in ${workspace.seed.teamId}`);
  const actor: Actor = { world, workspace, userId };
  return {
    id: userId,
    teamId: workspace.seed.teamId,
    get views() {
      return stackOf(workspace, userId);
    },
    get home() {
      return workspace.views.get(workspace.homes.get(userId) ?? "");
    },
    get dmChannel() {
      return dmOf(workspace, userId).id;
    },
    dm: () => seen(actor, dmOf(workspace, userId).id),
    messages: (channel) => seen(actor, channel),
    command: (name, text = "", channel = dmOf(workspace, userId).id) =>
      command(actor, { name, text, channel }),
    shortcut: (callbackId) => shortcut(actor, callbackId),
    messageShortcut: (callbackId, channel, ts) => messageShortcut(actor, callbackId, { channel, ts }),
    openHome: () => openHome(actor),
    press: async (target, what, { confirm = true } = {}) =>
      press(awake(actor), surfaceOf(actor, target), { what, confirm }),
    choose: async (what, choice, how = {}) =>
      choose(awake(actor), surfaceOf(actor, how.in ?? here(actor)), { what, choice, query: how.query }),
    suggestions: async (field, query, target = here(actor)) => {
      const surface = surfaceOf(awake(actor), target);
      return suggestions(actor, surface, { found: findField(surface, field), query });
    },
    fill: (choices, target = here(actor)) => fill(actor, choices, target),
    submit: () => submit(actor),
    close: () => close(actor),
    back: () => back(actor),
    dismiss: () => dismiss(actor),
    say: (channel, text, threadTs) => say(actor, channel, { text, threadTs }),
  };
}

/** A deactivated person, and anyone where the app is gone, can do nothing with it. */
function awake(actor: Actor): Actor {
  const { workspace, userId } = actor;
  if (workspace.users.get(userId)?.deactivated) throw new NotOnScreen(`${userId} is deactivated`);
  if (!workspace.installed) throw new NotOnScreen("The app is not installed");
  return actor;
}

function seen({ workspace, userId }: Actor, channelId: string): Message[] {
  const channel = workspace.channels.get(channelId);
  if (!channel?.members.includes(userId)) return [];
  return [...channel.messages.values()].filter(
    (message) => !message.deleted && (message.ephemeralFor ?? userId) === userId,
  );
}

async function command(actor: Actor, typed: { name: string; text: string; channel: string }): Promise<Ack> {
  const { world, workspace } = awake(actor);
  if (!workspace.seed.commands.includes(typed.name) || !workspace.scopes.has("commands")) {
    throw new NotOnScreen(`${typed.name} is not a valid command`);
  }
  const channel = channelOf(actor, typed.channel);
  const form = payloads.command(actor, { command: typed.name, text: typed.text, channel });
  const body = new URLSearchParams(form as Record<string, string>).toString();
  const ack = await send(world, { body, contentType: "application/x-www-form-urlencoded" });
  applyCommandAck(actor, { workspace, channel }, ack);
  return ack;
}

async function shortcut(actor: Actor, callbackId: string): Promise<Ack> {
  known(awake(actor), callbackId);
  const ack = await interact(actor, payloads.shortcut(actor, callbackId));
  expectNothing(actor, `shortcut ${callbackId}`, ack);
  return ack;
}

async function messageShortcut(
  actor: Actor,
  callbackId: string,
  at: { channel: string; ts: string },
): Promise<Ack> {
  known(awake(actor), callbackId);
  const place = { channel: channelOf(actor, at.channel), message: messageOf(actor, at) };
  const ack = await interact(actor, payloads.messageShortcut(actor, callbackId, place));
  expectNothing(actor, `message shortcut ${callbackId}`, ack);
  return ack;
}

function known({ workspace }: Actor, callbackId: string): void {
  if (workspace.seed.shortcuts?.includes(callbackId) === false) {
    throw new NotOnScreen(`The app has no shortcut ${callbackId}`);
  }
}

async function openHome(actor: Actor): Promise<void> {
  const { world, workspace, userId } = awake(actor);
  if (!workspace.homeEnabled) throw new NotOnScreen("The app has no Home tab");
  const view = workspace.views.get(workspace.homes.get(userId) ?? "");
  const event = { type: "app_home_opened", user: userId, channel: dmOf(workspace, userId).id, tab: "home" };
  await sendEvent(world, workspace, view ? { ...event, view: wire(workspace, view) } : event);
}

async function fill(actor: Actor, choices: Readonly<Record<string, Choice>>, target: Target): Promise<void> {
  for (const [what, choice] of Object.entries(choices)) {
    await choose(awake(actor), surfaceOf(actor, target), { what, choice });
  }
}

function topModal(actor: Actor): View {
  const view = stackOf(actor.workspace, actor.userId).at(-1);
  if (!view) throw new NotOnScreen("No modal is open");
  return view;
}

async function submit(actor: Actor): Promise<Ack> {
  const view = topModal(awake(actor));
  if (view.submit === undefined) throw new NotOnScreen(`${view.title} has no submit button`);
  const errors = clientErrors(view);
  keepView(actor.world, actor.workspace, { ...view, errors, trouble: undefined });
  if (Object.keys(errors).length > 0) return notSent(errors);
  return applySubmissionAck(actor, view, await interact(actor, payloads.viewSubmission(actor, view)));
}

async function close(actor: Actor): Promise<Ack | undefined> {
  const view = topModal(awake(actor));
  if (!view.clearOnClose) return await takeAway(actor, view, false);
  await dismiss(actor);
  return undefined;
}

async function back(actor: Actor): Promise<Ack | undefined> {
  const view = topModal(awake(actor));
  if (view.previousViewId === undefined) throw new NotOnScreen("There is nothing beneath this modal");
  return await takeAway(actor, view, false);
}

async function dismiss(actor: Actor): Promise<void> {
  for (const view of stackOf(awake(actor).workspace, actor.userId).reverse()) {
    await takeAway(actor, view, true);
  }
}

async function takeAway(actor: Actor, view: View, cleared: boolean): Promise<Ack | undefined> {
  const now = current(actor, view);
  removeView(actor.world, actor.workspace, now);
  if (!now.notifyOnClose) return undefined;
  const ack = await interact(actor, payloads.viewClosed(actor, now, cleared));
  expectNothing(actor, "closing a modal", ack);
  return ack;
}

function say(actor: Actor, channelId: string, said: { text: string; threadTs?: string }): Message {
  const { world, workspace, userId } = awake(actor);
  const channel = channelOf(actor, channelId);
  if (channel.kind === "im" && workspace.messagesTab !== "on") {
    throw new NotOnScreen("Sending messages to this app has been turned off.");
  }
  return post(world, { workspace, channel }, { ...said, user: userId, blocks: [] });
}
