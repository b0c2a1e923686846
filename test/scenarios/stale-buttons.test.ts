import { afterAll, beforeAll, expect, test } from "vitest";
import type { Message } from "#bot/sandbox/slack/types.ts";
import { askForPermission } from "#care/consent-requests.ts";
import { pauseSharing, resumeSharing } from "#care/pause.ts";
import { retractProgress } from "#care/progress-back.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import { wantedRef } from "#care/wanted.rules.ts";
import { ProgressUpdateId } from "#db/ids.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { auditOf, expectAudit } from "../support/audit.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const houses: House[] = [];
const clock = movableClock();
const { now } = clock;

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (let count = 0; count < 14; count += 1)
    houses.push(await furnish(db.store, now().subtract({ hours: 1 })));
  chat = await openWorkspaces(db, houses, { now });
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

let taken = 0;
function nextHouse(): House {
  const house = houses[taken++];
  if (!house) throw new Error("more houses are needed");
  return house;
}

async function permittedHouse(): Promise<House> {
  const house = nextHouse();
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  return house;
}

/** Rates and sends, and waits for both cards. */
async function sent(house: House): Promise<{ theirs: Message; mine: Message; subjectId: ProgressUpdateId }> {
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4" });
  await therapist.submit();
  const theirs = await chat.card(house.counselor, "Progress update");
  const mine = await chat.card(house.therapist, "Your update");
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where school_id = ${house.school.id} limit 1`;
  return { theirs, mine, subjectId: ProgressUpdateId.parse(row?.id) };
}

/** Presses a button of a card as it once stood, whatever stands there now. */
async function pressOld(who: Handle, card: Message, button: string, said: string): Promise<string> {
  await chat.hands(who).dismiss();
  await chat.hands(who).press(card, button);
  return chat.topHas(who, said);
}

async function forged(who: Handle, press: string, ref: string, said: string): Promise<string> {
  return pressOld(who, await chat.forge(who, press, ref), "Forged", said);
}

const doneRows = async (who: Handle, action: string) =>
  (await auditOf(db.store, who.org.id)).filter((row) => row.action === action && row.outcome === "done")
    .length;

test("Seen on an update that was taken back shows that it was, and by whom; nobody has seen it", async () => {
  const house = await permittedHouse();
  const { theirs, subjectId } = await sent(house);
  expect((await retractProgress(ctxFor(db.store, house.therapist, now()), subjectId)).ok).toBe(true);
  const card = await chat.card(house.counselor, "Taken back by its sender, Ines Calloway");
  expect(card.ts).toBe(theirs.ts);
  expect(words(card)).not.toContain("Engagement");
  const shown = await pressOld(house.counselor, theirs, "Seen", "Taken back by its sender, Ines Calloway");
  expect(shown).not.toContain("Better");
  await expectAudit(db.store, house.school.id, { action: "disclosure.view", outcome: "refused" });
  expect(words(await chat.card(house.therapist, "You took this back"))).not.toContain("Seen by");
});

test("Seen opens no form: the card itself says so, and the sender's says who has seen it", async () => {
  const house = await permittedHouse();
  const { theirs } = await sent(house);
  await chat.hands(house.counselor).dismiss();
  chat.slack.forgetCalls();
  await chat.hands(house.counselor).press(theirs, "Seen");
  await chat.card(house.therapist, "Seen by Orla Fennimore");
  expect(chat.slack.calls().filter((call) => call.method.startsWith("views.open"))).toEqual([]);
  expect(chat.hands(house.counselor).views).toEqual([]);
  await chat.until(
    () =>
      !chat
        .hands(house.counselor)
        .dm()
        .some((one) => words(one).includes('"Seen"')),
  );
});

test("Undo after the update went out takes nothing back, and offers what can still be done", async () => {
  const house = await permittedHouse();
  const { subjectId } = await sent(house);
  const shown = await forged(house.therapist, "progress.undo", subjectId, "Too late for that");
  expect(shown).toContain("Change it");
  expect(shown).toContain("Retract");
  expect(words(chat.hands(house.counselor).dm())).toContain("Engagement");
  await chat.hands(house.therapist).press("view", "Change it");
  expect(await chat.topHas(house.therapist, "Edit the update")).toContain("Copper Ladder");
  await expectAudit(db.store, house.program.id, {
    action: "progress.undo",
    outcome: "refused",
    detail: ["too-late"],
  });
});

test("Retract after fifteen minutes takes nothing back and offers a correction; Edit becomes one by itself", async () => {
  const house = await permittedHouse();
  const { mine } = await sent(house);
  clock.forward({ minutes: 16 });
  try {
    const shown = await pressOld(house.therapist, mine, "Retract", "Too late for that");
    expect(shown).toContain("Write a correction");
    expect(words(chat.hands(house.counselor).dm())).toContain("Engagement");
    await pressOld(house.therapist, mine, "Edit", "Correct the update");
    await chat.hands(house.therapist).dismiss();
    await pressOld(house.therapist, mine, "Retract", "Too late for that");
    await chat.hands(house.therapist).press("view", "Write a correction");
    expect(await chat.topHas(house.therapist, "Correct the update")).toContain("Copper Ladder");
  } finally {
    clock.forward({ minutes: -16 });
  }
});

test("Edit and Retract on an update that its author took back do nothing more", async () => {
  const house = await permittedHouse();
  const { mine } = await sent(house);
  await pressOld(house.therapist, mine, "Retract", "Every copy now says");
  await chat.card(house.therapist, "You took this back");
  await pressOld(house.therapist, mine, "Edit", "not there any more");
  await pressOld(house.therapist, mine, "Retract", "taken back already");
  expect(await doneRows(house.therapist, "progress.retract")).toBe(1);
});

test("Pause in a case that is paused already shows the case as it is, with the way to resume", async () => {
  const house = await permittedHouse();
  await pauseSharing(ctxFor(db.store, house.coordinator, now()), house.caseId);
  const shown = await forged(house.counselor, "case.pause", house.caseId, "Sharing has been paused since");
  expect(shown).toContain("Resume sharing");
  expect(await doneRows(house.counselor, "case.pause")).toBe(0);
  await resumeSharing(ctxFor(db.store, house.coordinator, now()), house.caseId);
  const after = await forged(house.counselor, "case.resume", house.caseId, "Pause sharing");
  expect(after).toContain("Care team");
  expect(await doneRows(house.counselor, "case.resume")).toBe(0);
});

test("while sharing is paused the author's card says that they do not see it, and theirs leads to the case", async () => {
  const house = await permittedHouse();
  const { theirs } = await sent(house);
  await pauseSharing(ctxFor(db.store, house.counselor, now()), house.caseId);
  await chat.card(house.therapist, "Sharing is paused in this case: they do not see it now.");
  const card = await chat.card(house.counselor, "Sharing paused");
  expect(card.ts).toBe(theirs.ts);
  expect(words(card)).not.toContain("Engagement");
  await pressOld(house.counselor, card, "About this case", "Resume sharing");
  await chat.hands(house.counselor).press("view", "Resume sharing");
  await chat.card(house.counselor, "Engagement");
  await chat.until(() => !words(chat.hands(house.therapist).dm()).includes("they do not see it now"));
});

test("the button on the page that says paused resumes, once", async () => {
  const house = await permittedHouse();
  await forged(house.counselor, "case.open", house.caseId, "Pause sharing");
  await chat.hands(house.counselor).press("view", "Pause sharing");
  await chat.topHas(house.counselor, "Nothing more goes either way");
  await chat.hands(house.counselor).press("view", "Resume sharing");
  await chat.topHas(house.counselor, "Sharing goes on");
  expect(await doneRows(house.counselor, "case.pause")).toBe(1);
  expect(await doneRows(house.counselor, "case.resume")).toBe(1);
});

test("Ask for it, once the permission has come, says so and leads to the form that it allows", async () => {
  const house = nextHouse();
  const therapist = chat.hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "No permission for this yet");
  await therapist.press("view", "Ask for it");
  await chat.topHas(house.therapist, "Perrin Ashdown (care coordinator)");
  await chat.card(house.coordinator, "Permission needed");
  const again = await forged(house.therapist, "consent.ask", house.caseId, "asked for already");
  expect(again).toContain("speak to them");
  await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
  await forged(house.therapist, "consent.ask", house.caseId, "A permission is on file");
  await therapist.press("view", "Write the update");
  expect(await chat.topHas(house.therapist, "Who will read it")).toContain("Orla Fennimore");
  expect(await doneRows(house.therapist, "consent.ask")).toBe(1);
});

test("Ask for it asks for what was refused and no more; something else is asked for besides, and each is answered by its own permission", async () => {
  const house = nextHouse();
  const therapist = chat.hands(house.therapist);
  await therapist.dismiss();
  await therapist.command("/accommodate", "copper ladder");
  await chat.topHas(house.therapist, "No permission for this yet");
  await therapist.press("view", "Ask for it");
  expect(await chat.topHas(house.therapist, "it asks for")).toContain("it asks for supports.");
  const asked = words(await chat.card(house.coordinator, "lets this be shared: supports."));
  expect(asked).not.toMatch(/attendance|coping/);
  const ask = (categories: ShareCategory[]) =>
    askForPermission(ctxFor(db.store, house.therapist, now()), { caseId: house.caseId, categories });
  expect(await ask(["supports"])).toMatchObject({ ok: false, refusal: { what: "consent.ask" } });
  expect(await ask(["supports", "attendance"])).toMatchObject({ ok: true });
  const stranger = ctxFor(db.store, nextHouse().therapist, now());
  const theirs = await askForPermission(stranger, { caseId: house.caseId, categories: ["supports"] });
  expect(theirs).toMatchObject({ ok: false, refusal: { kind: "not-found" } });
  await permit(db.store, house, { categories: ["supports"], roles: ["counselor"] });
  const ref = wantedRef({ caseId: house.caseId, categories: ["supports"] });
  await forged(house.therapist, "consent.ask", ref, "A permission is on file");
  await therapist.press("view", "Ask for the support");
  expect(await chat.topHas(house.therapist, "Needed by")).toContain("Copper Ladder");
});

test("Send again, once it has arrived, sends nothing and says so", async () => {
  const house = await permittedHouse();
  chat.slack.fail("chat.postMessage", { error: "msg_blocks_too_long" });
  const therapist = chat.hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  await therapist.fill({ Engagement: "4" });
  await therapist.submit();
  const failedFor = await until(async () => {
    const [row] = await db.asSuperuser<{ id: string; staff: string }[]>`
      select id, staff_id as staff from deliveries
      where state = 'failed' and organization_id in (${house.school.id}, ${house.program.id})`;
    return row;
  });
  const who = failedFor.staff === house.counselor.id ? house.counselor : house.therapist;
  await chat.hands(who).openHome();
  await chat.until(() => words(chat.hands(who).home).includes("Send again"));
  const old = chat.hands(who).home;
  await chat.hands(who).press("home", "Send again");
  await chat.topHas(who, "Sending again");
  await chat.until(() => words(chat.hands(who).dm()).includes("Copper Ladder"));
  expect(old && words(old)).toContain("Send again");
  await chat.hands(who).dismiss();
  await chat.hands(who).press("home", "Send again");
  await chat.topHas(who, "nothing to send again");
  expect(chat.hands(who).dm()).toHaveLength(1);
  await chat.hands(who).openHome();
  await chat.until(() => !words(chat.hands(who).home).includes("Send again"));
});

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (let round = 0; round < 600; round += 1) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it did not come");
}

test("a form that was sent already, sent once more from beneath the answer, says where to look and sends nothing", async () => {
  const house = await permittedHouse();
  const therapist = chat.hands(house.therapist);
  await therapist.command("/progress", "copper ladder");
  await chat.topHas(house.therapist, "Who will read it");
  const note = { Note: "A steady day.", "What the note is about": "participation" };
  await therapist.fill({ Engagement: "4", ...note });
  await therapist.submit();
  await therapist.submit();
  expect(chat.top(house.therapist)).toContain("Update confirmed");
  await therapist.back();
  await therapist.submit();
  expect(chat.top(house.therapist)).toContain("Nothing was sent now");
  expect(chat.top(house.therapist)).toContain("look at its card in Messages");
  expect(await doneRows(house.therapist, "progress.post")).toBe(1);
});

test("Update on a Home that is older than the closing of its case opens no form", async () => {
  const house = await permittedHouse();
  await chat.hands(house.therapist).openHome();
  await chat.until(() => words(chat.hands(house.therapist).home).includes("Copper Ladder"));
  await db.asSuperuser`update cases set ended_at = now() where id = ${house.caseId}`;
  await chat.hands(house.therapist).press("home", { label: "Update", value: house.caseId });
  const shown = await chat.topHas(house.therapist, "This case is closed");
  expect(shown).toContain("can open a new case");
});

test("no press of a stale button broke anything that Slack would show", () => {
  expect(chat.slack.troubles()).toEqual([]);
  expect(chat.logged.filter((line) => line.startsWith("fault"))).toEqual([]);
});
