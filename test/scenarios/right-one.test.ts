import { afterAll, beforeAll, expect, test } from "vitest";
import { drawCodeName } from "#care/code-names.rules.ts";
import { openingFor } from "#db/client.ts";
import { CareTeamMemberId, CaseId, newId, ProgressUpdateId, StudentId } from "#db/ids.ts";
import { careTeam, cases, caseStudents } from "#db/schema/cases.ts";
import { progressUpdates } from "#db/schema/progress.ts";
import { students } from "#db/schema/rosters.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { furnish, permit, type Handle, type House } from "../support/house.ts";
import { movableClock, openWorkspaces, words, type Workspaces } from "./workspaces.ts";

let db: TestDatabase;
let chat: Workspaces;
let few: House;
let many: House;
let most: House;
const clock = movableClock();
const { now } = clock;
const holdFor = { seconds: 30 };

beforeAll(async () => {
  db = await freshDatabase();
  [few, many, most] = await Promise.all([houseOf(25), houseOf(120), houseOf(300)]);
  chat = await openWorkspaces(db, [few, many, most], { now, holdFor, workers: false });
  const scope = { categories: ["participation"], roles: ["counselor"] } as const;
  for (const caseId of [few.caseId, few.otherCaseId])
    await permit(db.store, few, { caseId, categories: [...scope.categories], roles: [...scope.roles] });
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

const givenNames =
  "Amara Bruno Celeste Dario Esme Farid Greta Hollis Imani Jasper Kaia Lorenzo Mireya Nadia Osric";
const surnames =
  "Abernathy Blackwood Castellanos Drummond Eastwick Fairweather Galloway Hathersage Ibarra Jankowski";
const invented = givenNames
  .split(" ")
  .flatMap((given) => surnames.split(" ").map((surname) => `${given} ${surname}`));

/** A house in which the therapist has so many cases: a third waits, a third was used lately, the rest are others' work. */
async function houseOf(count: number): Promise<House> {
  const house = await furnish(db.store, Temporal.Now.instant().subtract({ hours: 1 }));
  const names = codeNames(count - 2);
  for (const [at, codeName] of names.entries()) {
    const student = invented[at % invented.length] ?? "Amara Abernathy";
    house.names.push(student);
    await addCase(house, { codeName, student, use: at % 3 });
  }
  return house;
}

/** Drawn as the product draws them. */
function codeNames(count: number): string[] {
  const taken: string[] = ["Copper Ladder", "Cobalt Canoe"];
  while (taken.length < count + 2) {
    const drawn = drawCodeName(taken, (choices) => (taken.length * 7919) % choices);
    if (!drawn) throw new Error("every pair is taken");
    taken.push(drawn);
  }
  return taken.slice(2);
}

type Added = { codeName: string; student: string; use: number };

async function addCase(house: House, { codeName, student, use }: Added): Promise<void> {
  const id = newId(CaseId);
  const sides = { schoolId: house.school.id, programId: house.program.id };
  const { now: at, partnershipId, therapist } = house;
  const studentId = newId(StudentId);
  const secrets = { legal: student, nicknames: [], siblings: [], birthDate: "2011-05-02" };
  const sealed = await db.store.keys.seal(house.program.id, { table: "students", id: studentId }, secrets);
  const updateId = newId(ProgressUpdateId);
  const place = { table: "progress_updates", id: updateId };
  const content = await db.store.keys.seal(house.program.id, place, {
    ratings: { engagement: 3 },
    goneOver: false,
  });
  await db.store.client.transaction(openingFor(house.program.id), async (tx) => {
    await tx
      .insert(cases)
      .values({ id, ...sides, partnershipId, codeName, zone: "America/New_York", openedAt: at });
    const members = [therapist, house.coordinator].map((who) => ({
      id: newId(CareTeamMemberId),
      caseId: id,
      ...sides,
      memberOf: who.org.id,
      staffId: who.id,
      role: who.role,
      startedAt: at,
    }));
    await tx.insert(careTeam).values(members);
    await tx
      .insert(students)
      .values({ id: studentId, organizationId: house.program.id, secrets: sealed, createdAt: at });
    await tx.insert(caseStudents).values({ caseId: id, organizationId: house.program.id, studentId });
    if (use === 0) return;
    await tx.insert(progressUpdates).values({
      id: updateId,
      organizationId: house.program.id,
      caseId: id,
      authorId: use === 1 ? therapist.id : house.coordinator.id,
      rootId: updateId,
      version: 1,
      content,
      createdAt: at.subtract({ hours: 48 }),
    });
  });
}

type Option = { text: { text: string }; value: string; description?: { text: string } };
type Picker = { type: string; option_groups?: { label: { text: string }; options: Option[] }[] };

async function openPicker(who: Handle, typed = ""): Promise<Picker> {
  await chat.hands(who).dismiss();
  await chat.hands(who).command("/progress", typed);
  await chat.topHas(who, "Which case?");
  const found = chat
    .hands(who)
    .views.at(-1)
    ?.blocks.find((block) => block["block_id"] === "case");
  return (found as unknown as { element: Picker }).element;
}

const optionsOf = (picker: Picker): Option[] =>
  (picker.option_groups ?? []).flatMap((group) => group.options);
const firstNames = (house: House) => house.names.map((name) => name.split(" ")[0] ?? name);

test("with nothing typed, 25 cases stand under three headings, each with a line of its own, and no two share a word", async () => {
  const picker = await openPicker(few.therapist);
  expect(picker.type).toBe("static_select");
  expect(picker.option_groups?.map((group) => group.label.text)).toEqual([
    "Waiting for you",
    "Used lately",
    "All yours",
  ]);
  const options = optionsOf(picker);
  expect(options).toHaveLength(25);
  expect(new Set(options.map((option) => option.value)).size).toBe(25);
  for (const option of options) expect(option.description?.text.trim()).toMatch(/update/i);
  const all = options.flatMap((option) => option.text.text.toLowerCase().split(" "));
  expect(new Set(all).size).toBe(all.length);
  for (const first of firstNames(few)) expect(words(picker)).not.toContain(first);
});

test("Home tells the 25 apart too, says how many wait, and that its lists go on", async () => {
  for (const [house, waiting] of [
    [few, 10],
    [many, 42],
    [most, 102],
  ] as const) {
    await chat.hands(house.therapist).openHome();
    const home = await chat.until(() => chat.hands(house.therapist).home);
    expect(words(home)).toContain(`Waiting for you (${waiting})`);
    expect(words(home)).toMatch(/Next \(\d+ more\)/);
    expect(words(home)).toContain("Open the panel");
    expect(words(home)).toContain("Safety concern");
    for (const first of firstNames(house)) expect(words(home)).not.toContain(first);
  }
});

test.each([
  ["120", () => many],
  ["300", () => most],
])(
  "with %s cases the picker searches: part of a code name finds it, a first name finds nothing",
  async (_, of) => {
    const house = of();
    const picker = await openPicker(house.therapist);
    expect(picker.type).toBe("external_select");
    const { suggestions } = chat.hands(house.therapist);
    const offered = await suggestions("Which case?", "");
    expect(offered.length).toBe(100);
    const found = await suggestions("Which case?", "copper l");
    expect(found.map((one) => words(one["text"]))).toEqual([expect.stringContaining("Copper Ladder")]);
    const second = await suggestions("Which case?", "LADDER");
    expect(words(second)).toContain("Copper Ladder");
    for (const typed of ["Marisol", "marisol t", "Okereke"]) {
      expect(await suggestions("Which case?", typed)).toEqual([]);
    }
    await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
    await chat.hands(house.therapist).choose("Which case?", "Copper Ladder", { query: "ladder" });
    expect(await chat.topHas(house.therapist, "Who will read it")).toContain("Copper Ladder");
  },
);

test("a first name after the command finds nothing and says so, and stands in no log, call or row", async () => {
  for (const typed of ["Marisol", "marisol tannenbaum", "Amara", "Desmond Okereke is late"]) {
    await openPicker(few.therapist, typed);
    const shown = chat.top(few.therapist);
    expect(shown).toContain("was not kept");
    expect(shown).toContain("panel");
    expect(shown).not.toContain(typed);
  }
  const said = words(chat.slack.calls()) + words(chat.logged);
  for (const name of few.names)
    for (const part of name.split(" ")) expect(said).not.toMatch(new RegExp(part, "i"));
  const tables = await db.asSuperuser<{ name: string }[]>`
    select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
    where relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace)`;
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await db.asSuperuser.unsafe(`select t::text as row from ${name} t`);
    expect(words(rows), name).not.toMatch(/marisol|tannenbaum|desmond|okereke|amara|abernathy/i);
  }
});

test("a code name after the command opens its form, in any case of letters and with a hyphen", async () => {
  for (const typed of ["copper ladder", "COPPER-LADDER", "  Copper   Ladder. "]) {
    await chat.hands(few.therapist).dismiss();
    await chat.hands(few.therapist).command("/progress", typed);
    expect(await chat.topHas(few.therapist, "Who will read it")).toContain("Copper Ladder");
  }
});

test("Slack took everything that these many cases made of it", () => {
  expect(chat.slack.troubles()).toEqual([]);
  expect(chat.slack.calls().filter((call) => call.error)).toEqual([]);
  expect(chat.logged).toEqual([]);
});
