import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/change.ts";
import type { StaffCtx } from "#db/context.ts";
import { AccountId, newId, SiteId, StaffId, type CaseId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { accounts, staff, type StaffSecrets } from "#db/schema/organizations.ts";
import { act, look } from "./act.ts";
import { codeNameColumn, isOpened } from "./cases.ts";
import { asOptions, colleaguesOf, type Colleague } from "./colleagues.ts";
import type { Answers } from "./form.ts";
import { tellLaterIntake } from "./later-intake.ts";
import { liveSites, siteOptions } from "./organization.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { settlePartners } from "./partners.ts";
import { isOutOfReach, reachesOf, type PersonReach } from "./reaches.ts";
import { readPerson, type PersonFacts, type PersonFormData } from "./people.form.ts";

export type PeoplePage = {
  people: Colleague[];
  total: number;
  page: number;
  pages: number;
  typed: string;
  /** How each of them can be reached in chat. */
  reaches: ReadonlyMap<StaffId, PersonReach[]>;
  /** How many of the organization chat does not reach at all; `onlyThose` shows them alone. */
  outOfReach: number;
  onlyThose: boolean;
};

const perPage = 25;
const folded = (words: string) => words.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The people at work, by name, page by page; by a part of the name or a role where something was typed. */
export const listPeople = (
  ctx: StaffCtx,
  asked: { typed: string; page: number; onlyThose?: boolean },
): Promise<Outcome<PeoplePage>> =>
  look(ctx, { action: "people.see", subject: "people" }, async (reader) => {
    const wanted = folded(asked.typed.trim());
    const all = await colleaguesOf(reader, ctx);
    const reaches = await reachesOf(
      reader,
      ctx,
      all.map(({ staffId }) => staffId),
    );
    const isOut = ({ staffId }: Colleague) => isOutOfReach(reaches.get(staffId) ?? []);
    const onlyThose = asked.onlyThose ?? false;
    const found = all
      .filter((one) => !onlyThose || isOut(one))
      .filter(
        ({ name, roles }) =>
          folded(name).includes(wanted) || roles.some((role) => role.replaceAll("_", " ").includes(wanted)),
      );
    const pages = Math.max(1, Math.ceil(found.length / perPage));
    const page = Math.min(Math.max(1, asked.page), pages);
    const people = found.slice((page - 1) * perPage, page * perPage);
    const outOfReach = all.filter(isOut).length;
    return accept({
      people,
      total: found.length,
      page,
      pages,
      typed: asked.typed,
      reaches,
      outOfReach,
      onlyThose,
    });
  });

export type PersonView = {
  data: PersonFormData;
  cases: { id: CaseId; codeName: string }[];
  coverName?: string;
  /** How they can be reached in chat, platform by platform. */
  reaches: PersonReach[];
};

/** One person with their cases; without an id, what the form for a new one has to know. Refuses as `not-found`. */
export const personFor = (ctx: StaffCtx, id?: StaffId): Promise<Outcome<PersonView>> =>
  look(ctx, { action: "people.see", subject: id ? `staff:${id}` : "people" }, async (reader) => {
    const all = await colleaguesOf(reader, ctx);
    const person = all.find(({ staffId }) => staffId === id);
    if (id && !person) return refuse({ kind: "not-found", what: "person" });
    const data = await dataFor(reader, ctx, { all, person });
    const cover = all.find(({ staffId }) => staffId === person?.coverId);
    return accept({
      data,
      cases: id ? await casesOf(reader, ctx, id) : [],
      reaches: id ? ((await reachesOf(reader, ctx, [id])).get(id) ?? []) : [],
      ...(cover && { coverName: cover.name }),
    });
  });

type Known = { all: readonly Colleague[]; person: Colleague | undefined };

async function dataFor(
  reader: Pick<Reader, "select">,
  ctx: StaffCtx,
  { all, person }: Known,
): Promise<PersonFormData> {
  return {
    kind: ctx.actor.organizationKind,
    sites: siteOptions(await liveSites(reader, ctx)),
    colleagues: asOptions(all.filter((one) => one !== person)),
    ...(person && { person: factsOf(person) }),
  };
}

const factsOf = ({ name, email = "", phone = "", roles, siteId, coverId }: Colleague): PersonFacts => ({
  name,
  email,
  phone,
  roles,
  siteId: siteId ?? "",
  coverId: coverId ?? "",
});

/** The open cases on whose care team somebody is. */
export const casesOf = (reader: Pick<Reader, "select">, ctx: StaffCtx, id: StaffId) =>
  reader
    .select({ id: cases.id, codeName: codeNameColumn })
    .from(careTeam)
    .innerJoin(cases, and(eq(cases.id, careTeam.caseId), isNull(cases.endedAt), isOpened))
    .where(
      and(
        eq(careTeam.memberOf, ctx.actor.organizationId),
        eq(careTeam.staffId, id),
        isNull(careTeam.endedAt),
      ),
    )
    .orderBy(codeNameColumn);

/** Adds somebody at work. They connect their own chat account later. Refuses as `invalid`. */
export function addPerson(ctx: StaffCtx, answers: Answers): Promise<Outcome<StaffId>> {
  const id = newId(StaffId);
  const deed = { action: "people.change", subject: `staff:${id}`, changed: ["name", "roles"] } as const;
  return act(ctx, deed, async (tx) => {
    const facts = readPerson(
      answers,
      await dataFor(tx, ctx, { all: await colleaguesOf(tx, ctx), person: undefined }),
    );
    if (!facts.ok) return facts;
    const accountId = newId(AccountId);
    await tx.insert(accounts).values({ id: accountId, createdAt: ctx.now });
    await tx.insert(staff).values({
      id,
      organizationId: ctx.actor.organizationId,
      accountId,
      createdAt: ctx.now,
      ...(await columnsOf(ctx, id, facts.value)),
    });
    await settlePartners(tx, ctx);
    await tellLaterIntake(tx, ctx);
    return accept(id);
  });
}

async function columnsOf(ctx: StaffCtx, id: StaffId, facts: PersonFacts) {
  const { name, email, phone, roles, siteId, coverId } = facts;
  const secrets: StaffSecrets = { name, email, ...(phone && { phone }) };
  const { organizationId } = ctx.actor;
  return {
    roles,
    siteId: siteId ? SiteId.parse(siteId) : null,
    coverId: coverId ? StaffId.parse(coverId) : null,
    secrets: await ctx.store.keys.seal(organizationId, { table: "staff", id }, secrets),
  };
}

/** Changes who somebody is, what they do, where, and who stands in. Refuses as `invalid`, `not-found`, `last-admin`. */
export function changePerson(
  ctx: StaffCtx,
  { id, answers }: { id: StaffId; answers: Answers },
): Promise<Outcome<null>> {
  const deed = {
    action: "people.change",
    subject: `staff:${id}`,
    changed: ["name", "roles", "site", "cover"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await oneAtATime(tx, ctx);
    const all = await colleaguesOf(tx, ctx);
    const person = all.find(({ staffId }) => staffId === id);
    if (!person) return refuse({ kind: "not-found", what: "person" });
    const facts = readPerson(answers, await dataFor(tx, ctx, { all, person }));
    if (!facts.ok) return facts;
    if (!facts.value.roles.includes("admin") && isLastAdmin(all, id)) return refuse({ kind: "last-admin" });
    await tx
      .update(staff)
      .set(await columnsOf(ctx, id, facts.value))
      .where(and(eq(staff.organizationId, ctx.actor.organizationId), eq(staff.id, id)));
    await settlePartners(tx, ctx);
    await tellLaterIntake(tx, ctx);
    return accept(null);
  });
}

/** Two admins who take each other's role away at the same moment would leave none: they go one after the other. */
export const oneAtATime = (tx: Tx, ctx: StaffCtx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${ctx.actor.organizationId}::text, 9))`);

/** Whether nobody but this person is admin. */
export const isLastAdmin = (all: readonly Colleague[], id: StaffId): boolean =>
  !all.some(({ staffId, roles }) => staffId !== id && roles.includes("admin"));
