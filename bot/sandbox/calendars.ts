import { createHash, randomBytes } from "node:crypto";
import { Hono, type Context } from "hono";
import { html } from "hono/html";
import { z } from "zod";
import type { CalendarSettings } from "#bot/calendars/sources.ts";

type MakerName = "google" | "microsoft";
const titles: Record<MakerName, string> = { google: "Pretend Google", microsoft: "Pretend Microsoft" };

type Options = {
  now: () => Temporal.Instant;
  /** Where this is reached, such as `http://127.0.0.1:3000/pretend-calendars`. */
  at: () => string;
};

export type PretendCalendars = {
  app: Hono;
  settings: CalendarSettings;
  /** What its one account is busy with at each maker; an invented working week until it is set. */
  setBusy: (maker: MakerName, busy: readonly Busy[]) => void;
  /** As if the owner had taken their permission back. */
  takeBack: (maker: MakerName) => void;
  /** Answers with this until told otherwise; as they should when left out. */
  fail: (status?: number) => void;
};
type Busy = { start: Temporal.Instant; end: Temporal.Instant; shownAs?: string };

const clientId = "footbridge-sandbox";
const clientSecret = "invented";

/**
 * The makers of calendars as far as Footbridge speaks to them: they ask the owner, hand out tokens, and tell busy times
 * by their own free/busy calls. Everything is invented and kept in memory.
 */
export function pretendCalendars(options: Options): PretendCalendars {
  const state: State = { ...options, codes: new Map(), tokens: new Map(), access: new Map(), busy: {} };
  const app = new Hono();
  app.use(async (c, next) => (state.failing ? c.body(null, state.failing as 500) : next()));
  const google = "/google";
  app.get(`${google}/o/oauth2/v2/auth`, (c) => askOwner(c, state, "google"));
  app.post(`${google}/token`, (c) => giveTokens(c, state, "google"));
  app.post(`${google}/calendar/v3/freeBusy`, (c) => freeBusy(c, state));
  const microsoft = "/microsoft";
  app.get(`${microsoft}/oauth2/v2.0/authorize`, (c) => askOwner(c, state, "microsoft"));
  app.post(`${microsoft}/oauth2/v2.0/token`, (c) => giveTokens(c, state, "microsoft"));
  app.get(`${microsoft}/v1.0/me/calendarView`, (c) => calendarView(c, state));
  const settingsOf = (path: string) => ({ clientId, clientSecret, baseUrl: () => `${options.at()}${path}` });
  return {
    app,
    settings: { google: settingsOf(google), microsoft: settingsOf(microsoft) },
    setBusy: (maker, busy) => void (state.busy[maker] = busy),
    takeBack: (maker) => {
      for (const [token, of] of state.tokens) if (of === maker) state.tokens.delete(token);
    },
    fail: (status) => void (state.failing = status),
  };
}

type State = Options & {
  codes: Map<string, { maker: MakerName; challenge: string; returnTo: string }>;
  tokens: Map<string, MakerName>;
  access: Map<string, MakerName>;
  busy: Partial<Record<MakerName, readonly Busy[]>>;
  failing?: number | undefined;
};

const token = () => randomBytes(18).toString("base64url");

/** The maker's own page. Its two links are its two answers. */
function askOwner(c: Context, state: State, maker: MakerName) {
  const {
    redirect_uri: returnTo = "",
    state: passed = "",
    code_challenge: challenge = "",
    client_id: client,
  } = c.req.query();
  if (client !== clientId || !URL.canParse(returnTo)) return c.text("unknown app", 400);
  const code = token();
  state.codes.set(code, { maker, challenge, returnTo });
  const back = (answer: Record<string, string>) => {
    const url = new URL(returnTo);
    for (const [name, value] of Object.entries({ ...answer, state: passed }))
      url.searchParams.set(name, value);
    return url.href;
  };
  return c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${titles[maker]}</title>
        </head>
        <body>
          <main>
            <h1>${titles[maker]}</h1>
            <p>Footbridge asks to see when you are busy.</p>
            <p>
              <a href="${back({ code })}">Allow</a> · <a href="${back({ error: "access_denied" })}">Cancel</a>
            </p>
          </main>
        </body>
      </html>`,
  );
}

async function giveTokens(c: Context, state: State, maker: MakerName) {
  const form = (await c.req.parseBody()) as Record<string, string | undefined>;
  const { client_id: client, client_secret: secret, grant_type: kind } = form;
  if (client !== clientId || secret !== clientSecret) return c.json({ error: "invalid_client" }, 401);
  const isGranted = kind === "refresh_token" ? renew(state, maker, form) : redeem(state, maker, form);
  if (!isGranted) return c.json({ error: "invalid_grant" }, 400);
  const access = token();
  state.access.set(access, maker);
  // A token to come back with is given at first, and by Microsoft each time.
  const refresh = kind === "refresh_token" && maker === "google" ? undefined : token();
  if (refresh) state.tokens.set(refresh, maker);
  return c.json({
    access_token: access,
    token_type: "Bearer",
    expires_in: 3_599,
    ...(refresh && { refresh_token: refresh }),
  });
}

const renew = (
  state: State,
  maker: MakerName,
  { refresh_token: given = "" }: Record<string, string | undefined>,
) => state.tokens.get(given) === maker;

function redeem(state: State, maker: MakerName, form: Record<string, string | undefined>): boolean {
  const { code = "", code_verifier: verifier = "", redirect_uri: returnTo } = form;
  const asked = state.codes.get(code);
  state.codes.delete(code);
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  return asked?.maker === maker && asked.challenge === challenge && asked.returnTo === returnTo;
}

const isLetIn = (c: Context, state: State, maker: MakerName) =>
  state.access.get((c.req.header("authorization") ?? "").replace(/^Bearer /, "")) === maker;

const Query = z.object({
  timeMin: z.string(),
  timeMax: z.string(),
  items: z.array(z.object({ id: z.string() })),
});
const mostDays = 90;

async function freeBusy(c: Context, state: State) {
  if (!isLetIn(c, state, "google")) return c.json({ error: { code: 401 } }, 401);
  const asked = Query.safeParse(await c.req.json());
  if (!asked.success) return c.json({ error: { code: 400 } }, 400);
  const [start, end] = [asked.data.timeMin, asked.data.timeMax].map((text) => Temporal.Instant.from(text));
  if (!start || !end || start.until(end).total("hours") > 24 * mostDays)
    return c.json({ error: { code: 400, message: "timeRangeTooLong" } }, 400);
  const busy = busyBetween(state, "google", { start, end }).map((one) => ({
    start: one.start.toString(),
    end: one.end.toString(),
  }));
  return c.json({ kind: "calendar#freeBusy", calendars: { primary: { busy } } });
}

const pageLength = 20;

/** Page by page, as Microsoft does. What is not selected is not told. */
function calendarView(c: Context, state: State) {
  if (!isLetIn(c, state, "microsoft")) return c.json({ error: { code: "InvalidAuthenticationToken" } }, 401);
  const { startDateTime = "", endDateTime = "", $select = "", $skip = "0" } = c.req.query();
  const window = { start: Temporal.Instant.from(startDateTime), end: Temporal.Instant.from(endDateTime) };
  const when = (at: Temporal.Instant) => ({
    dateTime: at.toString().replace("Z", ".0000000"),
    timeZone: "UTC",
  });
  const all = busyBetween(state, "microsoft", window).map(({ start, end, shownAs = "busy" }) => ({
    start: when(start),
    end: when(end),
    showAs: shownAs,
    isCancelled: false,
    subject: "Something private",
  }));
  const from = Number($skip);
  const value = all
    .slice(from, from + pageLength)
    .map((one) =>
      Object.fromEntries(Object.entries(one).filter(([name]) => $select.split(",").includes(name))),
    );
  const next = new URL(`${state.at()}/microsoft/v1.0/me/calendarView`);
  for (const [name, words] of Object.entries(c.req.query())) next.searchParams.set(name, words);
  next.searchParams.set("$skip", String(from + pageLength));
  return c.json({ value, ...(from + pageLength < all.length && { "@odata.nextLink": next.href }) });
}

function busyBetween(state: State, maker: MakerName, { start, end }: Busy): Busy[] {
  const all = state.busy[maker] ?? workingWeek(state.now());
  return all.filter(
    (one) => Temporal.Instant.compare(one.start, end) < 0 && Temporal.Instant.compare(start, one.end) < 0,
  );
}

const zone = "America/New_York";
const days = 130;

/** A staff meeting each working day, and lunch duty on some. */
function workingWeek(now: Temporal.Instant): Busy[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const at = (day: Temporal.PlainDate, time: string) =>
    day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  return Array.from({ length: days }, (_, nth) => today.add({ days: nth }))
    .filter((day) => day.dayOfWeek <= 5)
    .flatMap((day) => [
      { start: at(day, "08:00"), end: at(day, "08:45") },
      ...(day.dayOfWeek % 2 ? [{ start: at(day, "11:30"), end: at(day, "12:15") }] : []),
    ]);
}
