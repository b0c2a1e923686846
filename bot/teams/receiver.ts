import type { Application } from "@microsoft/teams-ai/lib/Application.js";
import type { Activity } from "botbuilder";
import { logFault } from "#bot/say.ts";
import { Incoming, tenantOf } from "./activity.ts";
import type { Listening } from "./app.ts";
import { Unsigned, type SignedAdapter } from "./auth.ts";
import { noteSeen } from "./spots.ts";

type Receiving = { adapter: SignedAdapter; app: Application; request: Request };

const longestBody = 1_000_000;

/**
 * Answers one request of Teams'. 401, without any effect, to what Teams did not sign, what is not for us, and what comes
 * from a tenant that no organization here is bound to.
 */
export async function receive(deps: Listening, { adapter, app, request }: Receiving): Promise<Response> {
  const authorization = request.headers.get("authorization") ?? "";
  if (!authorization) return new Response("unauthorized", { status: 401 });
  const body = await jsonOf(request);
  const parsed = Incoming.safeParse(body);
  if (!parsed.success) return new Response("unauthorized", { status: 401 });
  try {
    const answer = await adapter.answer(authorization, body as Activity, {
      isOurs: async () => Boolean(await deps.installations.find(tenantOf(parsed.data))),
      logic: async (context) => {
        await Promise.all([app.run(context), noteSeen(deps, parsed.data)]);
      },
    });
    return answer ? Response.json(answer.body ?? {}, { status: answer.status }) : new Response("");
  } catch (error) {
    if (error instanceof Unsigned) return new Response("unauthorized", { status: 401 });
    logFault(deps.log, error);
    return new Response("", { status: 500 });
  }
}

async function jsonOf(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > longestBody) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
