import { needed, text, type Method, type MethodCall } from "./method.ts";
import { ApiRefusal, invalidArguments } from "./refusal.ts";
import { findTrigger } from "./triggers.ts";
import type { View } from "./types.ts";
import { accepted, openModal, publishHome, pushModal, redraw, wire, type Given } from "./views.ts";
import { note } from "./world.ts";

export const viewMethods: Record<string, Method> = {
  "views.open": { args: ["trigger_id", "view"], run: open },
  "views.push": { args: ["trigger_id", "view"], run: push },
  "views.update": { args: ["view_id", "external_id", "view", "hash"], run: update },
  "views.publish": { args: ["user_id", "view", "hash"], run: publish },
};

const given = ({ args, bytes }: MethodCall): Given => ({ view: args.view, bytes });

function open(call: MethodCall): Record<string, unknown> {
  const { world, workspace, args } = call;
  const json = accepted(given(call), "modal");
  const trigger = findTrigger(world, workspace, args.trigger_id);
  if (trigger.viewId !== undefined && workspace.views.has(trigger.viewId)) {
    const what =
      "views.open from inside an open modal: Slack does not say what is shown; push or update instead";
    note(world, workspace.seed.teamId, what);
  }
  const view = openModal(world, workspace, { userId: trigger.userId, json });
  trigger.used = true;
  return { view: wire(workspace, view) };
}

function push(call: MethodCall): Record<string, unknown> {
  const { world, workspace, args } = call;
  const json = accepted(given(call), "modal");
  const trigger = findTrigger(world, workspace, args.trigger_id);
  if (trigger.viewId === undefined) {
    throw invalidArguments([{ says: "invalid `trigger_id`", at: "/trigger_id" }]);
  }
  if (!workspace.views.has(trigger.viewId)) throw new ApiRefusal("not_found");
  const view = pushModal(world, workspace, { userId: trigger.userId, json });
  trigger.used = true;
  return { view: wire(workspace, view) };
}

function update(call: MethodCall): Record<string, unknown> {
  const { world, workspace } = call;
  const before = target(call);
  const json = accepted(given(call), before.type);
  sameHash(call, before);
  return { view: wire(workspace, redraw(world, workspace, { view: before, json })) };
}

function target({ workspace, args }: MethodCall): View {
  const byExternal = workspace.externalIds.get(text(args, "external_id") ?? "");
  const viewId = text(args, "view_id") ?? byExternal;
  const view = viewId === undefined ? undefined : workspace.views.get(viewId);
  if (!view) throw new ApiRefusal("not_found");
  return view;
}

function sameHash({ args }: MethodCall, view: View | undefined): void {
  const hash = text(args, "hash");
  if (hash !== undefined && view !== undefined && hash !== view.hash) throw new ApiRefusal("hash_conflict");
}

function publish(call: MethodCall): Record<string, unknown> {
  const { world, workspace, args } = call;
  const userId = needed(args, "user_id");
  const json = accepted(given(call), "home");
  if (!workspace.homeEnabled) throw new ApiRefusal("not_enabled");
  if (!workspace.users.has(userId)) throw new ApiRefusal("user_not_found");
  const known = workspace.homes.get(userId);
  sameHash(call, known === undefined ? undefined : workspace.views.get(known));
  return { view: wire(workspace, publishHome(world, workspace, { userId, json })) };
}
