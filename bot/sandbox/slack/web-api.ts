import { parse } from "node:querystring";
import { chatMethods } from "./chat-methods.ts";
import { isJson, type Json } from "../check.ts";
import { lookupMethods } from "./lookup-methods.ts";
import type { Method, MethodCall } from "./method.ts";
import { oauthAccess } from "./oauth.ts";
import { ApiRefusal } from "./refusal.ts";
import { useResponseUrl } from "./response-url.ts";
import type { Call, Failure } from "./types.ts";
import { viewMethods } from "./view-methods.ts";
import type { ApiAnswer, ApiRequest } from "./wire.ts";
import { nowMs, tell, type Workspace, type World } from "./world.ts";

const methods: Readonly<Record<string, Method>> = { ...chatMethods, ...viewMethods, ...lookupMethods };
/** Arguments that arrive as JSON in a form. */
const jsonArgs = ["view", "blocks", "metadata"];

/** Slack's side of one request: `…/api/<method>` or `…/response/<team>/<name>`. */
export function answer(world: World, request: ApiRequest): ApiAnswer {
  const responseUrl = /\/response\/[^/]+\/(\w+)$/.exec(request.path)?.[1];
  if (responseUrl !== undefined) return answerResponse(world, responseUrl, request);
  const method = /\/api\/([\w.]+)$/.exec(request.path)?.[1];
  if (method === undefined) return json(404, { ok: false, error: "not_found" });
  const failing = takeFailure(world, method);
  if (failing && !failing.afterAccepting) return failed(failing);
  const result = call(world, method, request);
  return failing ? failed(failing) : result;
}

function call(world: World, method: string, request: ApiRequest): ApiAnswer {
  const entry: Call = { method, teamId: "", args: {}, at: world.now() };
  remember(world, entry);
  try {
    const { token, ...args } = readArgs(request);
    entry.args = args;
    if (method === "api.test") return apiTest(args);
    if (method === "oauth.v2.access") return json(200, { ok: true, ...oauthAccess(world, args) });
    const workspace = authorized(world, request.authorization ?? (token as string | undefined), args);
    entry.teamId = workspace.seed.teamId;
    const result = run(method, { world, workspace, args, bytes: request.body.length });
    return json(200, { ok: true, ...result }, { "x-oauth-scopes": [...workspace.scopes].join(",") });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    entry.error = error.code;
    return json(200, { ok: false, error: error.code, ...error.more });
  } finally {
    tell(world, { teamId: entry.teamId, kind: "call" });
  }
}

function remember(world: World, entry: Call): void {
  world.calls.push(entry);
  if (world.calls.length > world.keep * 2) world.calls.splice(0, world.calls.length - world.keep);
}

function run(name: string, made: MethodCall): Json {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!method) throw new ApiRefusal("unknown_method", { req_method: name });
  const strange = Object.keys(made.args).find(
    // The official client of an app with several workspaces names the workspace in every call.
    (arg) => arg !== "team_id" && !method.args.includes(arg),
  );
  if (strange !== undefined) {
    throw new ApiRefusal("invalid_arguments", {
      response_metadata: { messages: [`[ERROR] the sandbox does not know this argument: ${strange}`] },
    });
  }
  const scope = typeof method.scope === "function" ? method.scope(made) : method.scope;
  if (scope !== undefined && !made.workspace.scopes.has(scope)) {
    throw new ApiRefusal("missing_scope", { needed: scope, provided: [...made.workspace.scopes].join(",") });
  }
  return method.run(made);
}

function authorized(world: World, given: string | undefined, args: Json): Workspace {
  const token = given?.replace(/^Bearer\s+/i, "");
  if (!token) throw new ApiRefusal("not_authed");
  const workspace = world.tokens.get(token);
  if (!workspace) throw new ApiRefusal("invalid_auth");
  const endMs = workspace.tokens.get(token);
  if (!workspace.installed || endMs === undefined) throw new ApiRefusal("account_inactive");
  if (endMs <= nowMs(world)) throw new ApiRefusal("token_expired");
  return workspace.isForAll ? withinGrid(world, workspace, args) : workspace;
}

/** Where a token of the whole Grid is used: where the call says, or where the person is. */
function withinGrid(world: World, workspace: Workspace, args: Json): Workspace {
  const grid = [...world.workspaces.values()].filter(
    ({ seed }) => seed.enterprise?.id === workspace.seed.enterprise?.id,
  );
  const person = String(args.channel ?? args.user_id ?? args.user ?? "");
  return (
    grid.find(({ users, channels }) => users.has(person) || channels.has(person)) ??
    grid.find(({ seed }) => seed.teamId === args.team_id) ??
    workspace
  );
}

function apiTest(args: Json): ApiAnswer {
  const { error } = args;
  return json(200, error === undefined ? { ok: true, args } : { ok: false, error, args });
}

function readArgs({ body, contentType = "" }: ApiRequest): Json {
  if (contentType.startsWith("application/json")) {
    const parsed = parsedJson(body, () => new ApiRefusal("invalid_json"));
    if (!isJson(parsed)) throw new ApiRefusal("json_not_object");
    return parsed;
  }
  if (body === "") return {};
  if (!contentType.startsWith("application/x-www-form-urlencoded")) throw new ApiRefusal("invalid_post_type");
  const args: Json = { ...parse(body) };
  for (const name of jsonArgs) {
    if (typeof args[name] === "string") args[name] = parsedJson(args[name], () => malformed(name));
  }
  return args;
}

function malformed(name: string): ApiRefusal {
  if (name === "blocks") return new ApiRefusal("invalid_blocks_format");
  return new ApiRefusal("invalid_arguments", {
    response_metadata: { messages: [`[ERROR] must be valid JSON [json-pointer:/${name}]`] },
  });
}

function parsedJson(text: string, otherwise: () => ApiRefusal): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw otherwise();
  }
}

function answerResponse(world: World, name: string, request: ApiRequest): ApiAnswer {
  const failing = takeFailure(world, "response_url");
  if (failing && !failing.afterAccepting) return failed(failing);
  const teamId = world.responseUrls.get(name)?.teamId ?? "";
  const entry: Call = { method: "response_url", teamId, args: {}, at: world.now() };
  remember(world, entry);
  try {
    const body = parsedJson(request.body, () => new ApiRefusal("invalid_payload"));
    if (isJson(body)) entry.args = body;
    useResponseUrl(world, name, body);
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    entry.error = error.code;
    return json(404, { ok: false, error: error.code, ...error.more });
  }
  return failing ? failed(failing) : { kind: "answer", status: 200, headers: {}, body: "ok" };
}

function takeFailure(world: World, method: string): Failure | undefined {
  const [first, ...rest] = world.failures.get(method) ?? [];
  if (!first) return undefined;
  first.left -= 1;
  if (first.left <= 0) world.failures.set(method, rest);
  return first.how;
}

function failed({ error, status, retryAfter, hang }: Failure): ApiAnswer {
  if (hang) return { kind: "hung" };
  if (status === undefined && error === undefined) return { kind: "dropped" };
  const headers: Record<string, string> =
    retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
  return json(
    status ?? 200,
    { ok: false, error: error ?? (status === 429 ? "ratelimited" : "internal_error") },
    headers,
  );
}

function json(status: number, body: Json, headers: Record<string, string> = {}): ApiAnswer {
  const type = { "content-type": "application/json; charset=utf-8" };
  return { kind: "answer", status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}
