import { Hono, type Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isJson, type Json } from "../check.ts";
import type { Asked, Run } from "./asked.ts";
import { createConversation, deleteMessage, membersOf, sendMessage, updateMessage } from "./conversations.ts";
import { ConnectorRefusal } from "./errors.ts";
import { keySet, metadata, outgoingToken } from "./issuer.ts";
import type { Call, Failure, Operation } from "./types.ts";
import { conversationOf, note, nowMs, tell, type World } from "./world.ts";

const tokenSeconds = 3_600;

/** What Microsoft serves to a bot: the keys of what it signs, tokens for the bot's own calls, and the Connector API. */
export function connector(world: World): Hono {
  const app = new Hono();
  app.get("/metadata", (c) => c.json(metadata(world.origin)));
  app.get("/keys", (c) => c.json(keySet(world.keys)));
  app.post("/login/oauth2/v2.0/token", (c) => called(world, c, { operation: "token", run: giveToken }));
  const route = (operation: Exclude<Operation, "token">, run: Run) => (c: Context) =>
    called(world, c, { operation, run: (asked) => run(authorized(asked)) });
  app.post("/v3/conversations", route("create", createConversation));
  app.post("/v3/conversations/:id/activities", route("send", sendMessage));
  app.post("/v3/conversations/:id/activities/:message", route("send", sendMessage));
  app.put("/v3/conversations/:id/activities/:message", route("update", updateMessage));
  app.delete("/v3/conversations/:id/activities/:message", route("delete", deleteMessage));
  app.get("/v3/conversations/:id/members", route("members", membersOf));
  app.get("/v3/conversations/:id/pagedmembers", route("members", membersOf));
  app.get("/v3/conversations/:id/members/:member", route("members", membersOf));
  app.notFound((c) => {
    note(world, "", `the sandbox has no ${c.req.method} ${c.req.path}`);
    return c.json({ error: { code: "NotFound", message: "No such operation" } }, 404);
  });
  return app;
}

type Called = { operation: Operation; run: Run };

async function called(world: World, c: Context, { operation, run }: Called): Promise<Response> {
  const asked = await askedOf(world, c);
  const tenantId = conversationOf(world, asked.conversation)?.tenant.seed.tenantId ?? "";
  const entry: Call = {
    method: c.req.method,
    path: c.req.path,
    tenantId,
    body: operation === "token" ? {} : asked.body,
    at: world.now(),
    status: 200,
  };
  remember(world, entry);
  const failing = takeFailure(world, operation);
  if (failing && !failing.afterAccepting) return await failed(c, entry, failing);
  try {
    const answer = run(asked);
    if (failing) return await failed(c, entry, failing);
    entry.status = operation === "create" || operation === "send" ? 201 : 200;
    return answer === undefined ? c.body(null, 200) : c.json(answer, entry.status as 200);
  } catch (error) {
    if (!(error instanceof ConnectorRefusal)) throw error;
    return refused(c, { world, entry, error });
  } finally {
    tell(world, { tenantId, kind: "call" });
  }
}

async function askedOf(world: World, c: Context): Promise<Asked> {
  const text = await c.req.text();
  const isForm = (c.req.header("content-type") ?? "").startsWith("application/x-www-form-urlencoded");
  const [message, member] = [c.req.param("message"), c.req.param("member")];
  return {
    world,
    body: isForm ? {} : parsed(text),
    bytes: Buffer.byteLength(text),
    form: new URLSearchParams(isForm ? text : ""),
    authorization: c.req.header("authorization") ?? "",
    conversation: c.req.param("id") ?? "",
    isPaged: c.req.path.endsWith("/pagedmembers"),
    ...(message !== undefined && { message }),
    ...(member !== undefined && { member }),
  };
}

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : {};
  } catch {
    return {};
  }
}

function giveToken({ world, form }: Asked): Json {
  const { appId, password } = world.options.app;
  const isRight =
    form.get("grant_type") === "client_credentials" &&
    form.get("client_id") === appId &&
    form.get("client_secret") === password;
  if (!isRight) throw new ConnectorRefusal(401, "invalid_client", "Invalid client secret provided", true);
  const token = outgoingToken();
  world.tokens.set(token, nowMs(world) + tokenSeconds * 1_000);
  return {
    token_type: "Bearer",
    expires_in: tokenSeconds,
    ext_expires_in: tokenSeconds,
    access_token: token,
  };
}

function authorized(asked: Asked): Asked {
  const [scheme, token = ""] = asked.authorization.split(" ");
  const end = scheme === "Bearer" ? asked.world.tokens.get(token) : undefined;
  if (end === undefined || end < nowMs(asked.world)) {
    throw new ConnectorRefusal(401, "Unauthorized", "Authorization has been denied for this request.", true);
  }
  return asked;
}

function remember(world: World, entry: Call): void {
  world.calls.push(entry);
  if (world.calls.length > world.keep * 2) world.calls.splice(0, world.calls.length - world.keep);
}

function takeFailure(world: World, operation: Operation): Failure | undefined {
  const [first, ...rest] = world.failures.get(operation) ?? [];
  if (!first) return undefined;
  first.left -= 1;
  if (first.left <= 0) world.failures.set(operation, rest);
  return first.how;
}

async function failed(
  c: Context,
  entry: Call,
  { status = 500, code, retryAfter, hang }: Failure,
): Promise<Response> {
  if (hang) await new Promise(() => undefined);
  entry.status = status;
  if (retryAfter !== undefined) c.header("retry-after", String(retryAfter));
  const said = code ?? (status === 429 ? "Throttled" : "ServiceError");
  entry.code = said;
  return c.json(
    { error: { code: said, message: "As the sandbox was asked to fail" } },
    status as ContentfulStatusCode,
  );
}

type Refused = { world: World; entry: Call; error: ConnectorRefusal };

function refused(c: Context, { world, entry, error }: Refused): Response {
  const { status, code, message, isFault } = error;
  Object.assign(entry, { status, code });
  if (isFault) note(world, entry.tenantId, `${entry.method} ${code}: ${message}`);
  if (status === 429) c.header("retry-after", "1");
  return c.json({ error: { code, message } }, status as ContentfulStatusCode);
}
