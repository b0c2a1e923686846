import { z } from "zod";
import { answerMessage } from "#bot/message-action.ts";
import type { Asker, Say } from "#bot/dispatch.ts";
import { tenantOf, type Incoming } from "./activity.ts";

/** The command under which the manifest offers it on a message. */
export const messageAction = "message";

const Picked = z.object({
  messagePayload: z.object({
    id: z.string().max(200),
    from: z.object({ user: z.object({ id: z.string().max(200) }).nullish() }).nullish(),
    body: z.object({ contentType: z.string().optional(), content: z.string().max(200_000) }).nullish(),
  }),
});
const Channel = z.object({
  channel: z.object({ type: z.string().optional() }).optional(),
  sharedWithTeams: z.array(z.unknown()).optional(),
});

/** *Make this an update*, on a message in Teams. Undefined where Teams sent no message along. */
export async function answerPicked(asker: Asker, incoming: Incoming): Promise<Say | undefined> {
  const message = Picked.safeParse(incoming.value).data?.messagePayload;
  if (!message) return undefined;
  const authorKey = message.from?.user?.id ?? "";
  const [channelKey = ""] = incoming.conversation.id.split(";");
  return answerMessage(asker, {
    place: {
      platform: "teams",
      workspaceKey: tenantOf(incoming),
      channelKey,
      messageKey: message.id,
      authorKey,
      isOwn: authorKey === "" || authorKey === incoming.from.aadObjectId,
    },
    text: textOf(message.body ?? undefined),
    isSharedOutside: () => isShared(incoming),
  });
}

/** Teams names a channel's kind; one that is shared may have readers of any organization. */
function isShared({ channelData }: Incoming): boolean {
  const told = Channel.safeParse(channelData ?? {}).data;
  return told?.channel?.type === "shared" || (told?.sharedWithTeams?.length ?? 0) > 0;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What a message says, without the marks around it. */
function textOf(body: { contentType?: string | undefined; content: string } | undefined): string {
  if (!body) return "";
  if (body.contentType !== "html") return body.content.trim();
  return body.content
    .replaceAll(/<(br|\/p|\/div|\/li|\/h\d)\b[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|(\w{2,6}));/gi,
      (all, ten?: string, hex?: string, name?: string) => {
        const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : undefined;
        if (code !== undefined) return code <= 0x10_ff_ff ? String.fromCodePoint(code) : "";
        return entities[(name ?? "").toLowerCase()] ?? all;
      },
    )
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/\n\s*\n+/g, "\n")
    .trim();
}
