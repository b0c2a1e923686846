import type { StaffCtx } from "#db/context.ts";
import type { At } from "#care/conversation.ts";
import type { Card } from "#care/card.ts";
import { explain } from "#care/explain.ts";
import type { Answers, Option, Page, Step } from "#care/form.ts";
import type { Outcome, Refusal } from "#care/outcome.ts";
import type { Platform } from "#db/schema/chat.ts";
import { listStaff } from "#care/sessions.ts";
import { explainUnlinked } from "./strangers.ts";
import type { Registry } from "./commands.ts";

/** What a person asks of the product, in our words. Adapters convert their platform's requests into these. */
export type Ask =
  | { kind: "command"; name: string; words: string }
  | { kind: "submit"; form: string; at: At; answers: Answers }
  /** The page at this point anew, on a platform whose forms vanish when they are sent. */
  | { kind: "again"; form: string; at: At }
  | { kind: "press"; press: string; ref?: string };

/** What the product answers: a step of a conversation, or why not and what to do next. */
export type Say = Step | { kind: "refused"; card: Card };

/**
 * Who asks. A chat account that is linked to nobody has no `ctx` and may only see help, safety and how to connect;
 * `turnedAway` is what it is told instead where it cannot connect.
 */
export type Asker = {
  platform: Platform;
  ctx: StaffCtx | undefined;
  startLink: () => Promise<Outcome<Page>>;
  turnedAway?: Card;
};

/** Answers one request, the same for every platform. */
export async function dispatch(registry: Registry, asker: Asker, ask: Ask): Promise<Say> {
  if (ask.kind === "press" && ask.press === "link.start") return say(await asker.startLink());
  const open = own(registry.open, openKey(ask));
  if (open) return { kind: "done", page: await open(asker.ctx, asker.platform) };
  if (!asker.ctx) return { kind: "refused", card: asker.turnedAway ?? explainUnlinked() };
  const outcome = await answer(registry, asker.ctx, ask);
  return outcome.ok ? outcome.value : { kind: "refused", card: await explainTo(asker.ctx, outcome.refusal) };
}

/** What a table holds under a key. Keys come from outside: what every object has by birth is nobody's. */
const own = <Value>(table: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const openKey = (ask: Ask): string =>
  ask.kind === "press" ? ask.press : ask.kind === "command" ? ask.name : "";

function answer(registry: Registry, ctx: StaffCtx, ask: Ask): Promise<Outcome<Step>> {
  switch (ask.kind) {
    case "command": {
      const command = own(registry.commands, ask.name) ?? registry.fallback;
      return command.conversation.start(ctx, ask.words);
    }
    case "submit": {
      const command = own(registry.commands, ask.form);
      return command ? command.conversation.next(ctx, ask.at, ask.answers) : notFound;
    }
    case "again":
      return own(registry.commands, ask.form)?.conversation.show(ctx, ask.at) ?? notFound;
    case "press":
      return own(registry.presses, ask.press)?.(ctx, ask.ref ?? "") ?? notFound;
  }
}

const notFound = Promise.resolve<Outcome<Step>>({ ok: false, refusal: { kind: "not-found", what: "page" } });

/** A refusal in words for this person, with the names of those who can help where they are known. */
export async function explainTo(ctx: StaffCtx, refusal: Refusal): Promise<Card> {
  const admins = refusal.kind === "not-allowed" ? await adminsOf(ctx) : [];
  return explain(refusal, { reader: ctx.actor.staffId, zone: ctx.zone, admins });
}

const adminsOf = async (ctx: StaffCtx): Promise<string[]> =>
  (await listStaff(ctx))
    .filter(({ staffId, roles }) => roles.includes("admin") && staffId !== ctx.actor.staffId)
    .map(({ name }) => `${name} (admin)`);

const say = (outcome: Outcome<Page>): Say =>
  outcome.ok ? { kind: "done", page: outcome.value } : { kind: "refused", card: explain(outcome.refusal) };

/** Options for a field that searches as the person types. Nobody's for a chat account that is linked to nobody. */
export async function search(
  registry: Registry,
  ctx: StaffCtx | undefined,
  asked: { form: string; typed: string },
): Promise<Option[]> {
  const find = own(registry.commands, asked.form)?.conversation.search;
  return ctx && find ? find(ctx, asked.typed) : [];
}
