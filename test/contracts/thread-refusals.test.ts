import { afterAll, beforeAll, expect, test } from "vitest";
import type { Ask } from "#bot/dispatch.ts";
import type { StaffCtx } from "#db/context.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import type { Handle, House } from "../support/house.ts";
import { Matrix, onBoth, platforms, type Both, type Platform } from "./both.ts";
import { plainWords, stranger, unfit, whileIn, type Chat, type Shown } from "./chats.ts";
import { telling, type Telling } from "./refusal-words.ts";
import {
  isOfThread,
  newStage,
  registry,
  say,
  stagesIn,
  threadRows,
  type Bring,
  type Cell,
  type Kind,
} from "./thread-rows.ts";

let db: TestDatabase;
let both: Both;
const matrix = new Matrix();
beforeAll(async () => {
  db = await freshDatabase();
  stagesIn(db);
  both = await onBoth(db, registry);
});
afterAll(async () => {
  await both?.[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

const cells = Object.entries(threadRows).flatMap(([row, kinds]) =>
  Object.entries(kinds).map(([kind, cell]) => ({ row, kind: kind as Kind, cell: cell as Cell })),
);
const refusing = cells.flatMap(({ row, kind, cell }) =>
  typeof cell === "object" && "refuses" in cell ? [{ row, kind, bring: cell.refuses }] : [],
);
const showing = cells.flatMap(({ row, kind, cell }) =>
  typeof cell === "object" && "shows" in cell ? [{ row, kind, bring: cell.shows, says: cell.says }] : [],
);
const onEach = <Row extends object>(rows: readonly Row[]) =>
  platforms.flatMap((platform) => rows.map((row) => ({ ...row, platform })));

const handles = (house: House): Handle[] => [house.therapist, house.counselor, house.coordinator];

/** Brings it about, and asks it of the platform as whoever asks it, in the role and at the moment that the row says. */
async function answerOf(platform: Platform, bring: Bring): Promise<Shown> {
  const chat = both.chats[platform];
  const stage = await newStage();
  await chat.settle(stage.house);
  const { ask, ctx } = await bring(stage);
  if (!ctx) return chat.ask(stranger(stage.house.therapist), ask);
  const who = handles(stage.house).find(({ id }) => id === ctx.actor.staffId) ?? stage.house.therapist;
  return asIn(chat, ctx, { who, ask });
}

function asIn(chat: Chat, ctx: StaffCtx, { who, ask }: { who: Handle; ask: Ask }): Promise<Shown> {
  const ahead = ctx.now.since(Temporal.Now.instant());
  const asked = () =>
    ahead.total("seconds") > 10 ? both.later(chat, ahead, { who, ask }) : chat.ask(who, ask);
  return ctx.actor.roles.includes("teacher") ? whileIn(db, who, ["teacher"], asked) : asked();
}

test.each(onEach(refusing))(
  "$row, $kind, on $platform: refused in words that say what to do next",
  async ({ row, kind, bring, platform }) => {
    if (isByClaim(row, kind)) return expectSameRequest(bring, kind);
    const shown = await answerOf(platform, bring);
    const told: Telling = telling[kind];
    const said = plainWords(shown.words);
    expect(said).toContain(told.title);
    expect(said).toMatch(told.next);
    expect(unfit(shown)).toEqual([]);
    if (told.press) expect(shown.presses).toContain(told.press);
    if (kind === "no-permission") {
      expect(said).toContain("Perrin Ashdown (care coordinator)");
      expect(shown.presses).toContain("consent.ask");
    }
    matrix.saw(row, kind, platform);
  },
);

/** Only the very same request is refused; another one saves the label again. Platforms give each its own claim. */
const isByClaim = (row: string, kind: Kind) => row === "label.label" && kind === "already-done";

async function expectSameRequest(bring: Bring, kind: Kind): Promise<void> {
  const answer = await say(await bring(await newStage()));
  expect(answer).toMatchObject({ kind: "refused", card: { title: telling[kind].title } });
}

test.each(onEach(showing))(
  "$row, $kind, on $platform: shows how things stand",
  async ({ row, kind, bring, says, platform }) => {
    const shown = await answerOf(platform, bring);
    // On Slack the card that was pressed says it by its own change.
    if (shown.as !== "nothing") expect(plainWords(shown.words)).toMatch(says);
    expect(unfit(shown)).toEqual([]);
    matrix.saw(row, kind, platform);
  },
);

test("the table has a row for every command and press, and no cell is empty on either platform", () => {
  const rows = Object.keys(threadRows);
  for (const name of Object.keys(registry.commands).filter(isOfThread)) expect(rows).toContain(name);
  const pressed = Object.keys(registry.presses).filter(isOfThread);
  expect(rows.filter((row) => row.startsWith("press "))).toEqual(
    expect.arrayContaining(pressed.map((press) => `press ${press}`)),
  );
  const impossible = cells.flatMap(({ cell }) => (typeof cell === "string" ? [cell] : []));
  for (const reason of impossible) expect(reason.split(" ").length).toBeGreaterThan(2);
  const kinds = Object.keys(threadRows.progress).length;
  expect(cells).toHaveLength(rows.length * kinds);
  matrix.print(`refusals of the thread, ${cells.length} cells of which ${impossible.length} cannot occur`);
  expect(matrix.gaps).toEqual([]);
  const byClaim = refusing.filter(({ row, kind }) => isByClaim(row, kind));
  expect(matrix.count).toBe(refusing.length + showing.length - byClaim.length);
});

test.each(onEach(Object.keys(registry.open).map((name) => ({ name }))))(
  "$name is answered on $platform whoever asks, known or not, and whatever their role",
  async ({ name, platform }) => {
    const chat = both.chats[platform];
    const { house } = await newStage();
    await chat.settle(house);
    const ask: Ask = { kind: "press", press: name };
    const asTeacher = () => chat.ask(house.therapist, ask);
    const answers = [
      await chat.ask(stranger(house.therapist), ask),
      await chat.ask(house.therapist, ask),
      await whileIn(db, house.therapist, ["teacher"], asTeacher),
    ];
    for (const { words } of answers) expect(plainWords(words)).toMatch(/911|What you can do here|no command/);
  },
);
