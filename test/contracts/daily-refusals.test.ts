import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import type { Say } from "#bot/dispatch.ts";
import type { StaffCtx } from "#db/context.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import type { Refusal } from "#care/outcome.ts";
import { expectFitToRead } from "./refusal-words.ts";
import { furnish } from "../support/house.ts";
import * as work from "../support/work.ts";
import {
  ctxOf,
  dailyRows,
  say,
  situations,
  type DailyRow,
  type Setting,
  type Situation,
} from "./daily-rows.ts";

let db: TestDatabase;
let strangers: Setting;
beforeAll(async () => {
  db = await freshDatabase();
  strangers = await newSetting();
});
afterAll(() => db[Symbol.asyncDispose]());
const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
const now = Temporal.Now.instant;

async function newSetting(): Promise<Setting> {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId]) await work.permitDaily({ db, house, caseId });
  return { db, house, registry };
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

async function asked(setting: Setting, situation: Situation, row: DailyRow): Promise<Say> {
  const { house } = setting;
  const ask = await row.ask(situation === "foreign" ? strangers : setting);
  const change = world[situation];
  if (change) await db.asSuperuser.unsafe(change.to, [house.school.id]);
  if (situation === "overtaken") await row.overtake?.(setting);
  // At a moment of its own: what happened in between lies before it.
  const ctx = ctxOf(setting, row.who);
  if (situation === "twice") await say(setting, ctx, ask);
  const answer = await say(setting, askerIn(situation, ctx), ask);
  if (change) await db.asSuperuser.unsafe(change.back, [house.school.id]);
  return answer;
}

function askerIn(situation: Situation, ctx: StaffCtx): StaffCtx | undefined {
  if (situation === "nobody") return undefined;
  if (situation === "teacher") return { ...ctx, actor: { ...ctx.actor, roles: ["teacher"] } };
  return situation === "late" ? { ...ctx, now: ctx.now.add({ minutes: 31 }) } : ctx;
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

test.each([...dailyRows])(
  "%s is refused in words, or shows how things stand, whatever happened",
  async (_, row) => {
    const setting = await newSetting();
    for (const situation of situations) {
      const answer = await asked(setting, situation, row);
      const wanted = row.comes[situation];
      if (typeof wanted === "string") {
        if (answer.kind !== "refused")
          throw new Error(`${situation}: not refused but ${JSON.stringify(answer)}`);
        expect.soft([titles[wanted]].flat(), situation).toContain(answer.card.title);
        expectFitToRead(answer.card);
        // Nothing of a case is told to whoever may not know of it.
        if (["nobody", "teacher", "foreign"].includes(situation))
          expect.soft(JSON.stringify(answer)).not.toMatch(/Copper|Cobalt/);
      } else {
        expect.soft(answer.kind, `${situation}: ${JSON.stringify(answer)}`).not.toBe("refused");
        expect.soft(JSON.stringify(answer), situation).toMatch(wanted ?? /./);
      }
    }
  },
);

test("every command, press and form of the daily work stands in the table", () => {
  const ofThread = /^(progress|label|case|consent|delivery)(\.|$)/;
  const wanted = [
    ...Object.keys(registry.commands),
    ...Object.keys(registry.presses).map((name) => `press ${name}`),
  ].filter((name) => !ofThread.test(name.replace("press ", "")));
  const known = [...dailyRows.keys()].filter((name) => !name.startsWith("form "));
  expect(known.toSorted()).toEqual(wanted.toSorted());
});
