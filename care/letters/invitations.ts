import type { Ctx } from "#db/context.ts";
import { CheckInId, type CheckInSeriesId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { ownSide, type Own } from "../check-ins/copies.ts";
import { quietUntil, usualSettings, type Settings } from "../settings.rules.ts";
import { clockOf, settingsOf } from "../settings.ts";
import type { Guest } from "./calendar-file.ts";
import { entriesOf, presentEntry, type PresentEntry } from "./entries.ts";
import { familyInvitations } from "./family-invitations.ts";
import type { Wish, Wishes } from "./letter.ts";
import { mailOf, type LetterRow } from "./letter-rows.ts";
import { entryToTell, patternOf, seriesOf } from "./series-entry.rules.ts";
import { findSeries, seriesBehind } from "./series-meetings.ts";

type Asked = { id: string; past: readonly LetterRow[] };

/**
 * Who of the acting side is to hold a meeting in their calendar now, and who no longer; a meeting of a series stands there
 * as a part of the whole. A pause tells nobody anything; a permission that has ended takes the meeting out of the calendars
 * of those it covered. Families know single meetings alone.
 */
export async function invitationWishes(reader: Reader, ctx: Ctx, { id, past }: Asked): Promise<Wishes> {
  const seriesId = await seriesBehind(reader, id);
  const own = seriesId === id ? undefined : await ownSide(reader, ctx, CheckInId.parse(id));
  if (seriesId !== id && (!own || own.checkIn.case.pausedAt)) return nothing;
  const staff = seriesId
    ? await seriesWishes(reader, ctx, { id: seriesId, past })
    : own
      ? await singleWishes(reader, ctx, { own, past })
      : nothing;
  if (!own) return staff;
  const known = await entriesOf(reader, ctx, own.checkIn.row.id);
  const families = await familyInvitations(reader, ctx, { own, known, present: presentOf(own, ctx) });
  return {
    wishes: [...staff.wishes, ...families.wishes],
    entries: [...staff.entries, ...families.entries],
  };
}

const nothing: Wishes = { wishes: [], entries: [] };

/** Under what the letters about a meeting may be kept: itself, and its series. */
export async function aboutOf(reader: Reader, id: string): Promise<string[]> {
  const seriesId = await seriesBehind(reader, id);
  return [...new Set([id, ...(seriesId ? [seriesId] : [])])];
}

async function singleWishes(reader: Reader, ctx: Ctx, { own, past }: Pick<Side, "own" | "past">) {
  const { organizationId } = ctx.actor;
  const { id } = own.checkIn.row;
  const known = await entriesOf(reader, ctx, id);
  const party = { checkInId: id, partyId: organizationId };
  const before = known.find((one) => one.partyId === organizationId);
  const entry = presentEntry(before, party, presentOf(own, ctx));
  if (!entry) return nothing;
  const isAhead = Temporal.Instant.compare(entry.endsAt, ctx.now) > 0;
  const wishes = isAhead
    ? await staffWishes(reader, ctx, { own, past, entry, startsNext: entry.startsAt })
    : [];
  return { wishes, entries: entry.isNew ? [entry] : [] };
}

/** A series is one entry of its own, whatever happens to single meetings of it. */
async function seriesWishes(
  reader: Reader,
  ctx: Ctx,
  { id, past }: { id: CheckInSeriesId; past: readonly LetterRow[] },
): Promise<Wishes> {
  const found = await findSeries(reader, id, ctx.now);
  const own = found && (await ownSide(reader, ctx, found.next));
  if (!found || !own || own.checkIn.case.pausedAt) return nothing;
  const { organizationId } = ctx.actor;
  const known = (await entriesOf(reader, ctx, id)).find((one) => one.partyId === organizationId);
  const told = entryToTell(found.planned, known?.pattern, ctx.now);
  const present = told
    ? { isOn: true, startsAt: told.startsAt, endsAt: told.endsAt, pattern: patternOf(told.series) }
    : { isOn: false, startsAt: null, endsAt: null };
  const entry = presentEntry(known, { checkInId: id, partyId: organizationId }, present);
  if (!entry) return nothing;
  const wishes = found.isAhead
    ? await staffWishes(reader, ctx, { own, past, entry, startsNext: found.startsNext })
    : [];
  return { wishes, entries: entry.isNew ? [entry] : [] };
}

/** Once it is over nothing of it changes in anybody's calendar. */
function presentOf({ checkIn: { row } }: Own, { now }: Ctx) {
  const isOver = row.endsAt !== null && Temporal.Instant.compare(row.endsAt, now) <= 0;
  const isOn = (row.state === "confirmed" && !isOver) || row.state === "past";
  return { isOn, startsAt: row.startsAt, endsAt: row.endsAt };
}

type Side = { own: Own; past: readonly LetterRow[]; entry: PresentEntry; startsNext: Temporal.Instant };

async function staffWishes(reader: Reader, ctx: Ctx, side: Side): Promise<Wish[]> {
  const { own, past, entry, startsNext } = side;
  const { checkIn, people, view } = own;
  const asked = people.filter((id) => checkIn.people.some((one) => one.staffId === id) && !view(id).hidden);
  const invited = past
    .filter((one) => one.recipient === "staff" && one.subjectId === entry.checkInId)
    .map((one) => one.recipientId as StaffId);
  const everybody = [...new Set([...asked, ...invited])];
  const [mail, settings] = await Promise.all([
    mailOf(reader, ctx, everybody),
    settingsOf(reader, ctx, everybody),
  ]);
  const guests = asked.flatMap((id) => guestOf(own, id, mail.get(id)));
  const wishes: Wish[] = [];
  for (const staffId of everybody) {
    const person = mail.get(staffId);
    const wanted = settings.get(staffId) ?? usualSettings;
    const comes = entry.isOn && asked.includes(staffId);
    if (!person || (comes && !wanted.mails)) continue;
    const holdUntil = await heldUntil(reader, ctx, { staffId, wanted, startsNext });
    wishes.push({
      about: entry.checkInId,
      recipient: "staff",
      recipientId: staffId,
      tale: { method: comes ? "REQUEST" : "CANCEL", sequence: entry.sequence },
      reached: { ...person, language: "en", zone: view(staffId).zone },
      content: {
        kind: "invitation",
        ...(entry.pattern ? {} : { checkInId: checkIn.row.id }),
        meeting: meetingOf(entry, checkIn.row.zone),
        guests: comes ? guests : guestOf(own, staffId, person),
        office: {},
      },
      ...(holdUntil && { holdUntil }),
    });
  }
  return wishes;
}

const meetingOf = ({ uid, sequence, startsAt, endsAt, pattern }: PresentEntry, zone: string) => ({
  uid,
  sequence,
  zone,
  startsAt,
  endsAt,
  ...(pattern && { series: seriesOf(pattern) }),
});

function guestOf({ checkIn }: Own, staffId: StaffId, person: { name: string; email?: string } | undefined) {
  const required = checkIn.people.find((one) => one.staffId === staffId)?.required ?? false;
  return person?.email ? [{ name: person.name, email: person.email, required } satisfies Guest] : [];
}

/** Until when somebody's quiet hours hold it. What begins before they end cannot wait for that. */
async function heldUntil(
  reader: Reader,
  ctx: Ctx,
  { staffId, wanted, startsNext }: { staffId: StaffId; wanted: Settings; startsNext: Temporal.Instant },
): Promise<Temporal.Instant | undefined> {
  const clock = wanted.quiet ? await clockOf(reader, ctx, staffId) : undefined;
  const until = clock && quietUntil(wanted, clock);
  return until && Temporal.Instant.compare(until, startsNext) < 0 ? until : undefined;
}
