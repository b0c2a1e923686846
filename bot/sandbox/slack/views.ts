import { withIds } from "./blocks.ts";
import { isJson, type Json } from "../check.ts";
import { limits } from "./limits.ts";
import { ApiRefusal, invalidArguments } from "./refusal.ts";
import { wordsOf } from "./texts.ts";
import type { View } from "./types.ts";
import { carried } from "./values.ts";
import { checkView, isTooLarge } from "./view-rules.ts";
import { botId, id, tell, type Workspace, type World } from "./world.ts";

/** A view as an app gives it, and how long the message was that brought it. */
export type Given = { view: unknown; bytes: number };

/** The given view, once nothing is wrong with it. Refuses `view_too_large` and `invalid_arguments`. */
export function accepted(given: Given, kind: "modal" | "home", at = "/view"): Json {
  if (isJson(given.view) && isTooLarge(given.view, given.bytes)) throw new ApiRefusal("view_too_large");
  const problems = checkView(given.view, kind, at);
  if (problems.length > 0) throw invalidArguments(problems);
  return given.view as Json;
}

export const stackOf = (workspace: Workspace, userId: string): View[] =>
  (workspace.stacks.get(userId) ?? []).flatMap((viewId) => workspace.views.get(viewId) ?? []);

/** A modal that starts a stack of its own, in place of any other of this person. */
export function openModal(world: World, workspace: Workspace, modal: { userId: string; json: Json }): View {
  refuseTakenExternalId(workspace, modal.json);
  clearStack(workspace, modal.userId);
  return addModal(world, workspace, modal);
}

/** A modal on top of the stack. Refuses `not_found` without a stack and `push_limit_reached` beyond three. */
export function pushModal(world: World, workspace: Workspace, modal: { userId: string; json: Json }): View {
  const depth = workspace.stacks.get(modal.userId)?.length ?? 0;
  if (depth === 0) throw new ApiRefusal("not_found");
  if (depth >= limits.viewStack) throw new ApiRefusal("push_limit_reached");
  return addModal(world, workspace, modal);
}

function addModal(world: World, workspace: Workspace, modal: { userId: string; json: Json }): View {
  const stack = workspace.stacks.get(modal.userId) ?? [];
  const viewId = id(world, "V");
  claimExternalId(workspace, modal.json, viewId);
  const place = {
    id: viewId,
    userId: modal.userId,
    rootViewId: stack[0] ?? viewId,
    previousViewId: stack.at(-1),
  };
  const view = made(world, modal.json, place);
  workspace.stacks.set(modal.userId, [...stack, viewId]);
  keepView(world, workspace, view);
  return view;
}

/** Draws an open view anew; what was typed stays where ids are unchanged. */
export function redraw(world: World, workspace: Workspace, change: { view: View; json: Json }): View {
  const { view, json } = change;
  claimExternalId(workspace, json, view.id);
  const fresh = made(world, json, view, view.values);
  keepView(world, workspace, fresh);
  return fresh;
}

/** The Home tab of a person, made or drawn anew. */
export function publishHome(world: World, workspace: Workspace, home: { userId: string; json: Json }): View {
  const known = workspace.homes.get(home.userId);
  const before = known === undefined ? undefined : workspace.views.get(known);
  const viewId = before?.id ?? id(world, "V");
  claimExternalId(workspace, home.json, viewId);
  const view = made(
    world,
    home.json,
    { id: viewId, userId: home.userId, rootViewId: viewId },
    before?.values,
  );
  workspace.homes.set(home.userId, viewId);
  keepView(world, workspace, view);
  return view;
}

/** Takes a view off its person's screen, and all that lie on it. */
export function removeView(world: World, workspace: Workspace, view: View): void {
  const stack = workspace.stacks.get(view.userId) ?? [];
  const from = stack.indexOf(view.id);
  if (from < 0) return;
  for (const gone of stack.slice(from)) workspace.views.delete(gone);
  workspace.stacks.set(view.userId, stack.slice(0, from));
  tell(world, { teamId: workspace.seed.teamId, kind: "view", userId: view.userId });
}

function clearStack(workspace: Workspace, userId: string): void {
  for (const viewId of workspace.stacks.get(userId) ?? []) workspace.views.delete(viewId);
  workspace.stacks.delete(userId);
}

/** Keeps the view as it now is, and tells whoever draws it. */
export function keepView(world: World, workspace: Workspace, view: View): void {
  workspace.views.set(view.id, view);
  const kind = view.type === "home" ? "home" : "view";
  tell(world, { teamId: workspace.seed.teamId, kind, userId: view.userId });
}

function refuseTakenExternalId(workspace: Workspace, json: Json, viewId?: string): void {
  const owner = workspace.externalIds.get(String(json.external_id));
  if (owner !== undefined && owner !== viewId) throw new ApiRefusal("duplicate_external_id");
}

function claimExternalId(workspace: Workspace, json: Json, viewId: string): void {
  refuseTakenExternalId(workspace, json, viewId);
  const { external_id: externalId } = json;
  if (typeof externalId === "string" && externalId !== "") workspace.externalIds.set(externalId, viewId);
}

type Place = Pick<View, "id" | "userId" | "rootViewId"> & { previousViewId?: string };

function made(world: World, json: Json, place: Place, before?: View["values"]): View {
  const blocks = withIds((json.blocks as Json[] | undefined) ?? [], () => id(world, "b"));
  const text = (key: string): string => (typeof json[key] === "string" ? json[key] : "");
  return {
    id: place.id,
    userId: place.userId,
    rootViewId: place.rootViewId,
    previousViewId: place.previousViewId,
    type: json.type === "home" ? "home" : "modal",
    title: wordsOf(json.title),
    submit: wordsOf(json.submit) || undefined,
    close: wordsOf(json.close) || undefined,
    blocks,
    callbackId: text("callback_id"),
    privateMetadata: text("private_metadata"),
    externalId: text("external_id"),
    clearOnClose: json.clear_on_close === true,
    notifyOnClose: json.notify_on_close === true,
    hash: `${Math.floor(world.now().epochMilliseconds / 1000)}.${id(world, "h")}`,
    values: carried(blocks, before),
    errors: {},
  };
}

const titled = (words: string | undefined): Json | null =>
  words ? { type: "plain_text", text: words, emoji: true } : null;

/** The view in Slack's own shape, as answers and payloads carry it. */
export function wire(workspace: Workspace, view: View): Json {
  return {
    id: view.id,
    team_id: workspace.seed.teamId,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: view.values },
    hash: view.hash,
    title: titled(view.title) ?? { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: titled(view.close),
    submit: titled(view.submit),
    previous_view_id: view.previousViewId ?? null,
    root_view_id: view.rootViewId,
    app_id: workspace.seed.appId,
    external_id: view.externalId,
    app_installed_team_id: workspace.seed.teamId,
    bot_id: botId(workspace),
  };
}
