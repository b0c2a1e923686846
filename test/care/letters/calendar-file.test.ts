import ICAL from "ical.js";
import { expect, test } from "vitest";
import { feedFile, invitationFile, type Invitation, type Meeting } from "#care/letters/calendar-file.ts";

const at = (words: string) => Temporal.Instant.from(words);
const now = at("2026-10-01T12:00:00Z");
const meeting: Meeting = {
  uid: "018f4e6a-7c1d-4b52-9d0e-2f60c1a7b3e4@footbridge.example",
  sequence: 2,
  zone: "America/New_York",
  startsAt: at("2026-10-26T19:30:00Z"),
  endsAt: at("2026-10-26T20:00:00Z"),
  url: "https://footbridge.example/check-ins/018f4e6a-1111-7222-8333-944445555666",
};
const series: Meeting = {
  ...meeting,
  series: {
    everyWeeks: 1,
    until: at("2026-12-14T20:30:00Z"),
    without: [at("2026-11-23T20:30:00Z")],
    moved: [
      {
        was: at("2026-11-30T20:30:00Z"),
        startsAt: at("2026-12-01T20:30:00Z"),
        endsAt: at("2026-12-01T21:00:00Z"),
      },
    ],
  },
};
const invitation = (over: Partial<Invitation> = {}): Invitation => ({
  method: "REQUEST",
  meeting,
  organizer: { name: "Footbridge", email: "notices@footbridge.example" },
  guests: [{ name: "Núñez Ibáñez, Iñaki", email: "inaki.nunez@school.example", required: true }],
  now,
  ...over,
});

const read = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one)) };
};
const instantOf = (time: ICAL.Time | null | undefined) =>
  Temporal.Instant.fromEpochMilliseconds((time?.toUnixTime() ?? 0) * 1000).toString();

test("an invitation is the file that it was when somebody last looked at it with care", async () => {
  await expect(invitationFile(invitation())).toMatchFileSnapshot("golden/request.ics");
  await expect(
    invitationFile(invitation({ method: "CANCEL", meeting: { ...meeting, sequence: 3 } })),
  ).toMatchFileSnapshot("golden/cancel.ics");
  await expect(invitationFile(invitation({ meeting: series }))).toMatchFileSnapshot("golden/series.ics");
  await expect(feedFile([meeting], now)).toMatchFileSnapshot("golden/feed.ics");
});

test("another library reads the same moments, the number and the method from it", () => {
  const { calendar, events } = read(invitationFile(invitation()));
  expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
  const [event] = events;
  expect(event?.summary).toBe("School check-in");
  expect(event?.uid).toBe(meeting.uid);
  expect(event?.sequence).toBe(2);
  expect(instantOf(event?.startDate)).toBe(meeting.startsAt.toString());
  expect(instantOf(event?.endDate)).toBe(meeting.endsAt.toString());
  expect(event?.attendees.map((one) => one.getFirstValue())).toEqual(["MAILTO:inaki.nunez@school.example"]);
});

test("the stamp is in UTC, and so is the end of a series: other clocks would read them wrong", () => {
  const file = invitationFile(invitation({ meeting: series }));
  expect(file).toContain("\r\nDTSTAMP:20261001T120000Z\r\n");
  expect(file).toContain("UNTIL=20261214T203000Z");
  expect(file).toContain("EXDATE;TZID=America/New_York:20261123T153000");
  expect(file).toContain("RECURRENCE-ID;TZID=America/New_York:20261130T153000");
});

test("a weekly series stays at 15:30 on the wall across both changes of the clock, without its holiday, with the moved one moved", () => {
  const { events } = read(invitationFile(invitation({ meeting: series })));
  const [whole, moved] = events;
  if (!whole || !moved) throw new Error("a series and one moved meeting of it");
  whole.relateException(moved);
  const found: string[] = [];
  const iterator = whole.iterator();
  for (let next = iterator.next(); next; next = iterator.next())
    found.push(instantOf(whole.getOccurrenceDetails(next).startDate));
  expect(found).toEqual(
    [
      "2026-10-26T19:30:00Z",
      "2026-11-02T20:30:00Z",
      "2026-11-09T20:30:00Z",
      "2026-11-16T20:30:00Z",
      "2026-12-01T20:30:00Z",
      "2026-12-07T20:30:00Z",
      "2026-12-14T20:30:00Z",
    ].map((one) => at(one).toString()),
  );
});

test.each([
  ["America/New_York", "2027-03-15T13:00:00Z"],
  ["America/Chicago", "2026-11-01T18:00:00Z"],
  ["America/Phoenix", "2026-07-04T18:00:00Z"],
  ["America/Los_Angeles", "2027-11-07T18:00:00Z"],
  ["America/Denver", "2026-03-08T18:00:00Z"],
  ["Pacific/Honolulu", "2026-12-24T18:00:00Z"],
])("the zone that travels with a file in %s shows the right moment to who knows no other", (zone, start) => {
  const startsAt = at(start);
  const file = invitationFile(
    invitation({ meeting: { ...meeting, zone, startsAt, endsAt: startsAt.add({ minutes: 30 }) } }),
  );
  const [event] = read(file).events;
  expect(instantOf(event?.startDate)).toBe(startsAt.toString());
});

test("lines end as the standard wants and are at most 75 octets, with ñ and with very long words", () => {
  const long = { name: `Peña ${"ñandú ".repeat(50)}`, email: "p@school.example", required: false };
  const file = invitationFile(invitation({ guests: [long] }));
  const lines = file.split("\r\n");
  expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const [event] = read(file).events;
  expect(event?.attendees[0]?.getParameter("cn")).toBe(long.name);
});

test("a family's file leads nowhere that needs a sign-in", () => {
  const { url: _none, ...own } = meeting;
  const file = invitationFile(invitation({ meeting: own }));
  expect(file).not.toContain("LOCATION");
  expect(file).not.toContain("https:");
});
