import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressSource } from "#bot/calendars/address.ts";
import { isPublic, publicLookup } from "#bot/calendars/public-address.ts";

const window = {
  start: Temporal.Instant.from("2026-11-01T00:00:00Z"),
  end: Temporal.Instant.from("2026-12-01T00:00:00Z"),
};
const published = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//Invented//EN",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTART:20261102T150000Z",
  "DTEND:20261102T160000Z",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

const app = new Hono();
app.get("/good.ics", (c) => c.text(published));
app.get("/moved", (c) => c.redirect("/good.ics"));
app.get("/inward", (c) => c.redirect("http://169.254.169.254/latest/meta-data"));
app.get("/round", (c) => c.redirect("/round"));
app.get("/page", (c) => c.html("<p>Sign in</p>"));
app.get("/gone", (c) => c.text("", 410));
app.get("/broken", (c) => c.text("", 500));
app.get("/endless", (c) =>
  c.body(
    new ReadableStream({
      pull: (stream) => stream.enqueue(new Uint8Array(1_000_000)),
    }),
  ),
);

let server: ReturnType<typeof serve>;
let own = "";
beforeAll(async () => {
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("it has a port");
  own = `http://127.0.0.1:${at.port}`;
});
afterAll(() => void server.close());

const read = (address: string, source = addressSource({ ownMachine: true })) =>
  source.read({ secrets: { address }, window, zone: "America/New_York" });

test("a published calendar is read, also where it has moved to", async () => {
  for (const path of ["/good.ics", "/moved"])
    expect(await read(own + path)).toMatchObject({ ok: true, busy: [{ end: expect.anything() }] });
});

test("what is there instead of a calendar has a word", async () => {
  const problems = {
    "/page": "not-a-calendar",
    "/gone": "gone",
    "/broken": "unreachable",
    "/round": "unreachable",
    "/endless": "too-large",
  };
  for (const [path, problem] of Object.entries(problems))
    expect(await read(own + path), path).toEqual({ ok: false, problem });
});

test("nobody leads us inward: not by an address, not by a name, not by a redirect", async () => {
  const outside = addressSource();
  for (const address of [
    `${own}/good.ics`,
    "https://127.0.0.1/a.ics",
    "https://10.0.0.8/a.ics",
    "https://[::1]/a.ics",
    "https://[::ffff:7f00:1]/a.ics",
    "https://2130706433/a.ics",
    "https://0x7f.1/a.ics",
    "https://localhost/a.ics",
    "https://calendar.example:8443/a.ics",
    "https://somebody:secret@calendar.example/a.ics",
    "http://calendar.example/a.ics",
    "file:///etc/passwd",
    "not an address",
  ])
    expect(await read(address, outside), address).toEqual({ ok: false, problem: "not-allowed" });
  expect(await read(`${own}/inward`)).toEqual({ ok: false, problem: "not-allowed" });
});

test("a name is looked up once, and leads to public numbers alone", async () => {
  const found = new Promise((resolve) =>
    publicLookup("localhost", {}, (error, address) => resolve(error ?? address)),
  );
  expect(await found).toMatchObject({ name: "InwardAddress" });
});

test("which numbers are public", () => {
  const inward = `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1
    198.18.0.1 224.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:10.0.0.1 64:ff9b::a00:1
    2001:db8::1 2001::1 2002:a00:1:: x 1.2.3`;
  for (const address of inward.split(/\s+/)) expect(isPublic(address), address).toBe(false);
  for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])
    expect(isPublic(address), address).toBe(true);
});
