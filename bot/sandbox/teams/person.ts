import { NotOnScreen } from "../not-on-screen.ts";
import {
  botMember,
  conversationUpdate,
  installationUpdate,
  message,
  type Actor,
  type Installing,
  type Room,
} from "./activities.ts";
import { send } from "./deliver.ts";
import { fetchDialog, fillDialog, homeOf, submitDialog } from "./dialogs.ts";
import type { FakeTeams, TeamsPerson } from "./hands.ts";
import { cardOf, messageOf, press, refresh, suggestions } from "./pressing.ts";
import { trouble } from "./tasks.ts";
import type { Ack, Message } from "./types.ts";
import { keepMessage, messageId, showDialog, tell, tenantOf, type Tenant, type World } from "./world.ts";

/** The hands of a person of this tenant. */
export function personOf(world: World, tenantId: string, id: string): TeamsPerson {
  const tenant = tenantOf(world, tenantId);
  const member = tenant.people.get(id);
  if (!member) throw new NotOnScreen(`Nobody ${id} in ${tenantId}`);
  const actor: Actor = { world, tenant, member };
  return {
    id,
    tenantId,
    chat: member.chat,
    get dialog() {
      return member.dialog;
    },
    get isInstalled() {
      return member.isInstalled;
    },
    get isBlocked() {
      return member.isBlocked;
    },
    messages: (conversation = member.chat) => seen(actor, conversation),
    cardOf: (posted) => cardOf(actor, posted),
    say: (text, where = { conversation: member.chat }) => say(actor, text, where),
    press: async (posted, what, entered = {}) => await press(awake(actor), posted, { what, entered }),
    fill: (choices) => fillDialog(actor, choices),
    submit: async (what) => await submitDialog(awake(actor), what),
    closeDialog: () => showDialog(world, tenant, member, undefined),
    compose: async (command) => await compose(awake(actor), command),
    messageAction: async (command, message) => await messageAction(awake(actor), command, message),
    suggestions: async (field, query, posted) =>
      await suggestions(awake(actor), { field, query, ...(posted !== undefined && { message: posted }) }),
    refresh: async (posted, trigger = "manual") => await refresh(awake(actor), posted, trigger),
    install: async () => {
      member.isInstalled = true;
      await tellOf(actor, homeOf(actor), "add");
    },
    uninstall: async () => {
      member.isInstalled = false;
      await tellOf(actor, homeOf(actor), "remove");
    },
    upgrade: async () => await renewed(actor, homeOf(actor)),
    block: () => setBlocked(actor, true),
    unblock: () => setBlocked(actor, false),
  };
}

function setBlocked({ world, tenant, member }: Actor, isBlocked: boolean): void {
  member.isBlocked = isBlocked;
  tell(world, { tenantId: tenant.seed.tenantId, kind: "tenant", personId: member.id });
}

/** Whoever has not the app can do nothing with it. */
function awake(actor: Actor): Actor {
  if (!actor.member.isInstalled) throw new NotOnScreen("The app is not installed");
  return actor;
}

function seen({ tenant, member }: Actor, conversation: string): Message[] {
  const room = tenant.conversations.get(conversation);
  if (!room || (room.personId !== undefined && room.personId !== member.id)) return [];
  return [...room.messages.values()].filter(({ deleted }) => !deleted);
}

type Where = { conversation: string; mention?: boolean; thread?: string };

async function say(actor: Actor, text: string, where: Where): Promise<Ack | undefined> {
  const { world, tenant, member } = actor;
  const room = tenant.conversations.get(where.conversation);
  if (!room || (room.personId !== undefined && room.personId !== member.id))
    throw new NotOnScreen("No such chat");
  const isPersonal = room.kind === "personal";
  if (isPersonal && !member.isInstalled) throw new NotOnScreen("The app is not installed");
  if (isPersonal && member.isBlocked) throw new NotOnScreen("You have blocked this app");
  const { mention = false } = where;
  const { name } = world.options.app;
  const posted = keepMessage(world, room, {
    id: messageId(world),
    conversation: room.id,
    from: member.id,
    text: mention ? `@${name} ${text}` : text,
    summary: "",
    cards: [],
    at: world.now(),
    shown: {},
    ...(where.thread !== undefined && { replyTo: where.thread }),
  });
  const isTold = isPersonal || (mention && tenant.isInTeam);
  if (!isTold) return undefined;
  const at: Room = isPersonal ? { room } : { room, thread: where.thread ?? posted.id };
  const ack = await send(world, message(actor, at, { text, mentions: mention, id: posted.id }));
  return ack.ok ? ack : trouble(actor, "a message was not answered", ack);
}

async function compose(actor: Actor, command: string): Promise<Ack> {
  const { composeExtensions } = actor.world.options.app;
  if (!composeExtensions.some(({ id, context = "compose" }) => id === command && context === "compose"))
    throw new NotOnScreen(`The app has no action ${command}`);
  return await fetchDialog(actor, { kind: "compose", command }, {});
}

async function messageAction(actor: Actor, command: string, id: string): Promise<Ack> {
  const { composeExtensions } = actor.world.options.app;
  if (!composeExtensions.some((one) => one.id === command && one.context === "message"))
    throw new NotOnScreen(`The app has no action ${command} on messages`);
  const { room } = messageOf(actor, id);
  return await fetchDialog(actor, { kind: "compose", command, message: { id, conversation: room.id } }, {});
}

/** The app comes or goes: an installationUpdate, and a conversationUpdate that names the bot. */
async function tellOf(actor: Actor, where: Room, action: Installing): Promise<void> {
  const { world, tenant, member } = actor;
  tell(world, { tenantId: tenant.seed.tenantId, kind: "tenant", personId: member.id });
  const bots = [botMember(world)];
  const isComing = action === "add";
  const isGoing = action === "remove";
  const told = [
    installationUpdate(actor, where, action),
    ...(isComing ? [conversationUpdate(actor, where, { added: bots, event: "teamMemberAdded" })] : []),
    ...(isGoing ? [conversationUpdate(actor, where, { removed: bots, event: "teamMemberRemoved" })] : []),
  ];
  for (const activity of told) {
    const ack = await send(world, activity);
    if (!ack.ok) trouble(actor, `${String(activity.type)} ${action} was not answered`, ack);
  }
}

async function renewed(actor: Actor, where: Room): Promise<void> {
  await tellOf(actor, where, "remove-upgrade");
  await tellOf(actor, where, "add-upgrade");
}

/** What an owner of the tenant's team can do. */
export function teamOf(world: World, tenantId: string): ReturnType<FakeTeams["team"]> {
  const tenant = tenantOf(world, tenantId);
  const [member] = tenant.people.values();
  if (!member) throw new Error(`${tenantId} has no people`);
  const actor: Actor = { world, tenant, member };
  return {
    install: async () => {
      tenant.isInTeam = true;
      await tellOf(actor, { room: firstChannel(tenant) }, "add");
    },
    uninstall: async () => {
      tenant.isInTeam = false;
      await tellOf(actor, { room: firstChannel(tenant) }, "remove");
    },
    upgrade: async () => await renewed(actor, { room: firstChannel(tenant) }),
  };
}

function firstChannel({ conversations }: Tenant) {
  const found = [...conversations.values()].find(({ kind }) => kind === "channel");
  if (!found) throw new Error("a team has a channel");
  return found;
}
