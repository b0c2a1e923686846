import { and, eq } from "drizzle-orm";
import type { Role } from "#db/actor.ts";
import { AccountId, newId, StaffId, type SiteId } from "#db/ids.ts";
import { rosterKeys } from "#db/schema/imports.ts";
import { accounts, staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { colleaguesOf } from "../colleagues.ts";
import { coverFor, endWork } from "../hand-on.ts";
import { tellLaterIntake } from "../later-intake.ts";
import { settlePartners } from "../partners.ts";
import { dropKeys, insertKeys, rosterKey } from "../roster-keys.ts";
import type { Line } from "./lines.ts";
import { cellOf, Firsts, readRows, saysGone, type Pass, type PassOptions } from "./pass.ts";
import { mergedStaff, readStaff, staffChanges, type StaffIn } from "./staff.rules.ts";

type Colleague = {
  id: StaffId;
  roles: Role[];
  siteId: SiteId | null;
  secrets: StaffSecrets;
  ended: boolean;
  key?: string;
  sourceKey?: string;
};
type State = {
  firsts: Firsts;
  seen: Set<StaffId>;
  byKey: Map<string, Colleague>;
  /** Those without a number, by e-mail: a number is then the first thing the file brings them. */
  byEmail: Map<string, Colleague>;
};

/** Takes colleagues in, by their number. An organization has some thousands at most, so all are read once. */
export function staffPass(options: PassOptions): Pass {
  let state: State | undefined;
  const ready = async () => (state ??= await load(options));
  return {
    take: async (lines) => takeStaff(options, await ready(), lines),
    finish: async () => {
      await sayGone(options, await ready());
      if (!options.tx) return;
      await settlePartners(options.tx, options.ctx);
      await tellLaterIntake(options.tx, options.ctx);
    },
  };
}

async function load({ ctx, db }: PassOptions): Promise<State> {
  const { organizationId } = ctx.actor;
  const rows = await db.select().from(staff).where(eq(staff.organizationId, organizationId));
  const numbers = await keysOfKind({ ctx, db }, "staff-number");
  const sources = await keysOfKind({ ctx, db }, "staff-source");
  const state: State = { firsts: new Firsts(), seen: new Set(), byKey: new Map(), byEmail: new Map() };
  for (const { id, roles, siteId, secrets, endedAt } of rows) {
    const opened = await ctx.store.keys.open<StaffSecrets>({ table: "staff", id }, secrets);
    const [key, sourceKey] = [numbers.get(id), sources.get(id)];
    const keys = { ...(key && { key }), ...(sourceKey && { sourceKey }) };
    const one = { id, roles, siteId, secrets: opened, ended: endedAt !== null, ...keys };
    if (key) state.byKey.set(key, one);
    else if (opened.email) state.byEmail.set(opened.email.toLowerCase(), one);
  }
  return state;
}

async function keysOfKind(
  { ctx, db }: Pick<PassOptions, "ctx" | "db">,
  kind: "staff-number" | "staff-source",
): Promise<Map<string, string>> {
  const rows = await db
    .select({ key: rosterKeys.key, id: rosterKeys.subjectId })
    .from(rosterKeys)
    .where(and(eq(rosterKeys.organizationId, ctx.actor.organizationId), eq(rosterKeys.kind, kind)));
  return new Map(rows.map(({ id, key }) => [id, key]));
}

async function takeStaff(options: PassOptions, state: State, lines: readonly Line[]): Promise<void> {
  const { mapping } = options;
  const taken = readRows<Taken>(options, lines, ({ row, cells }) => {
    const role = cellOf(mapping, cells, "role");
    // A OneRoster file of users lists students and families too.
    if (/^(student|guardian|parent|relative)$/i.test(role.trim())) return undefined;
    if (saysGone(cellOf(mapping, cells, "status"))) return undefined;
    const read = readStaff(options, cells);
    if ("wrong" in read) return read;
    const twice = state.firsts.claim(read.staff.number, row);
    return twice ? { wrong: [twice] } : { row: { row, colleague: read.staff } };
  });
  for (const one of taken) await takeOne(options, state, one);
}

type Taken = { row: number; colleague: StaffIn };
type Keys = { key: string; sourceKey?: string };

async function takeOne(options: PassOptions, state: State, { row, colleague }: Taken): Promise<void> {
  const { tally, sites, startedBy } = options;
  const keys = await keysFor(options, colleague);
  const known = state.byKey.get(keys.key) ?? byEmail(state, colleague);
  const entry = { row, name: colleague.name, number: colleague.number };
  if (!known) {
    tally.added(entry);
    return hire(options, state, { colleague, keys });
  }
  if (known.id === startedBy && !colleague.roles.includes("admin")) return tally.error(row, [ownRole]);
  state.seen.add(known.id);
  const isSourced = keys.sourceKey === undefined || keys.sourceKey === known.sourceKey;
  const before = { ...known, isKeyed: known.key !== undefined, isSourced };
  const changes = staffChanges(before, colleague, (id) => sites.find((site) => site.id === id)?.name ?? "");
  if (changes.length === 0) return tally.unchanged();
  tally.changed(entry, changes);
  await renew(options, { known, merged: mergedStaff(colleague, before), keys });
}

const ownRole =
  "This row is about you and would take your own admin role away. Another admin has to bring it.";

async function keysFor({ ctx }: PassOptions, { number, source }: StaffIn): Promise<Keys> {
  const key = await ctx.store.keys.current(ctx.actor.organizationId);
  return {
    key: rosterKey(key, "staff-number", number),
    ...(source && { sourceKey: rosterKey(key, "staff-source", source) }),
  };
}

/** Whoever has this e-mail and no number yet; each is taken once. */
function byEmail(state: State, { email }: StaffIn): Colleague | undefined {
  const known = email === undefined ? undefined : state.byEmail.get(email);
  if (known && email !== undefined) state.byEmail.delete(email);
  return known;
}

type Renewing = { known: Colleague; merged: ReturnType<typeof mergedStaff>; keys: Keys };

async function renew({ ctx, tx }: PassOptions, { known, merged, keys }: Renewing): Promise<void> {
  if (!tx) return;
  const { organizationId } = ctx.actor;
  const { roles, siteId } = merged;
  const secrets = await ctx.store.keys.seal(organizationId, { table: "staff", id: known.id }, merged.secrets);
  await tx
    .update(staff)
    .set({ roles, siteId, secrets, endedAt: null })
    .where(and(eq(staff.organizationId, organizationId), eq(staff.id, known.id)));
  const { key, sourceKey } = keys;
  if (known.sourceKey !== sourceKey && sourceKey) await dropKeys(tx, ctx, "staff-source", [known.id]);
  await insertKeys(tx, ctx, [
    ...(known.key ? [] : [{ kind: "staff-number", key, subjectId: known.id } as const]),
    ...(sourceKey && sourceKey !== known.sourceKey
      ? [{ kind: "staff-source", key: sourceKey, subjectId: known.id } as const]
      : []),
  ]);
}

async function hire(
  { ctx, tx }: PassOptions,
  { seen }: State,
  { colleague, keys }: { colleague: StaffIn; keys: Keys },
): Promise<void> {
  if (!tx) return;
  const { organizationId } = ctx.actor;
  const [id, accountId] = [newId(StaffId), newId(AccountId)];
  const { roles, siteId, secrets } = mergedStaff(colleague);
  const sealed = await ctx.store.keys.seal(organizationId, { table: "staff", id }, secrets);
  await tx.insert(accounts).values({ id: accountId, createdAt: ctx.now });
  await tx
    .insert(staff)
    .values({ id, organizationId, accountId, siteId, roles, secrets: sealed, createdAt: ctx.now });
  const { key, sourceKey } = keys;
  await insertKeys(tx, ctx, [
    { kind: "staff-number", key, subjectId: id },
    ...(sourceKey ? [{ kind: "staff-source", key: sourceKey, subjectId: id } as const] : []),
  ]);
  seen.add(id);
}

/**
 * Whoever came by a file once and is not in this one. Where that was asked for, their work ends as if an admin had ended
 * it: cases, meetings and supports go to their cover. Whoever brought the file is never ended by it.
 */
async function sayGone({ ctx, tx, tally, endsGone, startedBy }: PassOptions, state: State): Promise<void> {
  const gone = [...state.byKey.values()].filter(
    (one) => !state.seen.has(one.id) && !one.ended && one.id !== startedBy,
  );
  for (const one of gone) tally.gone(one.id, { name: one.secrets.name });
  if (!tx || !endsGone || gone.length === 0) return;
  const all = await colleaguesOf(tx, ctx);
  const leaving = new Set(gone.map(({ id }) => id));
  for (const { id } of gone) await endWork(tx, ctx, { id, cover: coverFor(all, id, leaving) });
}
