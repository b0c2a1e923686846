import { expectNothing, trouble } from "./acks.ts";
import { isJson, list, shape, type Json } from "../check.ts";
import { valueOf, type Pool } from "./choosing.ts";
import { send } from "./deliver.ts";
import { NotOnScreen } from "../not-on-screen.ts";
import type { Choice, What } from "./hands.ts";
import { limits } from "./limits.ts";
import { blockActions, blockSuggestion, type Actor, type Surface } from "./payloads.ts";
import { line } from "./refusal.ts";
import { current, findField, findPressable, valuesKey, valuesOf, type Found } from "./screen.ts";
import { menuOption, offered, optionGroups, wordsOf } from "./texts.ts";
import type { Ack } from "./types.ts";
import { isEmpty, slotOf, withValue } from "./values.ts";
import { keepView } from "./views.ts";

/** Sends an interaction payload as the form Slack uses. */
export async function interact(actor: Actor, payload: Json): Promise<Ack> {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return await send(actor.world, { body, contentType: "application/x-www-form-urlencoded" });
}

/** Presses a button. A question that is answered no sends nothing. */
export async function press(
  actor: Actor,
  surface: Surface,
  how: { what: What; confirm: boolean },
): Promise<Ack> {
  const found = findPressable(surface, how.what);
  const { element } = found;
  if (element.confirm !== undefined && !how.confirm) return notSent();
  const { value, url, style } = element;
  const action = { text: element.text, ...given({ value, url, style, confirm: element.confirm }) };
  const ack = await act(actor, surface, { found, action });
  return typeof url === "string" ? { ...ack, opens: url } : ack;
}

/** What a person has in hand when nothing was sent. */
export const notSent = (errors?: Ack["errors"]): Ack => ({
  ok: false,
  status: 0,
  body: "",
  tookMs: 0,
  error: "not_sent",
  ...(errors ? { errors } : {}),
});

const given = (values: Json): Json =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

async function act(actor: Actor, surface: Surface, done: { found: Found; action: Json }): Promise<Ack> {
  const { block, element } = done.found;
  const ids = { type: element.type, block_id: block.block_id, action_id: element.action_id };
  const ack = await interact(actor, blockActions(actor, surface, { ...ids, ...done.action }));
  expectNothing(actor, `pressing ${String(element.action_id)}`, ack);
  return ack;
}

/** Sets a field, menu or picker; tells the app where Slack would. Gives nothing when it did not. */
export async function choose(
  actor: Actor,
  surface: Surface,
  how: { what: What; choice: Choice; query?: string },
): Promise<Ack | undefined> {
  const found = findField(surface, how.what);
  if (found.element.type === "overflow")
    return await chooseOverflow(actor, surface, { found, choice: how.choice });
  const value = await decide(actor, surface, { found, choice: how.choice, query: how.query });
  const after = keep(actor, surface, { found, value });
  if (!tellsAtOnce(found)) return undefined;
  const at = slotOf(found.element);
  const action = at ? { [at.value]: value, ...given({ placeholder: found.element.placeholder }) } : {};
  return await act(actor, after, { found, action });
}

const tellsAtOnce = ({ block }: Found): boolean => block.type !== "input" || block.dispatch_action === true;

async function chooseOverflow(
  actor: Actor,
  surface: Surface,
  how: { found: Found; choice: Choice },
): Promise<Ack> {
  const option = offered(how.found.element).find(
    (each) => each.value === how.choice || wordsOf(each.text) === how.choice,
  );
  if (!option) throw new NotOnScreen(`No ${String(how.choice)} in this menu`);
  return await act(actor, surface, { found: how.found, action: { selected_option: option } });
}

async function decide(
  actor: Actor,
  surface: Surface,
  how: { found: Found; choice: Choice; query?: string },
): Promise<unknown> {
  const { found, choice, query } = how;
  if (isEmpty(choice)) return valueOf(found.element, null, { options: [], named: new Map() });
  return valueOf(
    found.element,
    choice,
    await poolOf(actor, surface, { found, query: query ?? String(choice) }),
  );
}

async function poolOf(actor: Actor, surface: Surface, how: { found: Found; query: string }): Promise<Pool> {
  const { type } = how.found.element;
  if (type === "external_select" || type === "multi_external_select") {
    return { options: await suggestions(actor, surface, how), named: new Map() };
  }
  return { options: offered(how.found.element), named: namedIn(actor, String(type)) };
}

/** People, or channels, by name, as this person's pickers list them. */
function namedIn({ workspace, userId }: Actor, type: string): Map<string, string> {
  if (type.includes("users")) {
    const people = [...workspace.users.values()].filter((user) => !user.deactivated);
    return new Map(people.map((user) => [user.name, user.id]));
  }
  const mine = [...workspace.channels.values()].filter((channel) => channel.members.includes(userId));
  const listed = type.includes("channels") ? mine.filter((channel) => channel.kind === "channel") : mine;
  return new Map(listed.map((channel) => [channel.name, channel.id]));
}

function keep(actor: Actor, surface: Surface, set: { found: Found; value: unknown }): Surface {
  const place = { blockId: set.found.block.block_id, element: set.found.element };
  const values = withValue(valuesOf(surface), place, set.value);
  if (surface.kind === "message") {
    actor.world.messageValues.set(valuesKey(actor, surface.message), values);
    return { ...surface, values };
  }
  const { [place.blockId]: _settled, ...errors } = surface.view.errors;
  const view = { ...current(actor, surface.view), values, errors };
  keepView(actor.world, actor.workspace, view);
  return { kind: "view", view };
}

const suggested = shape({
  required: {},
  optional: { options: list(menuOption, { min: 0, max: limits.options }), option_groups: optionGroups },
});

/** What the app offers for these letters. Fails where Slack's client would not ask yet. */
export async function suggestions(
  actor: Actor,
  surface: Surface,
  how: { found: Found; query: string },
): Promise<Json[]> {
  const { block, element } = how.found;
  const least = Number(element.min_query_length ?? limits.minQueryLength);
  if (how.query.length < least) throw new NotOnScreen(`This menu asks only from ${least} letters on`);
  const asked = { block_id: block.block_id, action_id: element.action_id, value: how.query };
  const ack = await interact(actor, blockSuggestion(actor, surface, asked));
  if (!ack.ok) throw trouble(actor, `options for ${String(element.action_id)}: ${ack.error}`, ack);
  const problems = checked(ack.body);
  if (problems.length > 0) throw trouble(actor, `options: ${problems.join("; ")}`, ack);
  return offered(ack.body as Json);
}

function checked(body: unknown): string[] {
  if (!isJson(body)) return ["the answer is not JSON"];
  const found: Parameters<typeof line>[0][] = [];
  suggested(body, "", found);
  return found.map(line);
}
