import type { Json } from "../check.ts";
import { inTime } from "../in-time.ts";
import { issuer, signed } from "./issuer.ts";
import { limits } from "./limits.ts";
import type { Ack, SentActivity } from "./types.ts";
import { nowMs, type World } from "./world.ts";

/** Signs an activity as Microsoft does, or as a test wants it. */
function signedActivity(world: World, activity: Json): SentActivity {
  const { app, messagesUrl = "https://product.example/teams/messages" } = world.options;
  const change = world.tampering.shift() ?? {};
  const seconds = Math.floor(nowMs(world) / 1_000);
  const claims = {
    iss: issuer,
    aud: app.appId,
    serviceurl: activity.serviceUrl,
    nbf: seconds - 5,
    exp: seconds + 3_600,
    ...change.claims,
  };
  const { header, key } = change;
  const token =
    change.token ?? signed(world.keys, { claims, ...(header && { header }), ...(key && { key }) });
  return { url: messagesUrl, token, activity: { ...activity, ...change.activity } };
}

/** Sends an activity; where it is a submit, twice more if no answer comes. */
export async function send(world: World, activity: Json, isSubmit = false): Promise<Ack> {
  const sent = signedActivity(world, activity);
  let ack = await sendRaw(world, sent);
  for (let again = 0; isSubmit && ack.error === "timeout" && again < limits.repeats; again += 1) {
    ack = { ...(await sendRaw(world, sent)), sent: ack.sent + 1 };
  }
  return ack;
}

/** Sends exactly this. */
export async function sendRaw(world: World, sent: SentActivity): Promise<Ack> {
  world.lastSent = sent;
  const headers: Record<string, string> = { "content-type": "application/json; charset=utf-8" };
  if (sent.token !== "") headers["authorization"] = `Bearer ${sent.token}`;
  const request = new Request(sent.url, { method: "POST", headers, body: JSON.stringify(sent.activity) });
  const started = performance.now();
  const outcome = await inTime(exchange(world, request), world.options.ackMs ?? limits.ackMs);
  const common = { tookMs: performance.now() - started, sent: 1 };
  if (outcome === "late") return { ...common, ok: false, status: 0, body: undefined, error: "timeout" };
  if ("unreachable" in outcome) {
    return { ...common, ok: false, status: 0, body: String(outcome.unreachable), error: "unreachable" };
  }
  const { status } = outcome;
  const ok = status >= 200 && status < 300;
  return { ...common, ok, status, body: parsed(outcome.body), ...(!ok && { error: "refused" }) };
}

type Outcome = { status: number; body: string } | { unreachable: unknown };

async function exchange(world: World, request: Request): Promise<Outcome> {
  try {
    const response = await world.options.deliver(request);
    return { status: response.status, body: await response.text() };
  } catch (error) {
    return { unreachable: error };
  }
}

function parsed(body: string): unknown {
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
