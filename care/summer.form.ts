import { text, type Part } from "./card.ts";
import { fullDay } from "./moments.ts";

/** A partner that is away for the summer: until when, and who answers meanwhile. */
export type Away = { name: string; back: Temporal.PlainDate; contact?: { name: string; tel: string } };

/** What somebody reads who writes to a side that is away: when it arrives, and whom to call until then. */
export const awayParts = (away: Away | undefined): Part[] =>
  away
    ? [
        text(`${away.name} is away for the summer. This arrives there on ${fullDay(away.back)}.`, "warning"),
        ...(away.contact
          ? [text(`Until then ask for ${away.contact.name}, ${away.contact.tel}.`, "quiet")]
          : []),
      ]
    : [];
