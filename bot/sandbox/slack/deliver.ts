import { inTime } from "../in-time.ts";
import { limits } from "./limits.ts";
import { signedHeaders, tampered } from "./sign.ts";
import type { Ack, SentRequest } from "./types.ts";
import { nowMs, type World } from "./world.ts";

export type Outgoing = { body: string; contentType: string; headers?: Record<string, string> };

/** Signs a request as Slack does at this moment. */
export function signed(world: World, { body, contentType, headers = {} }: Outgoing): SentRequest {
  const { signingSecret, eventsUrl = "https://product.example/slack/events" } = world.options;
  const stamp = Math.floor(nowMs(world) / 1000);
  const all = { "content-type": contentType, ...headers, ...signedHeaders(signingSecret, stamp, body) };
  return { url: eventsUrl, headers: all, body };
}

/** Sends a request to the product and waits for its answer for as long as Slack would. */
export async function send(world: World, outgoing: Outgoing): Promise<Ack> {
  const change = world.tampering.shift();
  const request = signed(world, outgoing);
  if (!change) return await sendRaw(world, request);
  const ack = await sendRaw(world, tampered(request, change, world.options.signingSecret));
  return { ...ack, tampered: true };
}

type Outcome = { response: Response; body: string } | { unreachable: unknown };

/** Sends exactly these bytes. */
export async function sendRaw(world: World, request: SentRequest): Promise<Ack> {
  world.lastRequest = request;
  const { url, headers, body } = request;
  const ackMs = world.options.ackMs ?? limits.ackMs;
  const [started, clock] = [performance.now(), nowMs(world)];
  const outcome = await inTime(exchange(world, new Request(url, { method: "POST", headers, body })), ackMs);
  const tookMs = performance.now() - started;
  const nothing = { ok: false, status: 0, body: "", tookMs };
  if (outcome === "late" || nowMs(world) - clock > ackMs) return { ...nothing, error: "operation_timeout" };
  if ("unreachable" in outcome) {
    return { ...nothing, body: String(outcome.unreachable), error: "connection_failed" };
  }
  const { status, headers: said } = outcome.response;
  const ok = status === 200;
  const read = parsed(outcome.body);
  const noRetry = said.get("x-slack-no-retry") === "1" ? { noRetry: true as const } : {};
  return { ok, status, body: read, tookMs, ...(ok ? {} : { error: "dispatch_failed" }), ...noRetry };
}

async function exchange(world: World, request: Request): Promise<Outcome> {
  try {
    const response = await world.options.deliver(request);
    return { response, body: await response.text() };
  } catch (error) {
    return { unreachable: error };
  }
}

function parsed(body: string): unknown {
  if (!body.startsWith("{")) return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
