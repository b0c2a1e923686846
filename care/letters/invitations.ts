import type { Ctx } from "#db/context.ts";
import { CheckInId, type StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import { ownSide, type Own } from "../check-ins/copies.ts";
import { quietUntil, usualSettings, type Settings } from "../settings.rules.ts";
import { clockOf, settingsOf } from "../settings.ts";
import type { Guest } from "./calendar-file.ts";
import { entriesOf, presentEntry, type PresentEntry } from "./entries.ts";
import { familyInvitations } from "./family-invitations.ts";
import type { Wish, Wishes } from "./letter.ts";
import { mailOf, type LetterRow } from "./letter-rows.ts";

/**
 * Who of the acting side is to hold a meeting in their calendar now, and who no longer. A pause tells nobody anything; a
 * permission that has ended takes the meeting out of the calendars of those it covered.
 */
export async function invitationWishes(
  reader: Reader,
  ctx: Ctx,
  { id, past }: { id: string; past: readonly LetterRow[] },
): Promise<Wishes> {
  const own = await ownSide(reader, ctx, CheckInId.parse(id));
  if (!own || own.checkIn.case.pausedAt) return { wishes: [], entries: [] };
  const known = await entriesOf(reader, ctx, own.checkIn.row.id);
  const { organizationId } = ctx.actor;
  const entry = presentEntry(
    known.find((one) => one.partyId === organizationId),
    organizationId,
    presentOf(own, ctx),
  );
  const wishes = entry && isAhead(entry, ctx) ? await staffWishes(reader, ctx, { own, past, entry }) : [];
  const families = await familyInvitations(reader, ctx, { own, known, present: presentOf(own, ctx) });
  return {
    wishes: [...wishes, ...families.wishes],
    entries: [...(entry?.isNew ? [entry] : []), ...families.entries],
  };
}

const isAhead = ({ endsAt }: PresentEntry, { now }: Ctx) => Temporal.Instant.compare(endsAt, now) > 0;

/** Once it is over nothing of it changes in anybody's calendar. */
function presentOf({ checkIn: { row } }: Own, { now }: Ctx) {
  const isOver = row.endsAt !== null && Temporal.Instant.compare(row.endsAt, now) <= 0;
  const isOn = (row.state === "confirmed" && !isOver) || row.state === "past";
  return { isOn, startsAt: row.startsAt, endsAt: row.endsAt };
}

type Side = { own: Own; past: readonly LetterRow[]; entry: PresentEntry };

async function staffWishes(reader: Reader, ctx: Ctx, { own, past, entry }: Side): Promise<Wish[]> {
  const { checkIn, people, view } = own;
  const asked = people.filter((id) => checkIn.people.some((one) => one.staffId === id) && !view(id).hidden);
  const invited = past.filter((one) => one.recipient === "staff").map((one) => one.recipientId as StaffId);
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
    const holdUntil = await heldUntil(reader, ctx, { staffId, wanted, entry });
    wishes.push({
      recipient: "staff",
      recipientId: staffId,
      tale: { method: comes ? "REQUEST" : "CANCEL", sequence: entry.sequence },
      reached: { ...person, language: "en", zone: view(staffId).zone },
      content: {
        kind: "invitation",
        checkInId: checkIn.row.id,
        meeting: {
          uid: entry.uid,
          sequence: entry.sequence,
          zone: checkIn.row.zone,
          startsAt: entry.startsAt,
          endsAt: entry.endsAt,
        },
        guests: comes ? guests : guestOf(own, staffId, person),
        office: {},
      },
      ...(holdUntil && { holdUntil }),
    });
  }
  return wishes;
}

function guestOf({ checkIn }: Own, staffId: StaffId, person: { name: string; email?: string } | undefined) {
  const required = checkIn.people.find((one) => one.staffId === staffId)?.required ?? false;
  return person?.email ? [{ name: person.name, email: person.email, required } satisfies Guest] : [];
}

/** Until when somebody's quiet hours hold it. What begins before they end cannot wait for that. */
async function heldUntil(
  reader: Reader,
  ctx: Ctx,
  { staffId, wanted, entry }: { staffId: StaffId; wanted: Settings; entry: PresentEntry },
): Promise<Temporal.Instant | undefined> {
  const clock = wanted.quiet ? await clockOf(reader, ctx, staffId) : undefined;
  const until = clock && quietUntil(wanted, clock);
  return until && Temporal.Instant.compare(until, entry.startsAt) < 0 ? until : undefined;
}
