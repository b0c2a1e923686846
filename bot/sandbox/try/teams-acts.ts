import { z } from "zod";
import { NotOnScreen } from "../not-on-screen.ts";
import { TeamsTrouble } from "../teams/errors.ts";
import type { TeamsPerson } from "../teams/hands.ts";
import type { Ack } from "../teams/types.ts";
import { sides, teamsHands, type Place } from "./places.ts";
import type { SandboxDeps } from "./routes.ts";

/** What came of an act, in words where it did not work. */
export type Came = { ok: true } | { ok: false; words: string; detail?: string };

const entered = z.record(z.string(), z.union([z.string(), z.null(), z.array(z.string())])).default({});
const Given = {
  say: z.object({ channel: z.string(), text: z.string().min(1) }),
  press: z.object({ message: z.string(), what: z.string(), entered }),
  submit: z.object({ what: z.string(), entered }),
  compose: z.object({ command: z.string() }),
  messageAction: z.object({ command: z.string(), message: z.string() }),
  app: z.object({ change: z.enum(["install", "uninstall", "block", "unblock"]) }),
};
export const TeamsSearch = z.object({
  side: z.enum(sides),
  user: z.string(),
  field: z.string(),
  query: z.string(),
  message: z.string().optional(),
});

type Doing = (hands: TeamsPerson, given: unknown, name: string) => unknown;

/** What a person's hands can do on Teams. */
const doings: Readonly<Record<string, Doing>> = {
  say: async (hands, given, name) => {
    const { channel, text } = Given.say.parse(given);
    if (channel === hands.chat) return await hands.say(text);
    const sign = `@${name} `.toLowerCase();
    const mention = `${text} `.toLowerCase().startsWith(sign);
    const words = mention ? text.slice(sign.length).trim() : text;
    return await hands.say(words, { conversation: channel, mention });
  },
  press: async (hands, given) => {
    const { message, what, entered: choices } = Given.press.parse(given);
    return await hands.press(message, what, choices);
  },
  submit: async (hands, given) => {
    const { what, entered: choices } = Given.submit.parse(given);
    hands.fill(choices);
    return await hands.submit(what);
  },
  compose: async (hands, given) => await hands.compose(Given.compose.parse(given).command),
  "message-action": async (hands, given) => {
    const { command, message } = Given.messageAction.parse(given);
    return await hands.messageAction(command, message);
  },
  "close-dialog": (hands) => hands.closeDialog(),
  app: async (hands, given) => await hands[Given.app.parse(given).change](),
};

/** Does what a visitor's hands did; anything that is no act at all is refused as bad input. */
export async function performOnTeams(
  deps: SandboxDeps,
  place: Place,
  act: { act: string; with: unknown },
): Promise<Came> {
  const doing = Object.hasOwn(doings, act.act) ? doings[act.act] : undefined;
  if (!doing) throw new SyntaxError(`no act ${act.act}`);
  const hands = teamsHands(deps, place);
  return await attempt(() => doing(hands, act.with, deps.teamsApp?.name ?? ""));
}

async function attempt(act: () => unknown): Promise<Came> {
  try {
    await act();
    return { ok: true };
  } catch (error) {
    if (error instanceof TeamsTrouble) return refused(error.message, error.ack);
    if (error instanceof NotOnScreen) {
      return {
        ok: false,
        words: "That has just changed. Look at it again; nothing was sent.",
        detail: error.message,
      };
    }
    throw error;
  }
}

const refused = (detail: string, { error }: Ack): Came => ({
  ok: false,
  words:
    error === "timeout" || error === "unreachable"
      ? "Unable to reach the app. Please try again."
      : "Teams could not use what Footbridge answered. It is listed under Troubles.",
  detail,
});

type Found = { ok: true; found: { title: string; value: string }[] } | Exclude<Came, { ok: true }>;

/** What a search field offers for what is typed. */
export async function searchOnTeams(
  deps: SandboxDeps,
  place: Place,
  { field, query, message }: z.infer<typeof TeamsSearch>,
): Promise<Found> {
  const found: { title: string; value: string }[] = [];
  const came = await attempt(async () => {
    found.push(...(await teamsHands(deps, place).suggestions(field, query, message)));
  });
  return came.ok ? { ok: true, found } : came;
}
