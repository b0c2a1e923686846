import type { CalendarSources } from "#care/calendars/source.ts";
import { addressSource } from "./address.ts";
import { googleCalendar } from "./google.ts";
import { microsoftCalendar } from "./microsoft.ts";
import type { AccountSettings } from "./oauth.ts";

export type CalendarSettings = { google?: AccountSettings; microsoft?: AccountSettings };

/** All that busy times can be read from, as far as it is set up. */
export const calendarSources = ({ google, microsoft }: CalendarSettings): CalendarSources => ({
  address: addressSource(),
  ...(google && { google: googleCalendar(google) }),
  ...(microsoft && { microsoft: microsoftCalendar(microsoft) }),
});
