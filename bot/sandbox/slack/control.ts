import { z } from "zod";
import { NotOnScreen } from "../not-on-screen.ts";
import { SlackTrouble } from "./errors.ts";
import type { FakeSlack } from "./hands.ts";

const choice = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const who = z.object({ teamId: z.string(), userId: z.string() });
const place = z.object({ channel: z.string(), ts: z.string() });
const target = z.union([z.literal("view"), z.literal("home"), place]);
const what = z.union([
  z.string(),
  z.object({
    actionId: z.string().optional(),
    blockId: z.string().optional(),
    label: z.string().optional(),
    value: z.string().optional(),
  }),
]);
const failure = z.object({
  error: z.string().optional(),
  status: z.number().optional(),
  retryAfter: z.number().optional(),
  hang: z.boolean().optional(),
  afterAccepting: z.boolean().optional(),
});

type Act = (fake: FakeSlack, body: unknown) => unknown;

/** An act by a person: its words checked, then done. */
function by<Schema extends z.ZodObject>(
  words: Schema,
  act: (person: ReturnType<FakeSlack["person"]>, given: z.infer<Schema>) => unknown,
): Act {
  return (fake, body) => {
    const { teamId, userId } = who.parse(body);
    return act(fake.person(teamId, userId), words.parse(body));
  };
}

const nothing = z.object({});
const acts: Record<string, Act> = {
  command: by(
    z.object({ command: z.string(), text: z.string().optional(), channel: z.string().optional() }),
    (person, { command, text, channel }) => person.command(command, text, channel),
  ),
  shortcut: by(z.object({ callbackId: z.string() }), (person, { callbackId }) => person.shortcut(callbackId)),
  "message-shortcut": by(place.extend({ callbackId: z.string() }), (person, { callbackId, channel, ts }) =>
    person.messageShortcut(callbackId, channel, ts),
  ),
  home: by(nothing, (person) => person.openHome()),
  press: by(
    z.object({ target, what, confirm: z.boolean().optional() }),
    (person, { target: at, what: button, confirm }) => person.press(at, button, { confirm }),
  ),
  choose: by(
    z.object({ field: what, choice, query: z.string().optional(), target: target.optional() }),
    (person, { field, choice: chosen, query, target: at }) => person.choose(field, chosen, { in: at, query }),
  ),
  suggestions: by(z.object({ field: what, query: z.string() }), (person, { field, query }) =>
    person.suggestions(field, query),
  ),
  fill: by(z.object({ choices: z.record(z.string(), choice) }), (person, { choices }) =>
    person.fill(choices),
  ),
  submit: by(nothing, (person) => person.submit()),
  close: by(nothing, (person) => person.close()),
  back: by(nothing, (person) => person.back()),
  dismiss: by(nothing, (person) => person.dismiss()),
  /** Everything on this person's screen. */
  screen: by(nothing, (person) => ({ views: person.views, home: person.home, dm: person.dm() })),
  messages: by(z.object({ channel: z.string() }), (person, { channel }) => person.messages(channel)),
  calls: (fake) => fake.calls(),
  forget: (fake) => fake.forgetCalls(),
  troubles: (fake) => fake.troubles(),
  fail: (fake, body) => {
    const words = z.object({ method: z.string(), how: failure, times: z.number().optional() });
    const { method, how, times } = words.parse(body);
    fake.fail(method, how, times);
  },
};

export type Controlled = { status: number; body: unknown };

/** One act of a load generator: `{ teamId, userId, … }` in, what the person's hands gave back out. */
export async function control(fake: FakeSlack, name: string, body: unknown): Promise<Controlled> {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) return { status: 404, body: { error: `no act ${name}` } };
  try {
    return { status: 200, body: (await act(fake, body)) ?? null };
  } catch (error) {
    if (error instanceof SlackTrouble) return { status: 502, body: { error: error.message, ack: error.ack } };
    if (error instanceof NotOnScreen) return { status: 409, body: { error: error.message } };
    if (error instanceof z.ZodError) return { status: 400, body: { error: z.prettifyError(error) } };
    throw error;
  }
}
