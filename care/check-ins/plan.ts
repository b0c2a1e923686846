import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import type { CaseId, CheckInSeriesId, StaffId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { look } from "../act.ts";
import { findCase, type Case } from "../cases.ts";
import type { Option } from "../form.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { refusalFor, standingOf, type Standing } from "../release.ts";
import { roleWords } from "../role-words.ts";
import { anyoneAmong, anyoneLabel } from "./any-of-role.ts";
import { category, reachedBy } from "./check-in-release.ts";
import type { PlanData } from "./check-ins.form.ts";
import { joinWords, type Join, type Scope } from "./check-ins.rules.ts";
import { savedJoin } from "./join.ts";

/** What a draft of a check-in holds: picked answers only. */
export type CheckInDraft = {
  caseId: CaseId;
  plan?: {
    who: string[];
    also: string[];
    minutes: number;
    span: { from: string; to: string };
    join: Join;
    repeats?: { everyWeeks: number; until?: string };
  };
  /** Which meetings of its series are moved. */
  scope?: Scope;
  /** The day of a series that this meeting stands in for. */
  inSeries?: { id: CheckInSeriesId; day: string };
  /** When an existing one is moved or answered with own times. */
  checkInId?: string;
};

type PlanPerson = { staffId: StaffId; name: string; role: Role; isOwn: boolean };
/** Whom one may ask to a joint check-in in a case now. */
export type PlanOffer = { case: Case; standing: Standing; people: PlanPerson[]; today: Temporal.PlainDate };

/** Loads whom one may ask in a case now. Refuses as `not-found`, `paused`, `closed-case` or `no-permission`. */
export const planOffer = (ctx: StaffCtx, caseId: CaseId): Promise<Outcome<PlanOffer>> =>
  look(ctx, { action: "checkin.propose", subject: `case:${caseId}` }, (reader) =>
    offerFor(reader, ctx, caseId),
  );

async function offerFor(reader: Reader, ctx: StaffCtx, caseId: CaseId): Promise<Outcome<PlanOffer>> {
  const found = await findCase(reader, ctx, caseId);
  if (!found.ok) return found;
  const standing = await standingOf(reader, ctx, found.value);
  const reached = reachedBy(ctx, found.value, standing).map((one) => one.staffId);
  const from = ctx.actor.organizationId;
  const no = (why: "paused" | "closed" | "no-permission") => {
    const question = { case: found.value, from, categories: [category] };
    return refuse<PlanOffer>(refusalFor({ why, missing: [category] }, question, standing.team));
  };
  if (found.value.endedAt) return no("closed");
  if (found.value.pausedAt) return no("paused");
  if (reached.length === 0) return no("no-permission");
  const people = standing.team
    .map(({ staffId, name, role, organizationId }) => ({
      staffId,
      name,
      role,
      isOwn: organizationId === from,
    }))
    .filter((one) => one.isOwn || reached.includes(one.staffId));
  const today = ctx.now.toZonedDateTimeISO(found.value.zone).toPlainDate();
  return accept({ case: found.value, standing, people, today });
}

/** Who usually speaks for each side, the likeliest first. */
const leads: readonly Role[] = [
  "counselor",
  "therapist",
  "social_worker",
  "care_coordinator",
  "case_manager",
  "psychologist",
  "family_therapist",
];

/** The asker, and of each side whoever usually speaks for it. */
function likely(ctx: StaffCtx, people: readonly PlanPerson[]): StaffId[] {
  const lead = (isOwn: boolean) => {
    const side = people.filter((one) => one.isOwn === isOwn);
    return leads.flatMap((role) => side.filter((one) => one.role === role))[0] ?? side[0];
  };
  const me = people.find((one) => one.staffId === ctx.actor.staffId);
  const chosen = [me && leads.includes(me.role) ? me : lead(true), lead(false)];
  return chosen.flatMap((one) => (one ? [one.staffId] : []));
}

/** Everybody, each under the name of their side, and any one of a role that more than one of them has. */
function optionsFor(subject: Case, ctx: StaffCtx, people: readonly PlanPerson[]): Option[] {
  const ownIsSchool = ctx.actor.organizationId === subject.schoolId;
  const groupOf = (isOwn: boolean) => (isOwn === ownIsSchool ? subject.schoolName : subject.programName);
  const named = people.map(({ staffId, name, role, isOwn }) => ({
    value: staffId,
    label: `${name}, ${roleWords[role]}`,
    group: groupOf(isOwn),
  }));
  const anyone = anyoneAmong(people).map((one) => ({
    value: one.value,
    label: anyoneLabel(one),
    group: groupOf(one.isOwn),
  }));
  return [...named, ...anyone];
}

/** What the second page shows of an offer. */
export async function planData(
  ctx: StaffCtx,
  { case: subject, people, today }: PlanOffer,
): Promise<PlanData> {
  const join = await read(ctx, (reader) => savedJoin(reader, ctx));
  return {
    codeName: subject.codeName,
    people: optionsFor(subject, ctx, people),
    chosen: likely(ctx, people),
    join: joinWords(join),
    today,
  };
}
