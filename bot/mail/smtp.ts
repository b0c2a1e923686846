import nodemailer from "nodemailer";
import { isUnreached } from "../unreached.ts";
import type { Mail, Post, Posted } from "./post.ts";

export type SmtpSettings = { url: string; from: { name: string; address: string } };

/** Sends mail through a server. Whatever is not encrypted on the way is refused, but on this machine. */
export function smtpPost({ url, from }: SmtpSettings): Post & { close: () => void } {
  const isHere = ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    requireTLS: !isHere && !url.startsWith("smtps:"),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    from,
    mail: async (mail) => {
      try {
        await transport.sendMail(messageOf(mail, from));
        return { kind: "sent" };
      } catch (error) {
        return postedOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** A message as nodemailer takes it; the id is ours, so that a server that has it already can tell. */
export const messageOf = ({ id, to, subject, text, calendar }: Mail, from: SmtpSettings["from"]) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${id}@${from.address.split("@")[1] ?? "localhost"}>`,
  headers: { "Auto-Submitted": "auto-generated" },
  ...(calendar && {
    icalEvent: { method: calendar.method, filename: "meeting.ics", content: calendar.content },
  }),
});

/** Before the server was asked to take it, nothing was taken; after that, a lost line says nothing. */
const before = new Set(["EDNS", "EAUTH", "ETLS", "ECONNECTION", "EPROXY"]);

function postedOf(error: unknown): Posted {
  const { code, responseCode, command } = (error ?? {}) as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  // A wrong password has an answer's number too, and nothing was asked to be taken.
  if (code && before.has(code)) return { kind: "later", problem: "mail_away" };
  if (responseCode && responseCode >= 500) return { kind: "failed", problem: `smtp_${responseCode}` };
  if (responseCode && responseCode >= 400) return { kind: "later", problem: `smtp_${responseCode}` };
  if (code === "EENVELOPE") return { kind: "failed", problem: "bad_address" };
  const isBefore = command === "CONN" || isUnreached(error);
  return isBefore ? { kind: "later", problem: "mail_away" } : { kind: "uncertain", problem: "cut_off" };
}
