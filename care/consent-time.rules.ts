import type { ConsentEnds, ConsentScope } from "./consents.rules.ts";

/** Facts that turn an event, or a signer's lost authority, into a moment. */
export type EndFacts = {
  dischargedAt?: Temporal.Instant;
  schoolYearEndsOn?: Temporal.PlainDate;
  /** From 00:00 of this day the signer may no longer speak for the student. */
  authorityEndsOn?: Temporal.PlainDate;
};

export type ConsentState = "starts-later" | "live" | "ended" | "revoked" | "superseded";
export type Stop = { at: Temporal.Instant; why: "ended" | "revoked" | "superseded" };

/** The calendar day it is in a zone. A signature's day is the day in the student's state. */
export function dayIn(at: Temporal.Instant, zone: string): Temporal.PlainDate {
  return at.toZonedDateTimeISO(zone).toPlainDate();
}

function midnight(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.toZonedDateTime(zone).toInstant();
}

function earliest(moments: (Temporal.Instant | undefined)[]): Temporal.Instant | undefined {
  return moments
    .filter((at) => at !== undefined)
    .reduce<Temporal.Instant | undefined>(
      (first, at) => (first && Temporal.Instant.compare(first, at) <= 0 ? first : at),
      undefined,
    );
}

function dischargeEnd(at: Temporal.Instant, plusDays: number, zone: string): Temporal.Instant {
  // "At discharge" means that minute (164.508(c)(1)(v)); days after it end as the day begins.
  return plusDays === 0 ? at : midnight(dayIn(at, zone).add({ days: plusDays }), zone);
}

function endOfTerm(ends: ConsentEnds, facts: EndFacts, zone: string): Temporal.Instant | undefined {
  if (ends.kind === "date") return midnight(ends.on.add({ days: 1 }), zone);
  if (ends.event === "discharge_from_iop") {
    return facts.dischargedAt && dischargeEnd(facts.dischargedAt, ends.plusDays, zone);
  }
  const lastDay = facts.schoolYearEndsOn?.add({ days: ends.plusDays });
  return lastDay && midnight(lastDay.add({ days: 1 }), zone);
}

/**
 * The moment a permission ends by itself, or nothing while its event has not happened. Date: 00:00 local after the last
 * day. Discharge: at once, or 00:00 local so many days later. School year: 00:00 local after its last day.
 */
export function endOf(
  consent: Pick<ConsentScope, "ends">,
  facts: EndFacts,
  zone: string,
): Temporal.Instant | undefined {
  const authority = facts.authorityEndsOn && midnight(facts.authorityEndsOn, zone);
  return earliest([endOfTerm(consent.ends, facts, zone), authority]);
}

/** The first thing, past or to come, that stops a permission; nothing while it waits for its event. */
export function stopOf(consent: ConsentScope, zone: string): Stop | undefined {
  const { revokedAt, supersededAt } = consent;
  const ended = earliest([endOf(consent, {}, zone), consent.endsAt]);
  const at = earliest([revokedAt, supersededAt, ended]);
  if (!at) return undefined;
  if (revokedAt?.equals(at)) return { at, why: "revoked" };
  return { at, why: supersededAt?.equals(at) ? "superseded" : "ended" };
}

/** 00:00 local of the first day. */
export function startOf(consent: Pick<ConsentScope, "startsOn">, zone: string): Temporal.Instant {
  return midnight(consent.startsOn, zone);
}

/** What a permission is at a moment. Only `live` lets anything cross. */
export function stateOf(consent: ConsentScope, at: Temporal.Instant, zone: string): ConsentState {
  const stop = stopOf(consent, zone);
  if (stop && Temporal.Instant.compare(stop.at, at) <= 0) return stop.why;
  return Temporal.Instant.compare(startOf(consent, zone), at) <= 0 ? "live" : "starts-later";
}

/** The days on which an end is announced: 30, 7 and 1 days before the moment it stops by itself. */
export function warningDays(
  endsAt: Temporal.Instant,
  zone: string,
): { daysLeft: number; on: Temporal.PlainDate }[] {
  const last = dayIn(endsAt, zone);
  return [30, 7, 1].map((daysLeft) => ({ daysLeft, on: last.subtract({ days: daysLeft }) }));
}
