import { eq } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { CheckInId, CheckInTimeId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { checkInTimes } from "#db/schema/check-ins.ts";
import { look } from "../act.ts";
import { buttons, heading, text, type Part } from "../card.ts";
import { show, type Page } from "../form.ts";
import { momentWords } from "../moments.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { levelOf } from "../chat-level.ts";
import { standingOf } from "../release.ts";
import { safetyButton } from "../safety.form.ts";
import { findCheckIn, type CheckIn } from "./check-in-rows.ts";
import { viewOf, type CheckInView } from "./check-in-view.ts";
import { bodyParts, titleWord } from "./check-ins.cards.ts";
import { isJoinShown, type Join } from "./check-ins.rules.ts";
import { outcomeButtons } from "./past.cards.ts";

export type Seen = { checkIn: CheckIn; view: CheckInView; level: ChatLevel };

/** One check-in as this person may see it now. Refuses as `not-found`. */
export function seeCheckIn(ctx: StaffCtx, id: CheckInId): Promise<Outcome<Seen>> {
  return look(ctx, { action: "checkin.see", subject: `checkin:${id}` }, async (reader) => {
    const checkIn = await findCheckIn(reader, ctx, id);
    if (!checkIn) return refuse({ kind: "not-found", what: "check-in" });
    return accept({ checkIn, view: await viewFor(reader, ctx, checkIn), level: levelOf(ctx) });
  });
}

/** The view of the person who asks. */
async function viewFor(reader: Reader, ctx: StaffCtx, checkIn: CheckIn): Promise<CheckInView> {
  const standing = await standingOf(reader, ctx, checkIn.case);
  const { staffId, organizationId } = ctx.actor;
  return viewOf(ctx, checkIn, { standing, staffId, organizationId, zone: ctx.zone });
}

/** How a check-in stands, with all that can be done about it now. `said` stands above it: what a press came to. */
export async function openCheckIn(ctx: StaffCtx, id: CheckInId, said?: string): Promise<Outcome<Page>> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return seen;
  const { view, level } = seen.value;
  return accept(
    pageOf(titleWord(view), [
      ...(said ? [text(said, "strong")] : []),
      heading(view.codeName),
      // Nothing of it is posted here: a private view may show what a card may not.
      ...bodyParts(view, level === "notice" ? "notice" : "post"),
      { kind: "link", label: "Open it in the panel", url: `/check-ins/${id}` },
    ]),
  );
}

/** The four answers once more, for a side that wants to change its own. */
export async function askOutcomeAgain(ctx: StaffCtx, id: CheckInId): Promise<Outcome<Page>> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return seen;
  const { view } = seen.value;
  if (view.state !== "past" || !view.isTheirs || view.hidden) return openCheckIn(ctx, id);
  return accept(pageOf("How did it go?", [heading(view.codeName), buttons(...outcomeButtons(id))]));
}

/** How to join, from ten minutes before. */
export async function showJoin(ctx: StaffCtx, id: CheckInId): Promise<Outcome<Page>> {
  const seen = await seeCheckIn(ctx, id);
  if (!seen.ok) return seen;
  const { view, checkIn } = seen.value;
  if (view.state !== "confirmed" || view.hidden || !view.isTheirs || !view.startsAt)
    return openCheckIn(ctx, id);
  const parts = isJoinShown(view.startsAt, ctx.now)
    ? joinParts(await joinOf(ctx, checkIn), view)
    : [
        text(
          `Shown from 10 minutes before it begins: ${momentWords(view.startsAt.subtract({ minutes: 10 }), view.zone)}.`,
        ),
        text("Press How to join again then.", "quiet"),
      ];
  return accept(pageOf("How to join", [heading(view.codeName), ...parts]));
}

const joinOf = (ctx: StaffCtx, { row }: CheckIn): Promise<Join> =>
  ctx.store.keys.open<Join>({ table: "check_ins", id: row.id }, row.joining);

function joinParts(join: Join, { asked }: CheckInView): Part[] {
  switch (join.kind) {
    case "link":
      return [{ kind: "link", label: "Join the meeting", url: join.url }];
    case "phone":
      return [{ kind: "phones", phones: [{ label: "Call to join", tel: join.tel }] }];
    case "none":
      return [text(`${asked.by} saved no link or number. Call them, or wait for their call.`)];
  }
}

const pageOf = (title: string, parts: Part[]): Page => ({
  form: "checkin",
  key: "view",
  title: title.length > 24 ? "Joint check-in" : title,
  close: "Close",
  items: [...parts, safetyButton].map(show),
});

/** The check-in that an offered time belongs to, if it is one of the actor's organization. */
export function checkInOfTime(ctx: StaffCtx, timeId: CheckInTimeId): Promise<CheckInId | undefined> {
  return read(ctx, async (reader) => {
    const [row] = await reader
      .select({ id: checkInTimes.checkInId })
      .from(checkInTimes)
      .where(eq(checkInTimes.id, timeId));
    return row?.id;
  });
}
