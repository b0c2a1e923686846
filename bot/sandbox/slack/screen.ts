import { elementsIn, type Block } from "./blocks.ts";
import type { Json } from "../check.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import type { Target, What } from "./hands.ts";
import type { Actor, Surface } from "./payloads.ts";
import { wordsOf } from "./texts.ts";
import type { Message, View } from "./types.ts";
import { carried, slotOf, type StateValues } from "./values.ts";
import { stackOf } from "./views.ts";
import type { Channel } from "./world.ts";

export type Found = { block: Block; element: Json };

/** The surface a person acts on. Fails where it is not on their screen. */
export function surfaceOf(actor: Actor, target: Target): Surface {
  if (typeof target === "object") return messageSurface(actor, target);
  const { workspace, userId } = actor;
  const home = workspace.homes.get(userId);
  const homeView = home === undefined ? undefined : workspace.views.get(home);
  const view = target === "home" ? homeView : stackOf(workspace, userId).at(-1);
  if (!view) throw new NotOnScreen(target === "home" ? "No Home has been published" : "No modal is open");
  return { kind: "view", view };
}

/** Where a person acts when nobody says: on the modal, or on Home when none is open. */
export const here = ({ workspace, userId }: Actor): Target =>
  stackOf(workspace, userId).length > 0 ? "view" : "home";

export function channelOf({ workspace, userId }: Actor, id: string): Channel {
  const channel = workspace.channels.get(id);
  if (!channel?.members.includes(userId)) throw new NotOnScreen(`${userId} is not in ${id}`);
  return channel;
}

/** A message this person can see now. */
export function messageOf(actor: Actor, at: { channel: string; ts: string }): Message {
  const message = channelOf(actor, at.channel).messages.get(at.ts);
  const hidden = message?.ephemeralFor !== undefined && message.ephemeralFor !== actor.userId;
  if (!message || message.deleted || hidden) throw new NotOnScreen(`No message ${at.ts} in ${at.channel}`);
  return message;
}

function messageSurface(actor: Actor, target: { channel: string; ts: string } | Message): Surface {
  const channel = channelOf(actor, target.channel);
  const message = "blocks" in target ? target : messageOf(actor, target);
  const values = actor.world.messageValues.get(valuesKey(actor, message)) ?? {};
  return { kind: "message", message, channel, values: carried(message.blocks, values) };
}

export const valuesKey = ({ workspace, userId }: Actor, message: Message): string =>
  `${workspace.seed.teamId} ${message.channel} ${message.ts} ${userId}`;

export const blocksOf = (surface: Surface): readonly Block[] =>
  surface.kind === "view" ? surface.view.blocks : surface.message.blocks;
export const valuesOf = (surface: Surface): StateValues =>
  surface.kind === "view" ? surface.view.values : surface.values;

const elementsOf = (surface: Surface): Found[] =>
  blocksOf(surface).flatMap((block) => elementsIn(block).map((element) => ({ block, element })));

/** The one button (or overflow menu) meant. Fails when there is none, or when several fit. */
export function findPressable(surface: Surface, what: What): Found {
  const buttons = elementsOf(surface).filter(({ element }) => element.type === "button");
  const wanted = typeof what === "string" ? [{ actionId: what }, { label: what }] : [what];
  return theOne(buttons, { wanted, shown: ({ element }) => wordsOf(element.text) });
}

/** The one input, menu or picker meant: by block id, action id, label or placeholder. */
export function findField(surface: Surface, what: What): Found {
  const fields = elementsOf(surface).filter(
    ({ element }) => slotOf(element) !== undefined || element.type === "overflow",
  );
  const wanted = typeof what === "string" ? [{ blockId: what }, { actionId: what }, { label: what }] : [what];
  return theOne(fields, { wanted, shown: labelOf });
}

const labelOf = ({ block, element }: Found): string =>
  block.type === "input" ? wordsOf(block.label) : wordsOf(element.placeholder) || wordsOf(block.text);

type Wanted = Exclude<What, string>;

function theOne(among: Found[], how: { wanted: Wanted[]; shown: (found: Found) => string }): Found {
  for (const wanted of how.wanted) {
    const fitting = among.filter((found) => fits(found, wanted, how.shown));
    if (fitting.length > 1) throw new NotOnScreen(`Several things are ${JSON.stringify(wanted)}`);
    if (fitting[0]) return fitting[0];
  }
  const there = among.map((found) => `${how.shown(found)} (${String(found.element.action_id)})`).join(", ");
  throw new NotOnScreen(`Nothing is ${JSON.stringify(how.wanted.at(-1))}; there are: ${there}`);
}

function fits(found: Found, wanted: Wanted, shown: (found: Found) => string): boolean {
  const { block, element } = found;
  return (
    (wanted.actionId === undefined || element.action_id === wanted.actionId) &&
    (wanted.blockId === undefined || block.block_id === wanted.blockId) &&
    (wanted.value === undefined || element.value === wanted.value) &&
    (wanted.label === undefined || shown(found) === wanted.label)
  );
}

/** A modal or Home that is still the one a person looks at, as it is now. */
export const current = (actor: Actor, view: View): View => actor.workspace.views.get(view.id) ?? view;
