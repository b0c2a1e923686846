import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export type Received = { to: string[]; raw: string; subject: string; text: string; calendar?: string };
export type Mailbox = AsyncDisposable & {
  url: string;
  received: Received[];
  /** Mail that came to one address, oldest first. */
  to: (address: string) => Received[];
  /** From now on mail to this address is answered so; undefined: it is taken. */
  refuse: (address: string, code: number | undefined) => void;
};

class Refused extends Error {
  readonly responseCode: number;
  constructor(responseCode: number) {
    super("refused by the test");
    this.responseCode = responseCode;
  }
}

/** A real SMTP server on this machine that keeps what it is given. */
export async function openMailbox(): Promise<Mailbox> {
  const received: Received[] = [];
  const refusals = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const code = refusals.get(address);
      done(code ? new Refused(code) : null);
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const raw = Buffer.concat(parts).toString("utf8");
        received.push(
          readMail(
            raw,
            session.envelope.rcptTo.map((one) => one.address),
          ),
        );
        done();
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    to: (address) => received.filter((one) => one.to.includes(address)),
    refuse: (address, code) => void (code ? refusals.set(address, code) : refusals.delete(address)),
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** Reads a message as it came over the wire. */
export function readMail(raw: string, to: string[] = []): Received {
  const parts = partsOf(raw);
  const calendar = parts.find(({ head }) => /^content-type:\s*text\/calendar/im.test(head));
  const text = parts.find(({ head }) => /^content-type:\s*text\/plain/im.test(head));
  return {
    to,
    raw,
    subject: wordsOf(/^subject: (.*(?:\r?\n[ \t].*)*)/im.exec(raw)?.[1] ?? ""),
    text: text?.body ?? "",
    ...(calendar && { calendar: calendar.body }),
  };
}

type PartOf = { head: string; body: string };

function partsOf(raw: string): PartOf[] {
  const [head = "", ...rest] = raw.split(/\r?\n\r?\n/);
  const body = rest.join("\r\n\r\n");
  const boundary = /boundary="?([^";\r\n]+)"?/i.exec(head)?.[1];
  if (!boundary) return [{ head, body: decoded(head, body) }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => partsOf(part.replace(/^\r?\n/, "")));
}

function decoded(head: string, body: string): string {
  if (/^content-transfer-encoding:\s*base64/im.test(head))
    return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding:\s*quoted-printable/im.test(head)) return body;
  const bytes = body
    .replaceAll(/=\r?\n/g, "")
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

const wordsOf = (line: string): string =>
  line
    .replaceAll(/\r?\n[ \t]/g, " ")
    .replaceAll(/=\?utf-8\?Q\?([^?]*)\?=/gi, (_all, words: string) =>
      decoded("content-transfer-encoding: quoted-printable", words.replaceAll("_", " ")),
    );
