import type { Application } from "@microsoft/teams-ai/lib/Application.js";
import type { Activity } from "botbuilder";
import { logFault } from "#bot/say.ts";
import { Incoming, tenantOf } from "./activity.ts";
import type { Listening } from "./app.ts";
import { Unsigned, type SignedAdapter } from "./auth.ts";
import { noteSeen } from "./spots.ts";
import { sayCodeTaken, takeTenantCode } from "./tenant-code.ts";

type Receiving = { adapter: SignedAdapter; app: Application; request: Request };

const longestBody = 1_000_000;

/**
 * Answers one request of Teams'. 401, without any effect, to what Teams did not sign, what is not for us, and what comes
 * from a tenant that no organization here is bound to; the code that shows whose tenant it is can be typed there.
 */
export async function receive(deps: Listening, { adapter, app, request }: Receiving): Promise<Response> {
  const authorization = request.headers.get("authorization") ?? "";
  if (!authorization) return new Response("unauthorized", { status: 401 });
  const body = await jsonOf(request);
  const parsed = Incoming.safeParse(body);
  if (!parsed.success) return new Response("unauthorized", { status: 401 });
  const { data: incoming } = parsed;
  const isKnown = async () => Boolean(await deps.installations.find(tenantOf(incoming)));
  const told = { isCode: false };
  try {
    const answer = await adapter.answer(authorization, body as Activity, {
      isOurs: async () => (await isKnown()) || (told.isCode = await takeTenantCode(deps, incoming)),
      logic: async (context) => {
        if (told.isCode) return sayCodeTaken(deps, incoming);
        await Promise.all([app.run(context), noteSeen(deps, incoming)]);
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
  const bytes = await bytesOf(request);
  try {
    return bytes && JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The body, read no further than it may be long: nobody has been asked for a signature yet. */
async function bytesOf(request: Request): Promise<Buffer | undefined> {
  const told = request.headers.get("content-length");
  // Who tells the length is held to it by HTTP itself, and read in one go.
  if (told !== null)
    return Number(told) <= longestBody ? Buffer.from(await request.arrayBuffer()) : undefined;
  return chunksOf(request);
}

async function chunksOf({ body }: Request): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.byteLength;
    if (length > longestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
