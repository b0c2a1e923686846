import { Hono, type Context } from "hono";
import {
  connectAddress,
  connectFile,
  disconnectCalendar,
  myCalendars,
  readCalendarNow,
} from "#care/calendars/calendars.ts";
import type { AccountKind } from "#care/calendars/source.ts";
import { beginConnecting, finishConnecting } from "#care/calendars/connecting.ts";
import type { FieldErrors } from "#care/form.ts";
import type { Outcome } from "#care/outcome.ts";
import { CalendarId } from "#db/ids.ts";
import { notFoundPage, refusalPage } from "./answers.ts";
import { calendarView, leavingView, notConnectedView } from "./busy-times.view.ts";
import type { Env, PanelDeps } from "./env.ts";
import { goWith } from "./notice.ts";
import { calendarFilePath } from "./security.ts";
import { visitorOf } from "./session.ts";

const home = "/busy-times";
const returnTo = (deps: PanelDeps) => `${deps.baseUrl()}${home}/connected`;

type Again = { errors: FieldErrors; address?: string };

async function show(c: Context<Env>, { calendars: sources }: PanelDeps, again?: Again) {
  const found = await myCalendars(visitorOf(c).ctx);
  if (!found.ok) return refusalPage(c, found.refusal);
  const accounts = (["google", "microsoft"] as const).filter((kind) => sources?.[kind]);
  return c.html(calendarView(c, { calendars: found.value, accounts, ...again }), again ? 422 : 200);
}

const accountKind = (word: string | undefined): AccountKind | undefined =>
  word === "google" || word === "microsoft" ? word : undefined;

/** Shows the way to the maker of a calendar: a form of ours may not lead elsewhere by itself. */
async function leave(c: Context<Env>, deps: PanelDeps) {
  const kind = accountKind(c.req.param("kind"));
  if (!kind) return notFoundPage(c);
  const way = await beginConnecting(visitorOf(c).ctx, deps.calendars, { kind, returnTo: returnTo(deps) });
  return way.ok ? c.html(leavingView(c, { kind, url: way.value })) : refusalPage(c, way.refusal);
}

/** Where the maker leads back to, with a code or with a no. */
async function comeBack(c: Context<Env>, deps: PanelDeps) {
  const { state = "", code = "" } = c.req.query();
  const back = { state, code, returnTo: returnTo(deps) };
  const done = await finishConnecting(visitorOf(c).ctx, deps.calendars, back);
  if (done.ok) return goWith(c, home, "calendarConnected");
  if (done.refusal.kind === "not-allowed") return notFoundPage(c);
  const isRefused = done.refusal.kind === "invalid";
  return c.html(notConnectedView(c, isRefused ? "refused" : "old"), isRefused ? 422 : 404);
}

/** A form's refusal stands beside its field; all else goes on. */
async function settle(
  c: Context<Env>,
  deps: PanelDeps,
  done: Outcome<unknown>,
  again: Omit<Again, "errors"> = {},
) {
  if (done.ok) return goWith(c, home, "saved");
  if (done.refusal.kind === "invalid") return show(c, deps, { errors: done.refusal.fields, ...again });
  return refusalPage(c, done.refusal);
}

/** One's own calendars, from which busy times are read. */
export function busyTimesRoutes(deps: PanelDeps) {
  const onOne = async (c: Context<Env>, deed: typeof disconnectCalendar) => {
    const id = CalendarId.safeParse(c.req.param("id")).data;
    return id ? settle(c, deps, await deed(visitorOf(c).ctx, id)) : notFoundPage(c);
  };
  return new Hono<Env>()
    .get(home, (c) => show(c, deps))
    .get(`${home}/connected`, (c) => comeBack(c, deps))
    .post(`${home}/connect/:kind`, (c) => leave(c, deps))
    .post(`${home}/address`, async (c) => {
      const { address } = await c.req.parseBody();
      const typed = typeof address === "string" ? address : "";
      return settle(c, deps, await connectAddress(visitorOf(c).ctx, typed), { address: typed });
    })
    .post(calendarFilePath, async (c) => {
      const { file } = await c.req.parseBody();
      const text = file instanceof File ? await file.text() : "";
      return settle(c, deps, await connectFile(visitorOf(c).ctx, text));
    })
    .post(`${home}/:id/read`, (c) => onOne(c, readCalendarNow))
    .post(`${home}/:id/end`, (c) => onOne(c, disconnectCalendar));
}
