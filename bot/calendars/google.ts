import { z } from "zod";
import type { Stretch } from "#care/calendars/busy.rules.ts";
import type { CalendarAccount } from "#care/calendars/source.ts";
import { accountAt, asked, placeOf, troubleWith, type AccountSettings, type Maker } from "./oauth.ts";

const moment = z.iso.datetime({ offset: true }).transform((text) => Temporal.Instant.from(text));
const FreeBusy = z.object({
  calendars: z.record(
    z.string(),
    z.object({
      busy: z.array(z.object({ start: moment, end: moment })).optional(),
      errors: z.array(z.unknown()).optional(),
    }),
  ),
});

/** Google takes so long a stretch at once without complaint; more is asked in parts. */
const partDays = 60;

/**
 * Busy times of a Google account's own calendar, by its free/busy call. The scope lets us see nothing else
 * (developers.google.com/workspace/calendar/api/v3/reference/freebusy/query).
 */
export function googleCalendar(settings: AccountSettings): CalendarAccount {
  const at = placeOf(settings);
  const maker = (): Maker => ({
    authorize: at("https://accounts.google.com", "/o/oauth2/v2/auth"),
    token: at("https://oauth2.googleapis.com", "/token"),
    scope: "https://www.googleapis.com/auth/calendar.freebusy",
    // Without these Google gives a refresh token once in a lifetime only.
    extra: { access_type: "offline", prompt: "consent" },
  });
  return accountAt(maker, settings, async (access, window) => {
    const address = at("https://www.googleapis.com", "/calendar/v3/freeBusy");
    const busy: Stretch[] = [];
    for (const { start, end } of partsOf(window)) {
      const body = { timeMin: start.toString(), timeMax: end.toString(), items: [{ id: "primary" }] };
      const headers = { authorization: `Bearer ${access}`, "content-type": "application/json" };
      const answer = await asked(address, { method: "POST", headers, body: JSON.stringify(body) });
      const parsed = FreeBusy.safeParse(answer?.status === 200 ? answer.body : undefined);
      const own = parsed.data?.calendars["primary"];
      if (!own || own.errors?.length) return troubleWith(answer);
      busy.push(...(own.busy ?? []));
    }
    return { ok: true, busy };
  });
}

function partsOf({ start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  for (let from = start; Temporal.Instant.compare(from, end) < 0;) {
    const next = from.add({ hours: 24 * partDays });
    const to = Temporal.Instant.compare(next, end) < 0 ? next : end;
    parts.push({ start: from, end: to });
    from = to;
  }
  return parts;
}
