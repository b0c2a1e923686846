import { request as plainRequest, type IncomingMessage } from "node:http";
import { request as safeRequest } from "node:https";
import { isIP } from "node:net";
import { busyInFile } from "#care/calendars/calendar-file.ts";
import type { CalendarSource, Reading } from "#care/calendars/source.ts";
import type { CalendarProblem } from "#db/schema/calendars.ts";
import { InwardAddress, isPublic, publicLookup } from "./public-address.ts";

const most = { bytes: 5_000_000, steps: 3, ms: 15_000 };

type Options = {
  /** This machine may be read, over plain HTTP too: for the sandbox, whose calendars it plays itself. */
  ownMachine?: boolean;
};
type Answer = { status: number; location?: string; text: string };

/**
 * Reads calendars by the address at which they are published. Only public machines over https are asked, at each step
 * of a redirect; what is too long, too slow or no calendar is refused. Nothing of an answer but busy times goes on.
 */
export function addressSource(options: Options = {}): CalendarSource {
  return {
    read: async ({ secrets, window, zone }): Promise<Reading> => {
      const got = await fetched(secrets.address ?? "", options);
      if (!got.ok) return got;
      return busyInFile(got.text, { window, zone });
    },
  };
}

type Fetched = { ok: true; text: string } | { ok: false; problem: CalendarProblem };

async function fetched(address: string, options: Options): Promise<Fetched> {
  let url = URL.parse(address);
  for (let step = 0; step <= most.steps; step += 1) {
    if (!url || !mayBeAsked(url, options)) return { ok: false, problem: "not-allowed" };
    try {
      const { status, location, text } = await once(url, options);
      if (status === 200) return { ok: true, text };
      if (status < 300 || status >= 400 || !location) return { ok: false, problem: problemOf(status) };
      url = URL.parse(location, url);
    } catch (error) {
      if (error instanceof InwardAddress) return { ok: false, problem: "not-allowed" };
      return { ok: false, problem: error instanceof RangeError ? "too-large" : "unreachable" };
    }
  }
  return { ok: false, problem: "unreachable" };
}

const problemOf = (status: number): CalendarProblem =>
  [401, 403, 404, 410].includes(status) ? "gone" : "unreachable";

function mayBeAsked({ protocol, hostname, port, username, password }: URL, options: Options): boolean {
  if (options.ownMachine && hostname === "127.0.0.1") return true;
  const bare = hostname.replace(/^\[|\]$/g, "");
  return (
    protocol === "https:" && port === "" && !username && !password && (isIP(bare) === 0 || isPublic(bare))
  );
}

function once(url: URL, { ownMachine }: Options): Promise<Answer> {
  const isOwn = ownMachine && url.hostname === "127.0.0.1";
  const request = url.protocol === "https:" ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        headers: { accept: "text/calendar", "user-agent": "Footbridge" },
        signal: AbortSignal.timeout(most.ms),
        agent: false,
        ...(!isOwn && { lookup: publicLookup }),
      },
      (answer) => {
        readAll(answer).then((text) => {
          const { statusCode: status = 0, headers } = answer;
          resolve({ status, text, ...(headers.location && { location: headers.location }) });
        }, reject);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

/** @throws {RangeError} when it is longer than a calendar may be. */
async function readAll(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of answer as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most.bytes) {
      answer.destroy();
      throw new RangeError("longer than a calendar may be");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
