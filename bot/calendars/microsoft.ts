import { z } from "zod";
import type { Stretch } from "#care/calendars/busy.rules.ts";
import type { CalendarAccount } from "#care/calendars/source.ts";
import { accountAt, asked, placeOf, troubleWith, type AccountSettings, type Maker } from "./oauth.ts";

const When = z.object({ dateTime: z.string(), timeZone: z.literal("UTC") });
const Events = z.object({
  value: z.array(
    z.object({ showAs: z.string(), start: When, end: When, isCancelled: z.boolean().optional() }),
  ),
  "@odata.nextLink": z.string().optional(),
});

const mostPages = 40;
/** What is shown as one of these leaves its owner free to meet. */
const free = new Set(["free", "workingElsewhere", "unknown"]);

/**
 * Busy times of a Microsoft 365 account's own calendar. `Calendars.ReadBasic` is the least that may read them; of each
 * entry only its times and whether it is shown as busy are asked for, never a title
 * (learn.microsoft.com/graph/api/calendar-list-calendarview).
 */
export function microsoftCalendar(settings: AccountSettings): CalendarAccount {
  const at = placeOf(settings);
  const login = "https://login.microsoftonline.com/organizations";
  const maker = (): Maker => ({
    authorize: at(login, "/oauth2/v2.0/authorize"),
    token: at(login, "/oauth2/v2.0/token"),
    scope: "offline_access https://graph.microsoft.com/Calendars.ReadBasic",
  });
  return accountAt(maker, settings, async (access, window) => {
    const graph = at("https://graph.microsoft.com", "/v1.0/");
    const headers = { authorization: `Bearer ${access}`, prefer: 'outlook.timezone="UTC"' };
    const busy: Stretch[] = [];
    let address: string | undefined = firstPage(graph, window);
    for (let page = 0; address && page < mostPages; page += 1) {
      // The token goes to Microsoft alone, wherever a page says that the next one is.
      if (!address.startsWith(graph)) return troubleWith(undefined);
      const answer = await asked(address, { method: "GET", headers });
      const parsed = Events.safeParse(answer?.status === 200 ? answer.body : undefined);
      if (!parsed.success) return troubleWith(answer);
      for (const { showAs, start, end, isCancelled } of parsed.data.value)
        if (!isCancelled && !free.has(showAs)) busy.push({ start: instantOf(start), end: instantOf(end) });
      address = parsed.data["@odata.nextLink"];
    }
    return { ok: true, busy };
  });
}

function firstPage(graph: string, { start, end }: Stretch): string {
  const url = new URL("me/calendarView", graph);
  const query = {
    startDateTime: start.toString(),
    endDateTime: end.toString(),
    $select: "start,end,showAs,isCancelled",
    $top: "500",
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

const instantOf = ({ dateTime }: z.infer<typeof When>) =>
  Temporal.Instant.from(`${dateTime.replace(/Z$/, "")}Z`);
