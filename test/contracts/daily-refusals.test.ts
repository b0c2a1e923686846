import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import type { Refusal } from "#care/outcome.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish } from "../support/house.ts";
import * as work from "../support/work.ts";
import { Matrix, onBoth, type Both, type Platform } from "./both.ts";
import { plainWords, stranger, unfit, whileIn, type Chat, type Shown } from "./chats.ts";
import {
  dailyRows,
  situations,
  type Comes,
  type DailyRow,
  type Setting,
  type Situation,
  whoOf,
} from "./daily-rows.ts";

let db: TestDatabase;
let both: Both;
let strangers: Setting;
const matrix = new Matrix();
const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
const now = Temporal.Now.instant;
beforeAll(async () => {
  db = await freshDatabase();
  both = await onBoth(db, registry);
  strangers = await newSetting();
});
afterAll(async () => {
  await both?.[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

async function newSetting(): Promise<Setting> {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId]) await work.permitDaily({ db, house, caseId });
  return { db, house: await both.chats.teams.settle(house), registry };
}

/** How the world is changed between the asking and the answer, and put right again. */
const world: Partial<Record<Situation, { to: string; back: string }>> = {
  revoked: {
    to: "update consents set revoked_at = now() where school_id = $1",
    back: "update consents set revoked_at = null where school_id = $1",
  },
  paused: {
    to: "update cases set paused_at = now() where school_id = $1",
    back: "update cases set paused_at = null where school_id = $1",
  },
  closed: {
    to: "update cases set ended_at = now() where school_id = $1",
    back: "update cases set ended_at = null where school_id = $1",
  },
};

type Standing = { setting: Setting; situation: Situation };

/** What is asked, with the world as it is then. What is refused changes nothing, so it is asked on one platform after the other. */
async function shownIn(
  { setting, situation }: Standing,
  row: DailyRow,
  chats: readonly Chat[],
): Promise<Map<Platform, Shown>> {
  const { house } = setting;
  const who = await whoOf(setting, row.who);
  const ask = await row.ask(situation === "foreign" ? strangers : setting);
  const change = world[situation];
  if (change) await db.asSuperuser.unsafe(change.to, [house.school.id]);
  if (situation === "overtaken") await row.overtake?.(setting);
  if (situation === "twice") await chats[0]?.ask(who, ask);
  const shown = new Map<Platform, Shown>();
  for (const chat of chats) {
    const asked = () => chat.ask(who, ask);
    const answer =
      situation === "nobody"
        ? chat.ask(stranger(who), ask)
        : situation === "teacher"
          ? whileIn(db, who, ["teacher"], asked)
          : situation === "late"
            ? both.later(chat, { minutes: 31 }, { who, ask })
            : asked();
    shown.set(chat.platform, await answer);
  }
  if (change) await db.asSuperuser.unsafe(change.back, [house.school.id]);
  return shown;
}

const titles: Partial<Record<Refusal["kind"], string | string[]>> = {
  "not-allowed": "Not part of your role",
  "not-found": "Not there",
  "not-linked": "First, say who you are",
  "no-permission": ["No permission for this yet", "No permission for this any more"],
  paused: "Sharing is paused",
  "closed-case": "This case is closed",
  "too-late": "Too late for that",
  lapsed: "Nothing was sent now",
  changed: "Look once more",
  "already-done": "Already done",
  "decided-already": "Decided already",
  "nobody-decides": "Nobody can decide this yet",
};

const everyTitle = Object.values(titles).flat();

test.each([...dailyRows])(
  "%s is refused in words, or shows how things stand, whatever happened, on Slack and on Teams",
  async (name, row) => {
    const setting = await newSetting();
    const { slack, teams } = both.chats;
    for (const situation of situations) {
      const wanted = row.comes[situation];
      const together = typeof wanted === "string" ? [[slack, teams]] : [[slack], [teams]];
      for (const chats of together)
        for (const [platform, shown] of await shownIn({ setting, situation }, row, chats)) {
          expectShown(`${situation} on ${platform}`, shown, wanted);
          if (["nobody", "teacher", "foreign"].includes(situation) && typeof wanted === "string")
            // Nothing of a case is told to whoever may not know of it.
            expect.soft(shown.words, `${situation} on ${platform}`).not.toMatch(/Copper|Cobalt/);
          matrix.saw(name, situation, platform);
        }
    }
  },
);

function expectShown(where: string, shown: Shown, wanted: Comes | undefined): void {
  const said = `${shown.title} ${plainWords(shown.words)}`;
  expect.soft(unfit(shown), `${where}: ${said}`).toEqual([]);
  if (typeof wanted === "string") {
    const told = [titles[wanted]].flat().filter((title) => title && said.includes(title));
    expect.soft(told, `${where}: ${said}`).toHaveLength(1);
    return;
  }
  const refused = everyTitle.filter((title) => shown.words.startsWith(title ?? "-"));
  expect.soft(refused, `${where}: ${said}`).toEqual([]);
  expect.soft(shown.errors, where).toEqual([]);
  expect.soft(said, where).toMatch(wanted ?? /./);
}

test("no row or situation is left out on either platform", () => {
  matrix.print("the daily work");
  expect(matrix.gaps).toEqual([]);
  expect(matrix.count).toBe(dailyRows.size * situations.length);
});

test("every command, press and form of the daily work stands in the table", () => {
  const ofThread = /^(progress|label|case|consent|delivery)(\.|$)/;
  const wanted = [
    ...Object.keys(registry.commands),
    ...Object.keys(registry.presses).map((name) => `press ${name}`),
  ].filter((name) => !ofThread.test(name.replace("press ", "")));
  const known = [...dailyRows.keys()].filter((name) => !name.startsWith("form "));
  expect(known.toSorted()).toEqual(wanted.toSorted());
});
