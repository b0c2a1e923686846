import type { Json } from "../check.ts";
import { send, sendRaw, signed } from "./deliver.ts";
import type { Ack } from "./types.ts";
import { id, nowMs, note, type Workspace, type World } from "./world.ts";

const reasons: Record<string, string> = {
  operation_timeout: "http_timeout",
  connection_failed: "connection_failed",
  dispatch_failed: "http_error",
};
const contentType = "application/json";

/** An Events API event, sent up to four times. Source: docs.slack.dev, Events API, retries. */
export async function sendEvent(world: World, workspace: Workspace, event: Json): Promise<Ack> {
  const body = JSON.stringify(envelope(world, workspace, event));
  let ack = await send(world, { body, contentType });
  const pauses = world.options.retryPausesMs ?? [0, 0, 0];
  for (const [index, pause] of pauses.entries()) {
    if (accepted(ack) || ack.noRetry) break;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const reason = reasons[ack.error ?? ""] ?? "unknown_error";
    const headers = { "x-slack-retry-num": String(index + 1), "x-slack-retry-reason": reason };
    ack = await sendRaw(world, signed(world, { body, contentType, headers }));
  }
  if (accepted(ack)) return { ...ack, ok: true, error: undefined };
  note(world, workspace.seed.teamId, `event ${String(event.type)} was never accepted`);
  return ack;
}

const accepted = (ack: Ack): boolean => ack.status >= 200 && ack.status < 300;

function envelope(world: World, { seed, isForAll }: Workspace, event: Json): Json {
  const seconds = Math.floor(nowMs(world) / 1000);
  return {
    token: "sandbox",
    team_id: seed.teamId,
    api_app_id: seed.appId,
    event: { event_ts: `${seconds}.000000`, ...event },
    type: "event_callback",
    event_id: id(world, "Ev"),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: seed.enterprise?.id ?? null,
        team_id: seed.teamId,
        user_id: seed.botUserId,
        is_bot: true,
        is_enterprise_install: isForAll,
      },
    ],
    is_ext_shared_channel: false,
  };
}

/** The check Slack makes of a request address: it must be sent back its challenge. */
export async function verifyUrl(world: World): Promise<Ack> {
  const challenge = id(world, "challenge");
  const body = JSON.stringify({ token: "sandbox", challenge, type: "url_verification" });
  const ack = await send(world, { body, contentType });
  const echoed = (ack.body as Json | undefined)?.challenge ?? ack.body;
  return echoed === challenge ? ack : { ...ack, ok: false, error: ack.error ?? "challenge_failed" };
}
