import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Message } from "#bot/sandbox/slack/types.ts";
import { setChatLevel } from "#care/installations.ts";
import { momentWords } from "#care/moments.ts";
import { usualSettings } from "#care/settings.rules.ts";
import { saveSettings } from "#care/settings.ts";
import { read } from "#db/read.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { checkInNotices, checkIns, checkInTimes } from "#db/schema/check-ins.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { ctxFor, furnish, type Handle, type House } from "../support/house.ts";
import { permitBoth } from "../support/meetings.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
const clock = movableClock();
/** A house for each level, so that none finds what another left. */
const levels = ["view", "notice"] as const;
const houses: House[] = [];
const at = (level: (typeof levels)[number]): House => {
  const found = houses[levels.indexOf(level)];
  if (!found) throw new Error("every level has a house");
  return found;
};

beforeAll(async () => {
  db = await freshDatabase({ workers: true });
  for (const level of levels) {
    const house = await furnish(db.store, clock.now().subtract({ hours: 1 }));
    await permitBoth(db.store, house);
    for (const org of [house.school, house.program]) await setLevel(org, level);
    houses.push(house);
  }
  chat = await openWorkspaces(db, houses, { now: clock.now });
});
afterAll(() => db[Symbol.asyncDispose]());

async function setLevel(org: Handle["org"], level: ChatLevel): Promise<void> {
  const ctx = jobCtx({ store: db.store, now: clock.now }, "settings", org.id);
  expect((await setChatLevel(ctx, level)).ok).toBe(true);
}

const as = (who: Handle) => ctxFor(db.store, who, clock.now());
const meetingOf = async ({ counselor, caseId }: House) => {
  const [found] = await read(as(counselor), (reader) =>
    reader.select().from(checkIns).where(eq(checkIns.caseId, caseId)),
  );
  if (!found) throw new Error("there is a check-in");
  return found;
};
/** The offered times, as a card would say them. */
const timesOf = async (house: House): Promise<string[]> => {
  const { id, zone } = await meetingOf(house);
  const rows = await read(as(house.counselor), (reader) =>
    reader
      .select()
      .from(checkInTimes)
      .where(eq(checkInTimes.checkInId, id))
      .orderBy(asc(checkInTimes.startsAt)),
  );
  return rows.map(({ startsAt }) => momentWords(startsAt, zone));
};
const firstTimeOf = async (house: House): Promise<string> => {
  const { id } = await meetingOf(house);
  const [row] = await read(as(house.counselor), (reader) =>
    reader.select().from(checkInTimes).where(eq(checkInTimes.checkInId, id)),
  );
  return row?.id ?? "";
};

/** All that stands or stood on cards of these workspaces. */
const posted = (house: House) =>
  words(
    chat.slack
      .calls()
      .filter(
        ({ method, teamId }) =>
          method.startsWith("chat.") && [house.school.team, house.program.team].includes(teamId),
      ),
  );
const labelsOf = (card: Message): string[] =>
  card.blocks.flatMap((block) =>
    ((block as { elements?: { text?: { text?: string } }[] }).elements ?? []).flatMap((one) =>
      block.type === "actions" && one.text?.text ? [one.text.text] : [],
    ),
  );

async function ask({ therapist }: House): Promise<void> {
  const hand = chat.hands(therapist);
  await hand.command("/checkin", "copper ladder");
  await chat.topHas(therapist, "Who has to be there");
  await hand.submit();
  await chat.topHas(therapist, "Times to offer");
  await hand.submit();
  await chat.topHas(therapist, "Everybody was asked");
  await hand.dismiss();
}

async function browserOf(who: Handle): Promise<Browser> {
  panelClock.now = clock.now();
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(who);
  return browser;
}

test("at view the offered times stand in a private form only, and one press there agrees", async () => {
  const house = at("view");
  const { counselor, therapist } = house;
  await ask(house);
  const card = await chat.card(counselor, "3 times to answer");
  expect(labelsOf(card)).toEqual(["View", "Safety concern", "Why me?", "Who is this?"]);
  const times = await timesOf(house);
  for (const time of times) expect(posted(house)).not.toContain(time);
  await chat.hands(counselor).press(card, "View");
  const shown = await chat.topHas(counselor, "None, here are mine");
  for (const time of times) expect(shown).toContain(time);
  const value = await firstTimeOf(house);
  await chat.hands(counselor).press("view", { label: "Works", value });
  await chat.topHas(counselor, "it is confirmed");
  for (const who of [counselor, therapist]) {
    const agreed = await chat.card(who, "Joint check-in confirmed");
    expect(labelsOf(agreed)).toContain("How to join");
  }
});

test("at notice no offered time comes into chat, old buttons bring none, and our own page answers", async () => {
  const house = at("notice");
  const { counselor, therapist } = house;
  await ask(house);
  const card = await chat.card(counselor, "3 times to answer");
  expect(words(card)).toContain("stays out of chat in this workspace");
  expect(labelsOf(card)).toEqual(["Answer in the panel", "Safety concern", "Why me?", "Who is this?"]);
  const { id } = await meetingOf(house);
  await chat.hands(counselor).press(await chat.forge(counselor, "checkin.open", id), "Forged");
  await chat.topHas(counselor, "3 times to answer");
  const inSchool = () => words(chat.slack.calls().filter(({ teamId }) => teamId === house.school.team));
  for (const time of await timesOf(house)) {
    expect(inSchool()).not.toContain(time);
    expect(posted(house)).not.toContain(time);
  }
  const browser = await browserOf(counselor);
  const page = await (await browser.get(`/check-ins/${id}`)).text();
  for (const time of await timesOf(house)) expect(page).toContain(time);
  const answered = await browser.post("/press/checkin.works", { ref: await firstTimeOf(house) });
  expect(await answered.text()).toContain("it is confirmed");
  for (const who of [counselor, therapist]) await chat.card(who, "Joint check-in confirmed");
});

test("a reminder tells when and with whom, at every level, and nothing else", async () => {
  for (const level of levels) {
    const house = at(level);
    const { id, startsAt } = await meetingOf(house);
    expect(startsAt).not.toBeNull();
    const notices = await read(as(house.nurse), (reader) =>
      reader.select().from(checkInNotices).where(eq(checkInNotices.checkInId, id)),
    );
    const hour = notices.find(({ kind }) => kind === "hour");
    if (!hour) throw new Error("there is a reminder");
    // Who keeps to the digest has it there.
    const wanted = { ...usualSettings, reminders: "cards" } as const;
    for (const who of [house.counselor, house.therapist])
      expect((await saveSettings(as(who), wanted)).ok).toBe(true);
    await chat.deliverAt(house, hour.id, hour.dueAt, "checkin-notice");
    for (const who of [house.counselor, house.therapist]) {
      const card = await chat.card(who, "In an hour");
      expect(labelsOf(card)).toEqual([
        "How to join",
        "Move or cancel",
        "Safety concern",
        "Why me?",
        "Who is this?",
      ]);
    }
  }
});

test.each(levels)(
  "at %s a side says by one press how it went, and what it said stands on no card",
  async (level) => {
    const house = at(level);
    const { counselor, therapist } = house;
    const { id, endsAt } = await meetingOf(house);
    if (!endsAt) throw new Error("a confirmed check-in has an end");
    if (Temporal.Instant.compare(clock.now(), endsAt) < 0)
      clock.forward({
        milliseconds: Math.ceil(
          clock
            .now()
            .until(endsAt.add({ minutes: 2 }))
            .total("milliseconds"),
        ),
      });
    const notices = await read(as(counselor), (reader) =>
      reader.select().from(checkInNotices).where(eq(checkInNotices.checkInId, id)),
    );
    const after = notices.find(({ kind }) => kind === "after");
    await chat.deliverAt(house, after?.id ?? "", clock.now(), "checkin-notice");
    for (const [who, button] of [
      [counselor, "They didn't come"],
      [therapist, "Held"],
    ] as const) {
      await chat.hands(who).dismiss();
      await chat.hands(who).press(await chat.card(who, "How did it go?"), button);
      const said = await chat.topHas(who, "Kept for your side");
      expect(said.includes("No family came") || said.includes("Family was there")).toBe(level === "view");
    }
    for (const who of [counselor, therapist]) {
      const card = await chat.card(who, "Sides disagree");
      expect(words(card)).toContain("What each side said of it stays out of chat");
      expect(words(card)).not.toMatch(/didn't come|Held|Family was there/);
      expect(labelsOf(card)).toContain(level === "view" ? "View" : "See it in the panel");
    }
    const browser = await browserOf(counselor);
    expect(await (await browser.get(`/check-ins/${id}`)).text()).toMatch(/didn.{1,5}t come/);
    if (level === "notice") return;
    await chat.hands(counselor).dismiss();
    await chat.hands(counselor).press(await chat.card(counselor, "Sides disagree"), "View");
    expect(await chat.topHas(counselor, "The two sides tell it differently")).toContain("They didn't come");
  },
);

test("nothing that Slack was asked, that was logged, queued or audited holds a roster name", async () => {
  const audit = await db.asSuperuser`select action, subject, detail from audit_log`;
  const jobs = await db.asSuperuser`select data, output from pgboss.job`;
  const said = words(chat.slack.calls()) + words(chat.logged) + words(audit) + words(jobs);
  for (const name of houses[0]?.names ?? [])
    for (const part of name.split(" ")) expect(said).not.toContain(part);
  expect(chat.slack.troubles()).toEqual([]);
});
