import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { panel } from "#admin/panel.ts";
import { calendarSources } from "#bot/calendars/sources.ts";
import { readCalendar } from "#bot/jobs/read-calendar.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { pretendCalendars, type PretendCalendars } from "#bot/sandbox/calendars.ts";
import type { CalendarSources } from "#care/calendars/source.ts";
import { openingFor } from "#db/client.ts";
import { read } from "#db/read.ts";
import { busyTimes, calendars, type CalendarKind } from "#db/schema/calendars.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { timesOfTeam } from "#db/team-times.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { Browser, origin, spoken } from "./visit.ts";

let seeded: SeededDatabase;
let pretend: PretendCalendars;
let sources: CalendarSources;
let app: ReturnType<typeof panel>;
let server: ReturnType<typeof serve>;
const now = () => Temporal.Now.instant();

beforeAll(async () => {
  seeded = await seededDatabase();
  const address = { url: "" };
  pretend = pretendCalendars({ now, at: () => address.url });
  server = serve({ fetch: new Hono().route("/", pretend.app).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("it has a port");
  address.url = `http://127.0.0.1:${at.port}`;
  sources = calendarSources(pretend.settings);
  const deps = { store: seeded.store, now, demo: true, baseUrl: () => origin, spoken };
  app = panel({ ...deps, calendars: sources, log: () => undefined });
});
afterAll(async () => {
  server.close();
  await seeded[Symbol.asyncDispose]();
});

async function signedIn(who: StaffKey): Promise<Browser> {
  const browser = new Browser(app);
  await browser.signIn(seeded.world.staff[who]);
  return browser;
}

const inOrganization = <T>(who: StaffKey, work: Parameters<typeof seeded.store.client.transaction<T>>[1]) =>
  seeded.store.client.transaction(openingFor(seeded.world.staff[who].org.id), work);

const rowsOf = (who: StaffKey) =>
  inOrganization(who, (db) =>
    db.select().from(calendars).where(eq(calendars.staffId, seeded.world.staff[who].id)),
  );
const busyOf = (who: StaffKey) =>
  inOrganization(who, (db) =>
    db.select().from(busyTimes).where(eq(busyTimes.staffId, seeded.world.staff[who].id)),
  );

async function liveRow(who: StaffKey, kind: CalendarKind) {
  const row = (await rowsOf(who)).find((one) => one.kind === kind && one.endedAt === null);
  if (!row) throw new Error("no such calendar is connected");
  return row;
}

/** What the job does once its time has come. */
async function readNow(who: StaffKey, kind: CalendarKind): Promise<void> {
  const { id } = await liveRow(who, kind);
  const organizationId = seeded.world.staff[who].org.id;
  const ctx = jobCtx({ store: seeded.store, now }, "read-calendar", organizationId);
  await readCalendar(ctx, sources, { organizationId, calendarId: id, goesOn: false });
}

const linkIn = (page: string, words: string) =>
  new RegExp(`href="([^"]+)"[^>]*>${words}<`).exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";

/** Goes to the maker's page, as a browser would; answers with where its link leads back to. */
async function wayBack(browser: Browser, kind: string, answer = "Allow"): Promise<string> {
  await browser.get("/busy-times");
  const leaving = await (await browser.post(`/busy-times/connect/${kind}`)).text();
  const makers = await (await fetch(linkIn(leaving, "Go on"))).text();
  return linkIn(makers, answer).replace(origin, "");
}

test.for(["google", "microsoft"] as const)(
  "somebody connects %s, and is busy when their calendar says so, with nothing of what it is",
  async (kind) => {
    const browser = await signedIn("counselor");
    const start = now().add({ hours: 40 }).round("hour");
    const end = start.add({ minutes: 50 });
    const free = { start: end, end: end.add({ minutes: 30 }), shownAs: "free" };
    pretend.setBusy(kind, kind === "microsoft" ? [{ start, end }, free] : [{ start, end }]);
    const done = await browser.get(await wayBack(browser, kind));
    expect(done.status).toBe(303);
    expect(await (await browser.get("/busy-times")).text()).toContain("Being read for the first time");
    await readNow("counselor", kind);
    expect((await busyOf("counselor")).map((one) => one.startsAt.toString())).toContain(start.toString());
    const { id: caseId } = seeded.world.cases.twoWay;
    // The other side learns ranges alone.
    const theirs = jobCtx({ store: seeded.store, now }, "test", seeded.world.staff.therapist.org.id);
    const day = start.toZonedDateTimeISO("UTC").toPlainDate();
    const team = await read(theirs, (reader) => timesOfTeam(reader, { caseId, from: day, to: day }));
    const mine = team.find((one) => one.staffId === seeded.world.staff.counselor.id);
    expect(mine?.busy).toContainEqual({ start: start.toString(), end: end.toString() });
    expect(JSON.stringify(team)).not.toContain("private");
    await browser.get("/busy-times");
    const { id } = await liveRow("counselor", kind);
    await browser.post(`/busy-times/${id}/end`);
    expect(await busyOf("counselor")).toEqual([]);
  },
);

test("many busy times are read page by page and in parts", async () => {
  const browser = await signedIn("nurse");
  const first = now().add({ hours: 24 }).round("hour");
  const many = Array.from({ length: 65 }, (_, nth) => ({
    start: first.add({ hours: nth * 30 }),
    end: first.add({ hours: nth * 30 + 1 }),
  }));
  for (const kind of ["google", "microsoft"] as const) {
    pretend.setBusy(kind, many);
    await browser.get(await wayBack(browser, kind));
    await readNow("nurse", kind);
  }
  expect(await busyOf("nurse")).toHaveLength(2 * many.length);
});

test("a way back works once, for the one who went, and only with the maker's yes", async () => {
  const browser = await signedIn("coordinator");
  const stranger = await signedIn("therapist");
  pretend.setBusy("google", []);
  const back = await wayBack(browser, "google");
  expect((await stranger.get(back)).status).toBe(404);
  expect((await new Browser(app).get(back)).status).toBe(303);
  expect(await rowsOf("therapist")).toEqual([]);
  expect((await browser.get(back)).headers.get("location")).toBe("/busy-times");
  const again = await browser.get(back);
  expect([again.status, await again.text()]).toEqual([404, expect.stringContaining("used already")]);
  expect(await rowsOf("coordinator")).toHaveLength(1);
  const refused = await browser.get(await wayBack(browser, "google", "Cancel"));
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("was not allowed")]);
  for (const forged of ["/busy-times/connected", "/busy-times/connected?state=x&code=y"])
    expect((await browser.get(forged)).status).toBe(404);
  expect(await rowsOf("coordinator")).toHaveLength(1);
});

test("a maker that is away changes nothing; one that says no takes its busy times along, and the page says what to do", async () => {
  const browser = await signedIn("director");
  const start = now().add({ hours: 50 });
  pretend.setBusy("google", [{ start, end: start.add({ hours: 1 }) }]);
  await browser.get(await wayBack(browser, "google"));
  await readNow("director", "google");
  pretend.fail(503);
  await readNow("director", "google");
  expect(await busyOf("director")).toHaveLength(1);
  expect(await (await browser.get("/busy-times")).text()).toContain("what was read before still counts");
  pretend.fail();
  pretend.takeBack("google");
  await readNow("director", "google");
  expect(await busyOf("director")).toEqual([]);
  expect(await (await browser.get("/busy-times")).text()).toContain("Connect it again");
});

const file = (text: string) => {
  const form = new FormData();
  form.set("file", new File([text], "calendar.ics", { type: "text/calendar" }));
  return form;
};
const eventAt = (start: Temporal.Instant) => {
  const stamp = (at: Temporal.Instant) => at.round("second").toString().replaceAll(/[-:]/g, "");
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Invented//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Visit with Juniper\r\nDTSTART:${stamp(start)}\r\nDTEND:${stamp(start.add({ hours: 1 }))}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
};

test("a file is taken in, and a wrong one is refused beside its field", async () => {
  const browser = await signedIn("coordinator504");
  await browser.get("/busy-times");
  const send = (form: FormData) => {
    form.set("_token", browser.token);
    return browser.postForm("/busy-times/file", form);
  };
  const wrong = await send(file("<p>not one</p>"));
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining("not a calendar file")]);
  expect((await send(file(eventAt(now().add({ hours: 30 }))))).status).toBe(303);
  expect(await busyOf("coordinator504")).toHaveLength(1);
  const row = await liveRow("coordinator504", "file");
  const kept = await seeded.store.keys.open<object>({ table: "calendars", id: row.id }, row.secrets);
  expect(kept).toEqual({});
  const tooLong = new FormData();
  tooLong.set("file", new File(["x".repeat(6_300_000)], "calendar.ics"));
  expect((await send(tooLong)).status).toBe(413);
  const without = new FormData();
  without.set("file", new File([eventAt(now())], "calendar.ics"));
  expect((await browser.postForm("/busy-times/file", without)).status).toBe(403);
});

test("a link is kept sealed, and one that is none is refused with what was typed", async () => {
  const browser = await signedIn("administrator");
  await browser.get("/busy-times");
  for (const address of [
    "",
    "my calendar",
    "http://calendar.example/a.ics",
    "https://me:secret@calendar.example/a.ics",
  ]) {
    const wrong = await browser.post("/busy-times/address", { address });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain(address);
  }
  await browser.post("/busy-times/address", { address: "webcal://calendar.example/private-4711/basic.ics" });
  const row = await liveRow("administrator", "address");
  expect(Buffer.from(row.secrets.bytes).toString("latin1")).not.toContain("4711");
  const page = await (await browser.get("/busy-times")).text();
  expect(page).toContain("Calendar link");
  expect(page).not.toContain("4711");
});

test("nobody reads or ends a colleague's calendar", async () => {
  const browser = await signedIn("therapist");
  await browser.get("/busy-times");
  const mine = await liveRow("coordinator", "google");
  for (const act of ["read", "end"])
    expect((await browser.post(`/busy-times/${mine.id}/${act}`)).status).toBe(404);
  expect((await liveRow("coordinator", "google")).endedAt).toBeNull();
});

test("whoever leaves takes their calendars along", async () => {
  const admin = await signedIn("administrator");
  await admin.get("/people");
  expect(await busyOf("coordinator504")).toHaveLength(1);
  const { id } = seeded.world.staff.coordinator504;
  await admin.post(`/people/${id}/deactivate`);
  expect(await busyOf("coordinator504")).toEqual([]);
  expect((await rowsOf("coordinator504")).filter((one) => one.endedAt === null)).toEqual([]);
});
