import { z } from "zod";
import { isUnreached } from "../unreached.ts";
import type { Post, Posted, TextMessage } from "./post.ts";

export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  /** A number of ours in E.164, or the id of a messaging service (`MG…`). */
  from: string;
};
type Reach = { fetch?: typeof globalThis.fetch; apiUrl?: string };

const patience = 20_000;
const refusal = z.object({ code: z.number().int() });

/** Sends texts by Twilio's Messages resource. Twilio has no word for "this one again": a lost answer is uncertain. */
export function twilioTexts(
  { accountSid, authToken, from }: TwilioSettings,
  { fetch = globalThis.fetch, apiUrl = "https://api.twilio.com" }: Reach = {},
): NonNullable<Post["text"]> {
  const url = `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;
  const sender: Record<string, string> = from.startsWith("MG")
    ? { MessagingServiceSid: from }
    : { From: from };
  return async ({ to, text }: TextMessage): Promise<Posted> => {
    const body = new URLSearchParams({ To: to, Body: text, ...sender });
    try {
      const signal = AbortSignal.timeout(patience);
      const answer = await fetch(url, {
        method: "POST",
        headers: { authorization },
        body,
        redirect: "error",
        signal,
      });
      return answer.ok ? { kind: "sent" } : await refused(answer);
    } catch (error) {
      return isUnreached(error)
        ? { kind: "later", problem: "texts_away" }
        : { kind: "uncertain", problem: "cut_off" };
    }
  };
}

/** A number that takes no texts, or none of ours any more, will take none later; a wrong token of ours is nobody's fault. */
async function refused(answer: Response): Promise<Posted> {
  const { status } = answer;
  if (status === 429 || status === 401 || status === 403)
    return { kind: "later", problem: `texts_${status}` };
  if (status >= 500) return { kind: "uncertain", problem: `texts_${status}` };
  const said = refusal.safeParse(await answer.json().catch(() => undefined));
  return { kind: "failed", problem: said.success ? `twilio_${said.data.code}` : `texts_${status}` };
}
