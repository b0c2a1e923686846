import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import nodemailer from "nodemailer";
import type { Post } from "./post.ts";
import { messageOf, type SmtpSettings } from "./smtp.ts";

/** Writes every mail and text into a folder instead of sending it: for the sandbox, for trials and for tests. */
export function folderPost(directory: string, from: SmtpSettings["from"]): Post {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const write = async (name: string, content: string | Uint8Array) => {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(join(directory, name), content, { mode: 0o600 });
    return { kind: "sent" } as const;
  };
  return {
    from,
    mail: async (mail) => {
      const { message } = await transport.sendMail(messageOf(mail, from));
      return write(`${mail.id}.eml`, message as Uint8Array);
    },
    text: ({ id, to, text }) => write(`${id}.txt`, `To: ${to}\n\n${text}\n`),
  };
}
