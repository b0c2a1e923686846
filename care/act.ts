import { change, recordRefusal, type Deed, type Tx } from "#db/change.ts";
import type { Ctx } from "#db/context.ts";
import { read, readNames, type Reader } from "#db/read.ts";
import { may, type Action } from "./access.ts";
import { refreshHomes } from "./home-openings.ts";
import { refuse, type Outcome } from "./outcome.ts";

export type Act = Deed & { action: Action };

/** Authorizes, then changes. Every verb begins here; who may not leaves a `refused` row and nothing else. */
export async function act<T>(
  ctx: Ctx,
  deed: Act,
  verb: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (may(ctx.actor, deed.action)) return change(ctx, deed, (tx) => withHome(tx, ctx, verb));
  await recordRefusal(ctx, deed, { kind: "not-allowed" });
  return refuse({ kind: "not-allowed" });
}

/** What somebody did shows on their own Home, too. Their colleagues' follow the copies, see the delivery job. */
async function withHome<T>(tx: Tx, ctx: Ctx, verb: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await verb(tx);
  if (outcome.ok && ctx.actor.kind === "staff") await refreshHomes(tx, ctx, [ctx.actor.staffId]);
  return outcome;
}

/** Says what a look turned out to be about, where only the look itself can tell. */
export type Naming = (subject: string) => void;

/** Authorizes, then reads. A refusal of the look itself passes through and is recorded. */
export async function look<T>(
  ctx: Ctx,
  deed: Act,
  view: (reader: Reader, name: Naming) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  let { subject } = deed;
  const seen = (reader: Reader) => view(reader, (found) => (subject = found));
  const outcome = may(ctx.actor, deed.action) ? await read(ctx, seen) : refuse<T>({ kind: "not-allowed" });
  if (!outcome.ok) await recordRefusal(ctx, { ...deed, subject }, outcome.refusal);
  return outcome;
}

/** The same for what shows names: one audit row per look. */
export async function lookAtNames<T>(
  ctx: Ctx,
  deed: Act,
  view: (reader: Reader) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (!may(ctx.actor, deed.action)) return look(ctx, deed, view);
  const outcome = await readNames(ctx, deed, view);
  if (!outcome.ok) await recordRefusal(ctx, deed, outcome.refusal);
  return outcome;
}
