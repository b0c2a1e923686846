import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import { CaseId, newId } from "#db/ids.ts";
import { revokeConsent } from "#care/consents.ts";
import { pauseSharing } from "#care/pause.ts";
import { verifyChain } from "#db/audit.ts";
import { read } from "#db/read.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { auditOf, expectAudit } from "../support/audit.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import * as work from "../support/work.ts";
import { movableClock, openWorkspaces, withoutIds, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
const clock = movableClock();
const { now } = clock;

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (let count = 0; count < 19; count += 1)
    houses.push(await furnish(db.store, now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses, { now });
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

let taken = 0;
/** A school and a program that no other test touches, with a permission for the counselor to read. */
async function freshHouse(): Promise<House> {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  return house;
}

const screen = (who: Handle) => withoutIds(chat.hands(who).views.at(-1)?.blocks);
const note = "Led the warm-up and named two steps.";

async function openForm(who: Handle, code = "copper ladder"): Promise<void> {
  await chat.hands(who).dismiss();
  await chat.hands(who).command("/progress", code);
  await chat.topHas(who, "Who will read it");
}

/** Writes an update up to its preview, which lies on top of the form. */
async function preview(who: Handle, said = note): Promise<void> {
  await openForm(who);
  await chat.hands(who).fill({ Engagement: "4", Note: said, "What the note is about": "participation" });
  await chat.hands(who).submit();
  expect(chat.top(who)).toContain("Check before sending");
}

type Counts = { updates: number; disclosures: number; copies: number };

/** What of an organization's pair lies in the tables. */
async function countsOf({ school, program }: House): Promise<Counts> {
  const [row] = await db.asSuperuser<Counts[]>`select
    (select count(*)::int from progress_updates where organization_id in (${school.id}, ${program.id})) as updates,
    (select count(*)::int from disclosures where school_id = ${school.id}) as disclosures,
    (select count(*)::int from deliveries where organization_id in (${school.id}, ${program.id})) as copies`;
  if (!row) throw new Error("a count has a row");
  return row;
}
const nothing: Counts = { updates: 0, disclosures: 0, copies: 0 };

/** An update that has arrived, with the card that the counselor has of it. */
async function sentUpdate(house: House, said = note) {
  await preview(house.therapist, said);
  await chat.hands(house.therapist).submit();
  await chat.topHas(house.therapist, "Update confirmed");
  const card = await chat.card(house.counselor, said);
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where school_id = ${house.school.id} order by released_at desc limit 1`;
  if (!row) throw new Error("an update was released");
  return { card, subjectId: row.id };
}

test("whoever leaves between the preview and the confirmation sends nothing, and is unknown from then on", async () => {
  const house = await freshHouse();
  await preview(house.therapist);
  await db.asSuperuser`update staff set ended_at = now() where id = ${house.therapist.id}`;
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("Connect my account");
  expect(screen(house.therapist)).not.toContain("Copper");
  expect(await countsOf(house)).toEqual(nothing);
  await expectAudit(db.store, house.program.id, { action: "progress.post", outcome: "done", times: 0 });
});

test("whoever is taken off the care team between the preview and the confirmation sends nothing", async () => {
  const house = await freshHouse();
  await preview(house.therapist);
  await db.asSuperuser`update care_team set ended_at = now()
    where case_id = ${house.caseId} and staff_id = ${house.therapist.id}`;
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("There is no such case among yours");
  expect(screen(house.therapist)).toContain("Safety concern");
  expect(await countsOf(house)).toEqual(nothing);
  await expectAudit(db.store, house.program.id, {
    action: "progress.post",
    outcome: "refused",
    subject: `case:${house.caseId}`,
    detail: ["not-found"],
  });
});

const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
/** They ask for nothing but one's own: an id on them is words that are no code name, and is dropped. */
const ownOnly = ["question.start", "settings.open", "hours.open", "round.start", "support.open"];
const nowhere =
  /no such (case|check-in)|not there any more|nothing (behind|to send again)|Nothing was sent now|not part of your role/i;
type Id = [press: string, ref: string, subject?: string];

/** Ids that a card or a form of one house carries, each with a press that would act upon it. */
async function idsOf(house: House, subjectId: string): Promise<Id[]> {
  const [copy] = await db.asSuperuser<{ id: string }[]>`
    select id from deliveries where organization_id = ${house.school.id} limit 1`;
  const [wish] = await db.asSuperuser<{ id: string }[]>`
    select id from consent_requests where organization_id = ${house.program.id} limit 1`;
  if (!copy || !wish) throw new Error("a copy and a request are there");
  const update = `update:${subjectId}`;
  const at = { db, house, caseId: house.caseId };
  const request = await work.requestedSupport(at);
  const support = await work.recordedSupport(at);
  const meeting = await work.agreedCheckIn(at);
  const task = await work.coordinatorsTask(at);
  const question = await work.askedQuestion(at);
  const call = await work.loggedCall(at);
  const roster = await work.leftRosterTask(at);
  const reply = await work.sentReply(at);
  const round = await work.roundDraft(at);
  const onCase = (press: string): Id => [press, house.caseId, `case:${house.caseId}`];
  const onMeeting = (press: string): Id => [press, meeting.id, `checkin:${meeting.id}`];
  const onRequest = (press: string): Id => [press, request, `support-request:${request}`];
  const onSupport = (press: string): Id => [press, support, `support:${support}`];
  const onQuestion = (press: string): Id => [press, question, `question:${question}`];
  // A round's draft is looked for among one's own: nothing of another's is asked for, so nothing is on record.
  const onRound = (press: string): Id => [press, round];
  const pressed = Object.keys(registry.presses);
  return [
    ...pressed.filter((press) => press.startsWith("question.ask.")).map(onCase),
    ...["question.open", "log.open", "update.nothing", "checkin.start"].map(onCase),
    ...pressed.filter((press) => press.startsWith("question.answer.")).map(onQuestion),
    onQuestion("question.view"),
    ["log.copy", call, `log:${call}`],
    ["task.done", roster, `task:${roster}`],
    ["reply.open", subjectId, update],
    ["reply.view", reply, `reply:${reply}`],
    ["reply.withdraw", reply, `reply:${reply}`],
    // Why one has a card is looked for among one's own cards.
    ["why.open", subjectId],
    ...pressed.filter((press) => press.startsWith("round.") && press !== "round.start").map(onRound),
    ...pressed.filter((press) => /^support\.(?!open$|revise$|end$)/.test(press)).map(onRequest),
    ...["support.revise", "support.end"].map(onSupport),
    ["checkin.works", meeting.timeId, `time:${meeting.timeId}`],
    ["checkin.doesnt", meeting.timeId, `time:${meeting.timeId}`],
    ["checkin.task", task, `task:${task}`],
    ...pressed.filter((press) => /^checkin\.(?!start$|works$|doesnt$|task$)/.test(press)).map(onMeeting),
    ["progress.open", house.caseId, `case:${house.caseId}`],
    ["case.open", house.caseId, `case:${house.caseId}`],
    ["case.pause", house.caseId, `case:${house.caseId}`],
    ["case.resume", house.caseId, `case:${house.caseId}`],
    ["consent.ask", house.caseId, `case:${house.caseId}`],
    ["consent.ask", wish.id, `case:${wish.id}`],
    ["progress.view", subjectId, update],
    ["progress.seen", subjectId, update],
    ["progress.undo", subjectId, update],
    ["progress.retract", subjectId, update],
    ["progress.wrong", subjectId, update],
    ["progress.edit", subjectId, update],
    ["progress.correct", subjectId, update],
    ["delivery.resend", copy.id, `delivery:${copy.id}`],
  ];
}

/** Waits until no delivery is on its way, those that wait for an undo included. */
async function settled(): Promise<void> {
  for (;;) {
    const underWay = await db.asSuperuser`select 1 from pgboss.job
      where state in ('created', 'retry', 'active') and name = 'deliver' and start_after <= now() + interval '10 seconds'`;
    if (underWay.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function screenAfter(who: Handle, press: string, ref: string): Promise<string> {
  await chat.hands(who).dismiss();
  await chat.hands(who).press(await chat.forge(who, press, ref), "Forged");
  // A press that its card answers opens a form only for what there is to say.
  await chat.until(() => chat.depth(who) > 0 && !chat.top(who).includes("One moment"));
  return screen(who).replaceAll(ref, "ID");
}

test("a button copied from another organization's card answers as one that leads nowhere, and its press is on record", async () => {
  const house = await freshHouse();
  const stranger = await freshHouse();
  const { subjectId } = await sentUpdate(house);
  await chat
    .hands(house.therapist)
    .press(await chat.forge(house.therapist, "consent.ask", house.caseId), "Forged");
  await chat.topHas(house.therapist, "Asked");
  await chat.card(house.coordinator, "Permission needed");
  await work.permitDaily({ db, house, caseId: house.caseId });
  const ids = await idsOf(house, subjectId);
  expect(new Set(ids.map(([press]) => press))).toEqual(
    new Set(Object.keys(registry.presses).filter((press) => !ownOnly.includes(press))),
  );
  await settled();
  const before = await countsOf(house);
  for (const thief of [stranger.therapist, stranger.counselor]) {
    for (const [press, ref, subject] of ids) {
      const answer = await screenAfter(thief, press, ref);
      expect.soft(answer, press).toBe(await screenAfter(thief, press, newId(CaseId)));
      expect.soft(answer, press).toMatch(nowhere);
      if (subject === undefined) continue;
      const rows = await auditOf(db.store, thief.org.id);
      const left = rows.filter((row) => row.subject === subject && row.actor === `staff:${thief.id}`);
      expect
        .soft(
          left.map((row) => row.outcome),
          press,
        )
        .toContain("refused");
      expect.soft(left.filter((row) => row.outcome !== "refused")).toEqual([]);
    }
  }
  expect(await countsOf(house)).toEqual(before);
  const [subject] = await db.asSuperuser<{ paused: boolean }[]>`
    select paused_at is not null as paused from cases where id = ${house.caseId}`;
  expect(subject?.paused).toBe(false);
});

test("whoever has left is unknown at every button of every card they still have", async () => {
  const house = await freshHouse();
  const { subjectId } = await sentUpdate(house);
  await chat
    .hands(house.therapist)
    .press(await chat.forge(house.therapist, "consent.ask", house.caseId), "Forged");
  await chat.topHas(house.therapist, "Asked");
  await work.permitDaily({ db, house, caseId: house.caseId });
  const ids = await idsOf(house, subjectId);
  await settled();
  await db.asSuperuser`update staff set ended_at = now()
    where id in (${house.therapist.id}, ${house.counselor.id})`;
  const before = await countsOf(house);
  for (const who of [house.therapist, house.counselor]) {
    for (const [press, ref] of [...ids, ...ownOnly.map((one): Id => [one, "-"])]) {
      const answer = await screenAfter(who, press, ref);
      expect.soft(answer, press).toContain("Connect my account");
      expect.soft(answer, press).not.toMatch(/Copper|Ines|Orla|warm-up/);
    }
  }
  await settled();
  expect(await countsOf(house)).toEqual(before);
});

test("a colleague on the care team whom the permission does not cover reads nothing, and leaves no mark as a reader", async () => {
  const house = await freshHouse();
  const { subjectId } = await sentUpdate(house);
  for (const press of ["progress.view", "progress.seen"]) {
    await chat.hands(house.nurse).dismiss();
    await chat.hands(house.nurse).press(await chat.forge(house.nurse, press, subjectId), "Forged");
    const shown = await chat.topHas(house.nurse, "does not cover you");
    expect(shown).not.toMatch(/warm-up|Engagement|Better|Ines/);
  }
  await expectAudit(db.store, house.school.id, {
    action: "disclosure.view",
    outcome: "refused",
    subject: `update:${subjectId}`,
    times: 2,
  });
  const [seen] = await db.asSuperuser<{ count: number }[]>`
    select count(*)::int as count from disclosure_views where viewer_of = ${house.school.id}`;
  expect(seen?.count).toBe(0);
  expect(words(chat.hands(house.therapist).dm())).not.toContain("Seen by");
});

/** Gives the modal that somebody has open another draft's id, as only a forged view could have. */
async function swapDraft(who: Handle, draft: string): Promise<void> {
  const view = chat.hands(who).views.at(-1);
  if (!view) throw new Error("a form is open");
  const { callbackId, title, submit, close, blocks } = view;
  const plain = (text: string) => ({ type: "plain_text", text });
  const forged = {
    type: "modal",
    callback_id: callbackId,
    private_metadata: draft,
    title: plain(title),
    ...(submit !== undefined && { submit: plain(submit) }),
    ...(close !== undefined && { close: plain(close) }),
    blocks,
  };
  const answer = await chat.slack.fetch("https://slack.com/api/views.update", {
    method: "POST",
    headers: {
      authorization: `Bearer xoxb-${who.org.team}`,
      "content-type": "application/x-www-form-urlencoded",
    },
    body: new URLSearchParams({ view_id: view.id, view: JSON.stringify(forged) }).toString(),
  });
  expect(await answer.json()).toMatchObject({ ok: true });
}
const draftOf = (who: Handle) => chat.hands(who).views.at(-1)?.privateMetadata ?? "";

test("another person's draft cannot be sent, nor spoilt, by a colleague or by somebody of another organization", async () => {
  const house = await freshHouse();
  const stranger = await freshHouse();
  await preview(house.therapist);
  const mine = draftOf(house.therapist);
  for (const thief of [house.coordinator, stranger.therapist]) {
    await preview(thief, "Another note.");
    await swapDraft(thief, mine);
    await chat.hands(thief).submit();
    expect(screen(thief)).toContain("Nothing was sent now");
    expect(screen(thief)).not.toContain("warm-up");
    await openForm(thief);
    await swapDraft(thief, mine);
    await chat.hands(thief).fill({ Engagement: "1" });
    await chat.hands(thief).submit();
    expect(screen(thief)).toContain("Nothing was sent now");
    await chat.hands(thief).dismiss();
    await chat.hands(thief).command("/progress");
    await chat.topHas(thief, "Which case?");
    await swapDraft(thief, mine);
    await chat.hands(thief).choose("Which case?", "Copper Ladder");
    await chat.until(() => !chat.top(thief).includes("Which case?"));
    expect(screen(thief)).toContain("Nothing was sent now");
  }
  expect(await countsOf(house)).toEqual(nothing);
  await chat.hands(house.therapist).submit();
  expect(chat.top(house.therapist)).toContain("Update confirmed");
  expect(await countsOf(stranger)).toEqual(nothing);
});

test("what was open for more than 30 minutes has lapsed: it says so, keeps what was typed, and sends nothing", async () => {
  const house = await freshHouse();
  await preview(house.therapist);
  clock.forward({ minutes: 31 });
  try {
    await chat.hands(house.therapist).submit();
    expect(screen(house.therapist)).toContain("more than 30 minutes");
    expect(await countsOf(house)).toEqual(nothing);
    await chat.hands(house.therapist).back();
    await chat.hands(house.therapist).back();
    expect(words(chat.hands(house.therapist).views.at(-1)?.values)).toContain("warm-up");
  } finally {
    clock.forward({ minutes: -31 });
  }
});

test("two confirmations at once make one update, one disclosure and one card, and neither says that nothing was sent", async () => {
  const house = await freshHouse();
  await preview(house.therapist);
  await Promise.all([chat.hands(house.therapist).submit(), chat.hands(house.therapist).submit()]);
  const all = words(chat.hands(house.therapist).views);
  expect(all).toContain("Update confirmed");
  await chat.card(house.counselor, "warm-up");
  await chat.card(house.therapist, "Your update");
  expect(await countsOf(house)).toEqual({ updates: 1, disclosures: 1, copies: 2 });
  expect(chat.hands(house.counselor).dm()).toHaveLength(1);
  await expectAudit(db.store, house.program.id, { action: "progress.post", outcome: "done" });
});

test("a permission that comes or goes after the preview shows it again, with who will read it now", async () => {
  const house = await freshHouse();
  const extra = await permit(db.store, house, { categories: ["coping"], roles: ["nurse"] });
  await preview(house.therapist);
  expect(screen(house.therapist)).toContain("Bettina Quillfeather");
  await revokeConsent(ctxFor(db.store, house.coordinator, now()), extra);
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("changed while you were writing");
  expect(screen(house.therapist)).not.toContain("Bettina Quillfeather");
  expect(await countsOf(house)).toEqual(nothing);
  await permit(db.store, house, { categories: ["participation"], roles: ["nurse"] });
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("changed while you were writing");
  expect(screen(house.therapist)).toContain("Bettina Quillfeather");
  expect(chat.depth(house.therapist)).toBe(2);
  await chat.hands(house.therapist).submit();
  expect(chat.top(house.therapist)).toContain("Update confirmed");
  await chat.card(house.nurse, "warm-up");
});

test("a form without a note that has grown stale is shown again with what was rated still in it", async () => {
  const house = await freshHouse();
  await openForm(house.therapist);
  await chat.hands(house.therapist).fill({ Engagement: "2" });
  await permit(db.store, house, { categories: ["participation"], roles: ["nurse"] });
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("changed while you were writing");
  expect(words(chat.hands(house.therapist).views.at(-1)?.values)).toContain('"value":"2"');
  expect(await countsOf(house)).toEqual(nothing);
  await chat.hands(house.therapist).submit();
  expect(chat.top(house.therapist)).toContain("Update confirmed");
});

test("a reader who leaves the care team after the preview is no reader: it is shown again without them", async () => {
  const house = await freshHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["nurse"] });
  await preview(house.therapist);
  await db.asSuperuser`update care_team set ended_at = now()
    where case_id = ${house.caseId} and staff_id = ${house.nurse.id}`;
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("changed while you were writing");
  expect(screen(house.therapist)).not.toContain("Bettina Quillfeather");
  expect(await countsOf(house)).toEqual(nothing);
});

test("when all permission is gone at the confirmation, the refusal names what is missing and who can get it", async () => {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  const only = await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await preview(house.therapist);
  await revokeConsent(ctxFor(db.store, house.coordinator, now()), only);
  await chat.hands(house.therapist).submit();
  const shown = screen(house.therapist);
  expect(shown).toContain("No permission for this yet");
  expect(shown).toContain("Perrin Ashdown (care coordinator)");
  expect(shown).toContain("Ask for it");
  expect(shown).toContain(`https://panel.example/cases/${house.caseId}/permissions/new`);
  expect(await countsOf(house)).toEqual(nothing);
  await expectAudit(db.store, house.program.id, {
    action: "progress.post",
    outcome: "refused",
    detail: ["no-permission"],
  });
});

test("a pause that falls between the preview and the confirmation stops the update", async () => {
  const house = await freshHouse();
  await preview(house.therapist);
  await pauseSharing(ctxFor(db.store, house.counselor, now()), house.caseId);
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("Sharing is paused");
  expect(screen(house.therapist)).toContain("Safety concern");
  expect(await countsOf(house)).toEqual(nothing);
});

test("a name that comes onto the roster after the preview does not get through with the note", async () => {
  const house = await freshHouse();
  await preview(house.therapist, "Brought up Quillbee twice.");
  await chat.hands(house.therapist).fill({ "“Quillbee”: a name?": "Keep: an ordinary word" });
  const [student] = await db.asSuperuser<{ id: string }[]>`
    select student_id as id from case_students where organization_id = ${house.program.id} and case_id = ${house.caseId}`;
  if (!student) throw new Error("the case has a student");
  const secrets = {
    legal: "Marisol Tannenbaum",
    nicknames: ["Quillbee"],
    siblings: [],
    birthDate: "2012-03-14",
  };
  const sealed = await db.store.keys.seal(house.program.id, { table: "students", id: student.id }, secrets);
  await db.asSuperuser`update students set secrets = ${Buffer.from(sealed.bytes)} where id = ${student.id}`;
  await chat.hands(house.therapist).submit();
  expect(await countsOf(house)).toEqual(nothing);
  expect(screen(house.therapist)).toContain("Nothing was sent");
  await chat.hands(house.therapist).back();
  await chat.hands(house.therapist).submit();
  expect(screen(house.therapist)).toContain("[student]");
  expect(screen(house.therapist)).not.toContain("Quillbee");
});

test("another organization's code name, typed after the command, is not found, and is dropped", async () => {
  const house = await freshHouse();
  const stranger = await freshHouse();
  await db.asSuperuser`update cases set code_name = 'Quartz Banjo' where id = ${stranger.caseId}`;
  await chat.hands(house.therapist).dismiss();
  await chat.hands(house.therapist).command("/progress", "Quartz Banjo");
  const shown = await chat.topHas(house.therapist, "Which case?");
  expect(shown).toContain("was not kept");
  expect(words(chat.slack.calls()) + words(chat.logged)).not.toMatch(/quartz/i);
});

test("after all of this no call, log, job, audit row or draft holds a roster name, and the chains of the audit hold", async () => {
  const kept = words(chat.slack.calls()) + words(chat.logged);
  const [jobs] = await db.asSuperuser<{ all: string }[]>`
    select coalesce(string_agg(data::text || coalesce(output::text, ''), ' '), '') as all from pgboss.job`;
  const rows = [];
  for (const house of houses) {
    for (const { org } of [house.counselor, house.therapist]) {
      rows.push(...(await auditOf(db.store, org.id)));
      const chain = await read(ctxFor(db.store, house.counselor, now()), (reader) =>
        verifyChain(reader, org.id),
      );
      expect(chain.brokenAt).toBeUndefined();
    }
  }
  const [drafts] = await db.asSuperuser<
    { all: string }[]
  >`select string_agg(t::text, ' ') as all from drafts t`;
  const everything = kept + words(jobs) + words(rows) + words(drafts);
  for (const name of houses[0]?.names ?? [])
    for (const part of name.split(" ")) expect(everything).not.toContain(part);
  expect(words(jobs) + words(rows) + words(drafts) + words(chat.logged)).not.toMatch(/warm-up|Bumblebee/);
  expect(chat.slack.troubles()).toEqual([]);
});
