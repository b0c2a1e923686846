import { openingPage } from "#care/openings.form.ts";
import { closedPage, sitePage } from "#care/organization.form.ts";
import { joinPage, partnerPage } from "#care/partners.form.ts";
import { personPage } from "#care/people.form.ts";
import { previewPage } from "#care/progress-preview.form.ts";
import { joinTeamPage } from "#care/team.form.ts";
import { buttons, divider, facts, heading, text } from "#care/card.ts";
import { findPage } from "#care/find.form.ts";
import { guardianPage, matchPage, studentPage } from "#care/students.form.ts";
import { SiteId } from "#db/ids.ts";
import { ask, show, type Field, type Option, type Page } from "#care/form.ts";
import { supportPages } from "./sample-supports.ts";
import { checkInPages } from "./check-in-samples.ts";
import { replyPages } from "./sample-replies.ts";
import { logPage } from "#care/call-log.form.ts";
import { messagePage } from "#care/message.form.ts";
import { askPage } from "#care/questions.cards.ts";
import { questionsOf } from "#care/questions.rules.ts";
import { roundPage } from "#care/round.form.ts";
import { bellPage, groupPage } from "#care/bells.form.ts";
import { daysPage, yearPage } from "#care/school-year.form.ts";
import { todayPage } from "#care/today.form.ts";
import { settingsPage } from "#care/settings.form.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { whyPage } from "#care/why.form.ts";
import { samplePhones, sampleRatings, sampleRuns } from "./sample-cards.ts";

/** Pages that use every kind of field and part between them, as all renderers must draw them. Everyone is invented. */

const safety = show(buttons({ press: "safety.open", label: "Safety concern" }));

const words = [
  "Copper",
  "Walnut",
  "Harbor",
  "Velvet",
  "Meadow",
  "Saffron",
  "Timber",
  "Marble",
  "Lantern",
  "Willow",
];
const things = [
  "Ladder",
  "Compass",
  "Basket",
  "Anchor",
  "Teapot",
  "Saddle",
  "Bridge",
  "Kettle",
  "Pillow",
  "Window",
];

/** As many cases as are asked for, in the three groups of the picker. */
export function sampleCases(count: number): Option[] {
  const groups = ["Waiting for you", "Used lately", "All yours"];
  return Array.from({ length: count }, (_, at) => ({
    value: `0199d3c0-0000-7000-8000-${String(at).padStart(12, "0")}`,
    label: `${words[at % 10]} ${things[Math.floor(at / 10) % 10]}${at >= 100 ? ` ${Math.floor(at / 100)}` : ""}`,
    hint: `Alder High · last update ${(at % 9) + 1} days ago`,
    group: groups[Math.min(2, Math.floor((at * 10) / count))] ?? "All yours",
  }));
}

const caseField = (count: number): Field => ({
  kind: "choice",
  key: "case",
  label: "Which case?",
  style: "compact",
  options: sampleCases(count),
  placeholder: "Pick a code name",
  movesOn: true,
});

/** The page that picks one of so many cases. */
export const casePage = (count: number): Page => ({
  form: "progress",
  key: "case",
  title: "Progress update",
  submit: "Next",
  close: "Cancel",
  items: [ask(caseField(count)), safety],
});

const five: Option[] = ["Much harder", "Harder", "About the same", "Better", "Much better"].map(
  (word, at) => ({
    value: String(at + 1),
    label: `${at + 1} · ${word}`,
  }),
);

const supports: Option[] = [
  "Longer deadlines",
  "Reduced work",
  "Tutoring",
  "Class notes",
  "Quiet room",
  "Break pass",
].map((label, at) => ({ value: `support_${at}`, label }));

const everyField: Page = {
  form: "sample",
  key: "fields",
  title: "Every kind of field",
  submit: "Send",
  close: "Cancel",
  items: [
    ask({
      kind: "text",
      key: "line",
      label: "Class",
      lines: "one",
      max: 80,
      placeholder: "Such as Chemistry",
    }),
    ask({
      kind: "text",
      key: "note",
      label: "Note",
      lines: "many",
      max: 1_000,
      value: "Came in calm & <focused>.",
      help: "Names are removed before anyone reads it.",
      optional: true,
    }),
    ask({
      kind: "choice",
      key: "coping",
      label: "Coping skills",
      style: "compact",
      options: five,
      value: "4",
    }),
    ask({
      kind: "choice",
      key: "ends",
      label: "Until when?",
      style: "expanded",
      options: five.slice(0, 3),
      value: "2",
    }),
    ask({
      kind: "choice",
      key: "find",
      label: "Find a case",
      style: "search",
      options: [],
      placeholder: "Type a code",
    }),
    ask({
      kind: "many",
      key: "supports",
      label: "Supports in use",
      options: supports,
      values: ["support_1", "support_4"],
    }),
    ask({
      kind: "many",
      key: "days",
      label: "Days",
      options: five.slice(0, 4),
      values: ["1"],
      optional: true,
    }),
    ask({ kind: "date", key: "starts", label: "First day", value: "2026-10-12" }),
    ask({ kind: "time", key: "at", label: "At", value: "08:10", optional: true }),
    ask({ kind: "number", key: "absences", label: "Days absent", min: 0, max: 31, value: 2 }),
    ask({
      kind: "toggle",
      key: "gone_over",
      label: "Gone over with the student",
      text: "Yes",
      value: true,
      optional: true,
    }),
    ask({
      kind: "person",
      key: "deputy",
      label: "Who stands in?",
      value: "p2",
      options: [
        { value: "p1", label: "Imani Okafor", hint: "School counselor" },
        { value: "p2", label: "Lukas Brandt", hint: "Case manager" },
      ],
    }),
    safety,
  ],
};

const everyPart: Page = {
  form: "sample",
  key: "parts",
  title: "Every kind of part",
  close: "Close",
  items: [
    show(heading("Copper Ladder")),
    show(text("The school may keep this.")),
    show(text("Not watched around the clock.", "quiet")),
    show(text("Stay with the student.", "strong")),
    show(text("What you typed was not kept.", "warning")),
    show(sampleRuns),
    show(
      facts([
        ["Attendance", "90 % or more"],
        ["Due", "Fri, Oct 16"],
      ]),
    ),
    show(sampleRatings),
    show({
      kind: "list",
      items: ["Imani Okafor, school counselor: all of it", "Lukas Brandt, case manager: only supports"],
    }),
    show(divider),
    show(samplePhones),
    show({ kind: "link", label: "Open the panel (leaves chat)", url: "https://panel.example.org/cases" }),
    safety,
  ],
};

const preview = previewPage({
  codeName: "Copper Ladder",
  removed: [
    { replacement: "[student]", what: "a name", count: 2 },
    { replacement: "[date]", what: "a date", count: 1 },
  ],
  held: [
    {
      mark: 1,
      word: "Jordan",
      replacement: "[friend]",
      class: "name",
      context: "…sat with Jordan after the break",
    },
    {
      mark: 2,
      word: "only girl on the squad",
      replacement: "[detail]",
      class: "rare-fact",
      keep: "ordinary_word",
    },
  ],
  runs: [
    { text: "[student]", mark: "removed" },
    { text: " sat with " },
    { text: "[friend]", mark: "held" },
    { text: " after the break." },
  ],
  readers: [{ name: "Imani Okafor", role: "school counselor", categories: ["participation"] }],
  categories: ["participation"],
  ratings: [{ label: "Engagement", word: "4 · good" }],
});

const nothingYet: Page = {
  form: "sample",
  key: "empty",
  title: "Nothing to choose yet",
  submit: "Next",
  close: "Cancel",
  items: [
    ask({ kind: "choice", key: "case", label: "Which case?", style: "compact", options: [] }),
    ask({ kind: "many", key: "supports", label: "Supports", options: [] }),
    ask({ kind: "person", key: "deputy", label: "Who stands in?", options: [] }),
    ask({ kind: "text", key: "note", label: "Note", lines: "many", max: 280, optional: true }),
  ],
};

const done: Page = {
  form: "progress",
  key: "done",
  title: "Sent",
  close: "Close",
  items: [show(text("Sent to Imani Okafor. You can undo it for 30 seconds.")), safety],
};

const sampleId = "0199d3c0-0000-7000-8000-00000000000a";

/** Every sample by a name that says what it is for. */
export const samplePages: Record<string, Page> = {
  "every-field": everyField,
  "every-part": everyPart,
  "case-of-25": casePage(25),
  "case-of-500": casePage(500),
  preview,
  today: todayPage({ today: "Monday, December 7", kind: "usual" }),
  "school-year": yearPage([]),
  "school-bells": bellPage([]),
  "school-days": daysPage([], "2026-12-21 to 2027-01-01 break"),
  "group-hours": groupPage([]),
  settings: settingsPage(usualSettings, "America/New_York"),
  log: logPage({
    codeName: "Copper Ladder",
    people: [{ value: sampleId, label: "Imani Okafor" }],
    likely: ["attendance"],
  }),
  message: messagePage({ cases: sampleCases(3), side: "program", text: "A steady week." }),
  ask: askPage({
    caseId: sampleId,
    codeName: "Copper Ladder",
    questions: questionsOf("program").map((question) => ({ question, readers: ["Imani Okafor, counselor"] })),
    closed: [],
  }),
  round: roundPage({
    draft: sampleId,
    codeName: "Copper Ladder",
    line: "Last update 8 days ago",
    left: 25,
    isShown: true,
    last: { ratings: { engagement: 4 }, goneOver: false },
    said: {
      words: "Walnut Compass: sent, the same as last time.",
      undo: { ref: sampleId, until: Temporal.Instant.from("2026-12-02T15:00:30Z") },
    },
  }),
  "nothing-to-choose": nothingYet,
  ...supportPages,
  done,
  opening: openingPage({
    places: [{ value: "p:s", label: "Alder High", group: "Alder Creek" }],
    colleagues: [{ value: "c1", label: "Noor Haddad", hint: "therapist" }],
    tel: "606-555-0144",
  }),
  partner: partnerPage({ hours: "School days, 7:30 to 4:00" }),
  "partner-join": joinPage,
  "join-team": joinTeamPage([{ value: "c1", label: "Noor Haddad", hint: "therapist" }]),
  site: sitePage,
  "closed-days": closedPage([{ value: "s", label: "Alder High" }]),
  person: personPage({ kind: "school", sites: [], colleagues: [] }),
  ...checkInPages,
  ...replyPages,
  "why-me": whyPage({
    kind: "progress",
    isOwn: false,
    onCase: { codeName: "Copper Ladder", role: "school counselor" },
  }),
  "why-me-teacher": whyPage({ kind: "support-change", isOwn: false }),
  "find-by-name": findPage(true),
  student: studentPage([{ id: SiteId.parse("0199d3c0-0000-7000-8000-00000000dddd"), name: "Alder High" }]),
  guardian: guardianPage(),
  "student-match": matchPage,
};
