import { afterAll, beforeAll, expect, test } from "vitest";
import { registryFor } from "#bot/commands.ts";
import type { Ask, Say } from "#bot/dispatch.ts";
import type { Answers, Field, Page } from "#care/form.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish } from "../support/house.ts";
import * as work from "../support/work.ts";
import { onBoth, platforms, type Both } from "./both.ts";
import { plainWords } from "./chats.ts";
import { asItStands, command, ctxOf, dailyRows, say, whoOf, type Setting, type Who } from "./daily-rows.ts";

let db: TestDatabase;
let both: Both;
const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
beforeAll(async () => {
  db = await freshDatabase();
  both = await onBoth(db, registry);
});
afterAll(async () => {
  await both?.[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

type Begin = { who: Who; begin: (setting: Setting) => Promise<Ask> };

const forms = new Map<string, Begin>([
  ["progress", { who: "therapist", begin: command("progress", "copper ladder") }],
  ["progress without a case", { who: "therapist", begin: command("progress", "") }],
  ["label", { who: "therapist", begin: command("label", "copper ladder") }],
  ...[...dailyRows].flatMap(([name, { who, begin }]): [string, Begin][] =>
    begin ? [[name.replace("form ", ""), { who, begin }]] : [],
  ),
]);

const fieldsOf = (page: Page): Field[] => page.items.flatMap((item) => ("field" in item ? [item.field] : []));
const naming = "Marisol Tannenbaum was born on March 14, 2012.";

/** Answers that somebody gives who has not read the form, by what they got wrong. */
const mistakes: Record<string, (page: Page) => Answers> = {
  "nothing is answered": () => ({}),
  "every text names the student": (page) => ({
    ...asItStands(page),
    ...filled(page, (field) => (field.kind === "text" ? naming.slice(0, field.max) : undefined)),
  }),
  "every text is far too long": (page) => ({
    ...asItStands(page),
    ...filled(page, (field) => (field.kind === "text" ? "so long ".repeat(400) : undefined)),
  }),
  "every choice is none of those offered": (page) => ({
    ...asItStands(page),
    ...filled(page, (field) => ("options" in field && field.kind !== "many" ? "none-of-these" : undefined)),
  }),
  "every day is long ago and every number far too high": (page) => ({
    ...asItStands(page),
    ...filled(page, (field) =>
      field.kind === "date" ? "1999-01-01" : field.kind === "number" ? "99999" : undefined,
    ),
  }),
};

function filled(page: Page, answer: (field: Field) => string | undefined): Answers {
  return Object.fromEntries(
    fieldsOf(page).flatMap((field): [string, string][] => {
      const given = answer(field);
      return given === undefined ? [] : [[field.key, given]];
    }),
  );
}

async function newSetting(): Promise<Setting> {
  const house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  for (const caseId of [house.caseId, house.otherCaseId]) await work.permitDaily({ db, house, caseId });
  return { db, house: await both.chats.teams.settle(house), registry };
}

const counted = new Map<string, string[]>();

test.each([...forms])(
  "%s: what is wrong is said in the same words beside its field on Slack and on Teams, and nothing is lost",
  async (name, { who, begin }) => {
    const setting = await newSetting();
    for (const [mistake, answersFor] of Object.entries(mistakes)) {
      const beginning = await begin(setting);
      const opened = await say(setting, ctxOf(setting, who), beginning);
      if (opened.kind !== "page") throw new Error(`no form but ${JSON.stringify(opened)}`);
      const { page, draft } = opened;
      const answers = answersFor(page);
      const ask: Ask = { kind: "submit", form: page.form, at: { draft, page: page.key }, answers };
      const said = await say(setting, ctxOf(setting, who), ask);
      if (said.kind === "wrong") await expectSame(setting, { who, ask, page, said });
      counted.set(name, [...(counted.get(name) ?? []), ...(said.kind === "wrong" ? [mistake] : [])]);
    }
  },
);

type Wrong = {
  who: Who;
  ask: Extract<Ask, { kind: "submit" }>;
  page: Page;
  said: Extract<Say, { kind: "wrong" }>;
};

async function expectSame(setting: Setting, { who, ask, page, said }: Wrong): Promise<void> {
  const wanted = Object.values(said.fields).map(plainWords).toSorted();
  for (const platform of platforms) {
    const shown = await both.chats[platform].ask(await whoOf(setting, who), ask, page);
    const beside = shown.errors.flatMap((words) => wanted.filter((one) => plainWords(words).includes(one)));
    expect.soft([...new Set(beside)].toSorted(), `${platform}: ${shown.words}`).toEqual([...new Set(wanted)]);
    if (platform === "teams") expectKept(shown.words, page, ask.answers);
  }
}

/** The form comes back with what was typed in it, as far as a field takes it. */
function expectKept(words: string, page: Page, answers: Answers): void {
  for (const field of fieldsOf(page)) {
    const typed = field.kind === "text" ? answers[field.key] : undefined;
    if (typeof typed === "string") expect.soft(words).toContain(typed.trim().slice(0, 15));
  }
}

test("every form that can be filled in wrongly was", () => {
  const lines = [...counted].map(([name, wrong]) => `  ${name}: ${wrong.join(", ") || "takes all of it"}`);
  process.stdout.write(`\nwrong answers, the same on Slack and Teams:\n${lines.join("\n")}\n`);
  expect([...counted.values()].flat().length).toBeGreaterThan(20);
});
