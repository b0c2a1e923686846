import type { Card } from "#care/card.ts";
import type { Page } from "#care/form.ts";
import { kindOf, kindsFor, supportCatalog } from "#care/support-catalog.rules.ts";
import { teacherCard } from "#care/support-copies.ts";
import { detailsPage, pickKindPage, type DetailsData } from "#care/support-details.form.ts";
import type { SupportView } from "#care/support-loading.ts";
import { reminderCard, requestCard, type RequestView } from "#care/support-request.cards.ts";
import { askPage, declinePage, pickCasePage, sendPage, wordsPage } from "#care/supports.form.ts";
import { CaseId, ClassId, OrganizationId, StaffId, StudentId, SupportId, SupportRequestId } from "#db/ids.ts";

/** The pages and cards of supports, as every platform must draw them. Everyone is invented. */

const id = "0199d3c0-0000-7000-8000-0000000000a1";
const at = Temporal.Instant.from("2026-12-02T17:00:00Z");
const day = (iso: string) => Temporal.PlainDate.from(iso);
const owner = StaffId.parse(id);

const view: RequestView = {
  id: SupportRequestId.parse(id),
  caseId: CaseId.parse(id),
  codeName: "Copper Ladder",
  kind: kindOf("ext_deadlines"),
  from: "program",
  state: "requested",
  version: 1,
  neededBy: day("2026-12-04"),
  askedBy: "Noor Haddad, primary therapist",
  askedAt: at,
  decideBy: at.add({ hours: 43 }),
  remindedAt: null,
  zone: "America/New_York",
  viewer: "decider",
  isOnTeam: true,
  content: { classWords: "chem", how: "Lab reports take [student] longer." },
  approvers: ["Imani Okafor, school counselor"],
};
const asked = { ...view, viewer: "asker" as const };
const question = { ...view.content, question: "Which report?" };
const decided = {
  by: "Imani Okafor, school counselor",
  at,
  outcome: "declined" as const,
  reason: "in_place" as const,
  nextStep: "meeting" as const,
};

const support: SupportView = {
  row: {
    id: SupportId.parse(id),
    organizationId: OrganizationId.parse(id),
    studentId: StudentId.parse(id),
    caseId: null,
    requestId: null,
    kind: "ext_deadlines",
    basis: "informal",
    details: { bytes: new Uint8Array(), toJSON: () => "[sealed]" },
    ownerId: owner,
    startsOn: day("2026-12-02"),
    reviewOn: day("2026-12-08"),
    endsOn: day("2026-12-08"),
    version: 1,
    noticeId: id,
    reviewId: id,
    recordedBy: owner,
    recordedRole: "counselor",
    createdAt: at,
    changedAt: at,
    endedAt: null,
  },
  kind: kindOf("ext_deadlines"),
  details: { period: "3", course: "Chemistry", dueOn: "2026-12-08", teachersRead: "Accept it until then." },
  state: "active",
  owner: "Imani Okafor, school counselor",
  zone: "America/New_York",
  readers: [{ staffId: owner, name: "Lukas Brandt", hasGot: false, gotAt: null, toldAt: at }],
};

/** Every card of supports, by what it shows. */
export const supportCards: Record<string, Card> = {
  "support-requested": requestCard(view, "post"),
  "support-requested-at-view": requestCard(view, "view"),
  "support-requested-at-notice": requestCard(view, "notice"),
  "support-asked": requestCard(asked, "post"),
  "support-question": requestCard({ ...asked, state: "needs_information", content: question }, "post"),
  "support-declined": requestCard({ ...asked, state: "decided", decided }, "post"),
  "support-decided-by-the-school": requestCard(
    { ...asked, state: "decided", decided: { by: decided.by, at } },
    "post",
  ),
  "support-missed": requestCard({ ...view, state: "missed" }, "post"),
  "support-stopped": requestCard({ ...view, hidden: "sharing-stopped", content: {} }, "post"),
  "support-reminder": reminderCard({ ...view, remindedAt: at }, "post"),
  "support-for-the-teacher": teacherCard(support, owner),
  "support-ended-for-the-teacher": teacherCard({ ...support, state: "ended" }, owner),
};

const teachers = Array.from({ length: 12 }, (_, nth) => ({
  value: `teacher-${nth}`,
  label: `Teacher ${nth}`,
}));
const attended = [
  {
    id: ClassId.parse("018f0000-0000-7000-8000-0000000000c1"),
    course: "Chemistry",
    period: "3",
    teacherIds: [owner],
  },
  { id: ClassId.parse("018f0000-0000-7000-8000-0000000000c2"), course: "Art", teacherIds: [] },
];
const details: DetailsData = {
  key: "change",
  title: "Copper Ladder",
  kind: kindOf("ext_deadlines"),
  about: [],
  teachers,
  owners: [{ value: owner, label: "Imani Okafor", hint: "school counselor" }],
  bases: ["informal"],
  today: day("2026-12-02"),
  closed: new Set(["2026-12-07"]),
  classes: [],
  values: { details: { dueOn: "2026-12-04" }, ownerId: owner },
  told: "The program learns the outcome and the date.",
  forbidden: {},
};

/** Every page of supports, by its key. */
export const supportPages: Record<string, Page> = {
  "support-case": pickCasePage([{ value: id, label: "Copper Ladder", hint: "With Harbor Lane" }], true),
  "support-no-case": pickCasePage([], false),
  "support-ask": askPage({
    codeName: "Copper Ladder",
    kinds: kindsFor("program"),
    reach: "It goes to two people.",
  }),
  "support-preview": sendPage({
    codeName: "Copper Ladder",
    facts: [["Support", "Longer deadline"]],
    found: {
      removed: [{ replacement: "[student]", what: "a name", count: 1 }],
      held: [],
      runs: [{ text: "[student]", mark: "removed" }, { text: " needs longer." }],
    },
    deciders: "Imani Okafor, school counselor",
    by: "Fri, Dec 4, 7:30 AM EST",
    readers: ["Imani Okafor, school counselor"],
  }),
  "support-change": detailsPage(details),
  "support-change-with-classes": detailsPage({ ...details, classes: attended, calledClass: "chem" }),
  "support-approve": detailsPage({ ...details, key: "approve" }),
  "support-record-504": detailsPage({
    ...details,
    key: "record",
    kind: kindOf("testing"),
    bases: ["informal", "504"],
  }),
  "support-kind": pickKindPage("One of your students", supportCatalog),
  "support-decline": declinePage({ codeName: "Copper Ladder", about: [], told: "It stays with the school." }),
  "support-ask-back": wordsPage({
    key: "askback",
    codeName: "Copper Ladder",
    about: [],
    told: "It goes to Noor.",
  }),
  "support-answer": wordsPage({
    key: "answer",
    codeName: "Copper Ladder",
    about: [],
    told: "It goes to Imani.",
  }),
};
