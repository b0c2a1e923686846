import type { Card } from "#care/card.ts";
import type { CheckInView } from "#care/check-ins/check-in-view.ts";
import { checkInCard, noticeCard } from "#care/check-ins/check-ins.cards.ts";
import { movePage, planPage } from "#care/check-ins/check-ins.form.ts";
import { timesPage } from "#care/check-ins/times.form.ts";
import { ownPage } from "#care/check-ins/own-times.form.ts";
import type { Page } from "#care/form.ts";
import { hoursPage } from "#care/hours.form.ts";
import { CheckInTimeId, StaffId } from "#db/ids.ts";

const id = (nth: number) => `0199d3c0-0000-7000-8000-00000000010${nth}`;
const at = (words: string) => Temporal.Instant.from(words);
const zone = "America/New_York";
const today = Temporal.PlainDate.from("2026-12-07");

const view: CheckInView = {
  id: id(0),
  caseId: id(1),
  codeName: "Copper Ladder",
  zone,
  state: "proposed",
  paused: false,
  minutes: 30,
  asked: { by: "Noor Haddad", role: "primary therapist", at: at("2026-12-07T15:00:00Z"), byReader: false },
  changed: { by: "Noor Haddad", at: at("2026-12-07T15:00:00Z") },
  sequence: 0,
  cannotCome: [],
  isAsked: true,
  isTheirs: true,
  people: [
    {
      staffId: StaffId.parse(id(2)),
      name: "Noor Haddad",
      role: "primary therapist",
      required: true,
      side: "Harbor Lane",
    },
    {
      staffId: StaffId.parse(id(3)),
      name: "Imani Okafor",
      role: "school counselor",
      required: true,
      side: "Alder High",
    },
  ],
  times: [1, 2, 3].map((nth) => ({
    id: CheckInTimeId.parse(id(3 + nth)),
    startsAt: at(`2026-12-1${nth}T18:30:00Z`),
    works: ["Noor Haddad"],
    fails: [],
    mine: nth === 1 ? undefined : nth === 2,
  })),
  wasTaken: false,
  waitedFor: [{ name: "Imani Okafor", isReader: true }],
  outcomes: [],
  sidesDisagree: false,
};
const settled: CheckInView = {
  ...view,
  state: "confirmed",
  times: [],
  startsAt: at("2026-12-08T18:30:00Z"),
  endsAt: at("2026-12-08T19:00:00Z"),
};
const over: CheckInView = {
  ...settled,
  state: "past",
  outcomes: [
    { side: "Alder High", isOwn: true, outcome: "they_absent", family: null },
    { side: "Harbor Lane", isOwn: false, outcome: "held", family: true },
  ],
  sidesDisagree: true,
};

/** The cards of joint check-ins in each state, by what they are for. */
export const checkInCards: Record<string, Card> = {
  "check-in-proposed": checkInCard(view, "post"),
  "check-in-elsewhere": checkInCard(view, "notice"),
  "check-in-confirmed": checkInCard(settled, "post"),
  "check-in-reminder": noticeCard(settled, "hour", "post"),
  "check-in-asked-how": noticeCard({ ...over, outcomes: [], sidesDisagree: false }, "after", "post"),
  "check-in-disagree": checkInCard(over, "post"),
  "check-in-proposed-at-view": checkInCard(view, "view"),
  "check-in-disagree-at-view": checkInCard(over, "view"),
  "check-in-disagree-at-notice": checkInCard(over, "notice"),
  "check-in-asked-how-at-notice": noticeCard(
    { ...over, outcomes: [], sidesDisagree: false },
    "after",
    "notice",
  ),
  "check-in-cancelled": checkInCard({ ...settled, state: "cancelled", cancelledWhy: "person" }, "post"),
};

const people = view.people.map(({ staffId, name, role, side }) => ({
  value: staffId,
  label: `${name}, ${role}`,
  group: side,
}));

/** Their forms. */
export const checkInPages: Record<string, Page> = {
  "check-in-plan": planPage({
    codeName: "Copper Ladder",
    people,
    chosen: people.map((one) => one.value),
    join: "https://meet.example/room-4",
    today,
  }),
  "check-in-times": timesPage({
    codeName: "Copper Ladder",
    times: view.times.map((one) => one.startsAt),
    zone,
    zones: [zone, "America/Chicago"],
    minutes: 30,
    who: people.map((one) => one.label),
    costs: ["Algebra, 15 min", ""],
  }),
  "check-in-move": movePage({ codeName: "Copper Ladder", today, was: "Tue, Dec 8, 1:30 PM EST" }),
  "check-in-own": ownPage({
    codeName: "Copper Ladder",
    zoneWords: "EST (America/New_York)",
    hours: "Mon to Fri 08:00 to 15:30",
  }),
  hours: hoursPage({
    days: [
      ...[1, 2, 3, 4].map((weekday) => ({ weekday, opens: "08:00", closes: "15:30" })),
      { weekday: 5, opens: "08:00", closes: "11:30" },
    ],
    usual: { opens: "08:00", closes: "15:30" },
    join: "",
    zone,
    notice: 60,
    buffer: 0,
    away: { from: "2026-12-14", to: "2026-12-16" },
    cover: "Nadia Brandt",
  }),
};
