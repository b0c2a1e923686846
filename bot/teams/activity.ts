import { createHash } from "node:crypto";
import { z } from "zod";
import type { Speaker } from "#bot/actor.ts";

const Tenant = z.object({ id: z.string() }).partial().optional();

/** What the product reads of an activity. All else in it is left alone. */
export const Incoming = z.looseObject({
  type: z.string().min(1),
  id: z.string().default(""),
  name: z.string().optional(),
  text: z.string().optional(),
  timestamp: z.string().optional(),
  channelId: z.literal("msteams"),
  serviceUrl: z.url(),
  from: z.looseObject({
    id: z.string().min(1),
    aadObjectId: z.string().optional(),
    name: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  recipient: z.looseObject({ id: z.string().min(1) }),
  conversation: z.looseObject({
    id: z.string().min(1),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: Tenant }).optional(),
  replyToId: z.string().optional(),
  value: z.unknown().optional(),
});
export type Incoming = z.infer<typeof Incoming>;

/** The tenant in which this happens. Empty where the activity contradicts itself. */
export function tenantOf({ conversation, channelData }: Incoming): string {
  const told = [conversation.tenantId, channelData?.tenant?.id].filter((one) => one !== undefined);
  const [first = "", second = first] = told;
  return first === second ? first : "";
}

export const isPersonal = ({ conversation }: Incoming): boolean =>
  conversation.conversationType === "personal";

/** Who sent this, by the key that Entra gives them, which stays the same in every conversation. */
export function speakerOf(incoming: Incoming, nonce = incoming.id): Speaker {
  const { from } = incoming;
  const userKey = from.aadObjectId ?? "";
  const workspaceKey = tenantOf(incoming);
  const claim = createHash("sha256")
    .update(JSON.stringify([workspaceKey, userKey, incoming.conversation.id, nonce]))
    .digest("base64url");
  return { platform: "teams", workspaceKey, userKey, chatName: from.name ?? "your Teams account", claim };
}

/**
 * Whether somebody of another tenant asks, as in a channel that two organizations share, or somebody whom the directory
 * does not know: without its key one of them would be taken for all.
 */
export const isElsewhere = (incoming: Incoming): boolean =>
  !incoming.from.aadObjectId ||
  (incoming.from.tenantId !== undefined && incoming.from.tenantId !== tenantOf(incoming));

/** Whether a bot said it: this one, heard by itself, or another. Answering would never end. */
export const isOfBot = ({ from, recipient }: Incoming): boolean =>
  from.id === recipient.id || from.id.startsWith("28:") || from["role"] === "bot";

/** When Teams says that it happened; `now` where it does not say. */
export function momentOf({ timestamp }: Incoming, now: Temporal.Instant): Temporal.Instant {
  try {
    return Temporal.Instant.from(timestamp ?? "");
  } catch {
    return now;
  }
}
