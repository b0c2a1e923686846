import { afterAll, beforeAll, expect, test } from "vitest";
import { dispatch, type Ask, type Asker, type Say } from "#bot/dispatch.ts";
import { registryFor } from "#bot/commands.ts";
import { presses } from "#bot/presses.ts";
import type { Card } from "#care/card.ts";
import { explain } from "#care/explain.ts";
import type { Answers } from "#care/form.ts";
import { accept, type Refusal } from "#care/outcome.ts";
import { categoriesOf } from "#care/progress.rules.ts";
import { shareCategories } from "#care/share.rules.ts";
import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, DeliveryId, DraftId, newId, OpeningId } from "#db/ids.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { dailyRows } from "./daily-rows.ts";
import { buttonsOf, expectFitToRead, wordsOf } from "./refusal-words.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "../support/house.ts";

/** What the thread cannot return: decisions are the daily work's, the rest is the panel's alone. */
type OtherKind =
  | "decided-already"
  | "nobody-decides"
  | "no-enrollment"
  | "not-ready"
  | "birth-date-differs"
  | "last-admin"
  | "unreadable-file"
  | "wait"
  | "kept-out";
type Kind = Exclude<Refusal["kind"], OtherKind>;
const isOfThread = (name: string) => !dailyRows.has(name) && !dailyRows.has(`press ${name}`);
type ThreadPress = Exclude<keyof typeof presses, `${"support" | "checkin" | "hours"}.${string}`>;
type PressRow = `press ${ThreadPress}`;
type CommandRow =
  | "progress"
  | "progress.case"
  | "progress.ratings"
  | "progress.preview"
  | "label"
  | "label.label";
type Row = CommandRow | PressRow | "link.start";

/** Somebody asks something in a situation that was really brought about. Without `ctx` nobody knows them. */
type Brought = { ask: Ask; ctx?: StaffCtx };
type Bring = (stage: Stage) => Promise<Brought>;
type Cell =
  /** Refused in the words of its kind. */
  | { refuses: Bring }
  /** Not refused: how things stand is shown instead. */
  | { shows: Bring; says: RegExp }
  /** Cannot occur, and why. */
  | string;

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
});

const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
const now = Temporal.Now.instant;

/** One house of its own for one cell, with a permission for the counselor and an admin among the program's people. */
type Stage = {
  house: House;
  ctx: (change?: { who?: Handle; roles?: Role[]; at?: Temporal.Instant; claim?: string }) => StaffCtx;
};

async function newStage(): Promise<Stage> {
  const house = await furnish(db.store, now().subtract({ hours: 1 }));
  const roles = "{care_coordinator,admin}";
  await db.asSuperuser`update staff set roles = ${roles} where id = ${house.coordinator.id}`;
  return {
    house,
    ctx: ({ who = house.therapist, roles: has, at = now(), claim } = {}) => {
      const ctx = ctxFor(db.store, who, at);
      const actor = has ? { ...ctx.actor, roles: has } : ctx.actor;
      return { ...ctx, actor, ...(claim && { claim }) };
    },
  };
}

const askerWith = (ctx: StaffCtx | undefined): Asker => ({
  platform: "slack",
  ctx,
  startLink: () =>
    Promise.resolve(
      accept({ form: "link", key: "done", title: "Connect my account", close: "Close", items: [] }),
    ),
});
const say = ({ ctx, ask }: Brought): Promise<Say> => dispatch(registry, askerWith(ctx), ask);

const allow = ({ house }: Stage) =>
  permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
const pause = ({ house }: Stage) =>
  db.asSuperuser`update cases set paused_at = now() where id = ${house.caseId}`;
const close = ({ house }: Stage) =>
  db.asSuperuser`update cases set ended_at = now() where id = ${house.caseId}`;
const leaveTeam = ({ house }: Stage) => db.asSuperuser`
  update care_team set ended_at = now() where case_id = ${house.caseId} and staff_id = ${house.therapist.id}`;
const revoke = ({ house }: Stage) =>
  db.asSuperuser`update consents set revoked_at = now() where case_id = ${house.caseId}`;

/** The ask is made while all is well; then something happens. */
const when = (ask: (stage: Stage) => Promise<Ask>, ...happens: ((stage: Stage) => Promise<unknown>)[]) => ({
  refuses: async (stage: Stage) => {
    const asked = await ask(stage);
    for (const happening of happens) await happening(stage);
    return { ask: asked, ctx: stage.ctx() };
  },
});
const byTeacher = (ask: (stage: Stage) => Promise<Ask>) => ({
  refuses: async (stage: Stage) => ({ ask: await ask(stage), ctx: stage.ctx({ roles: ["teacher"] }) }),
});
const byNobody = (ask: (stage: Stage) => Promise<Ask>) => ({
  refuses: async (stage: Stage) => ({ ask: await ask(stage) }),
});
/** The same request again, as a repeat of Slack's or a replay would be. */
const repeated =
  (ask: (stage: Stage) => Promise<Ask>): Bring =>
  async (stage) => {
    const asked = await ask(stage);
    await say({ ask: asked, ctx: stage.ctx({ claim: "one request" }) });
    return { ask: asked, ctx: stage.ctx({ claim: "one request" }) };
  };

const typed =
  (name: string, words: string) =>
  async (stage: Stage): Promise<Ask> => {
    await allow(stage);
    return { kind: "command", name, words };
  };
const submits = (form: string, page: string, answers: Answers) => ({
  kind: "submit" as const,
  form,
  at: { draft: newId(DraftId), page },
  answers,
});
const picks = async (stage: Stage): Promise<Ask> => {
  await allow(stage);
  return submits("progress", "case", { case: stage.house.caseId });
};
const labels = async (stage: Stage): Promise<Ask> =>
  submits("label", "label", { case: stage.house.caseId, label: "Tuesday call" });

const noted = { engagement: "4", note: "Led the warm-up.", note_category: "participation" };

/** A form that is open and permitted, ready to be submitted. */
async function rates(stage: Stage, answers: Answers = { engagement: "4" }): Promise<Ask> {
  await allow(stage);
  const opened = await say({
    ctx: stage.ctx(),
    ask: { kind: "command", name: "progress", words: "copper ladder" },
  });
  if (opened.kind !== "page") throw new Error(`no form but ${opened.kind}`);
  return { kind: "submit", form: "progress", at: { draft: opened.draft, page: "ratings" }, answers };
}
const ratesPlainly = (stage: Stage) => rates(stage);

/** A preview that is shown, ready to be confirmed. */
async function confirms(stage: Stage, answers: Answers = {}): Promise<Ask> {
  const shown = await say({ ctx: stage.ctx(), ask: await rates(stage, noted) });
  if (shown.kind !== "preview") throw new Error(`no preview but ${shown.kind}`);
  return { kind: "submit", form: "progress", at: { draft: shown.draft, page: "preview" }, answers };
}
const confirmsPlainly = (stage: Stage) => confirms(stage);

async function post(stage: Stage): Promise<string> {
  const done = await say({ ctx: stage.ctx(), ask: await ratesPlainly(stage) });
  if (done.kind !== "done") throw new Error(`not sent but ${done.kind}`);
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select subject_id as id from disclosures where school_id = ${stage.house.school.id}`;
  return row?.id ?? "";
}

type Press = keyof typeof presses;
const pressOf = (press: Press, ref: string): Ask => ({ kind: "press", press, ref });
const onCase = (press: Press) => async (stage: Stage) => pressOf(press, stage.house.caseId);
const onPermittedCase = (press: Press) => async (stage: Stage) => {
  await allow(stage);
  return pressOf(press, stage.house.caseId);
};
const onStrangersCase = (press: Press) => async () => {
  const stranger = await newStage();
  return pressOf(press, stranger.house.caseId);
};
const onUpdate = (press: Press) => async (stage: Stage) => pressOf(press, await post(stage));
const onStrangersUpdate = (press: Press) => async () => pressOf(press, await post(await newStage()));
const onDelivery = async ({ house }: Stage, state = "failed"): Promise<Ask> => {
  const id = newId(DeliveryId);
  await db.asSuperuser`insert into deliveries (id, organization_id, staff_id, kind, subject_id, state, changed_at)
    values (${id}, ${house.program.id}, ${house.therapist.id}, 'progress', ${newId(CaseId)}, ${state}, now())`;
  return pressOf("delivery.resend", id);
};
/** What a reader does with an update that has arrived. */
const reads =
  (press: Press, ...happens: ((stage: Stage) => Promise<unknown>)[]): Bring =>
  async (stage) => {
    const ask = pressOf(press, await post(stage));
    for (const happening of happens) await happening(stage);
    return { ask, ctx: stage.ctx({ who: stage.house.counselor, at: now().add({ minutes: 1 }) }) };
  };

const nothingWritten = {
  invalid: "messages stand beside their fields",
  "cannot-clean": "no note is in it",
} as const;
const nothingShown = {
  changed: "nothing that could change was shown before",
  lapsed: "it opens a draft of its own",
} as const;
const noGate = {
  "no-permission": "nothing crosses by it",
  paused: "it is as good while sharing is paused",
  "closed-case": "it is as good when the case is closed",
} as const;
const justLooks = { "already-done": "it changes nothing", "too-late": "it has no time limit" } as const;

/** The presses that open a form about a case or about one's own update. */
const opening = (press: Press, ask: (stage: Stage) => Promise<Ask>, foreign: () => Promise<Ask>) =>
  ({
    "not-allowed": byTeacher(ask),
    "not-found": when(foreign),
    "not-linked": byNobody(ask),
    "no-permission": when(ask, revoke),
    paused: when(ask, pause),
    "closed-case": when(ask, close),
    ...nothingShown,
    ...nothingWritten,
    "already-done": "it changes nothing",
    "too-late":
      press === "progress.open" ? "it has no time limit" : "an edit that is late becomes a correction",
  }) as const satisfies Record<Kind, Cell>;

const looking = (press: Press, shows: RegExp) =>
  ({
    "not-allowed": byTeacher(onUpdate(press)),
    "not-found": when(onStrangersUpdate(press)),
    "not-linked": byNobody(onUpdate(press)),
    "no-permission": { shows: reads(press, revoke), says: /permission for this has ended/ },
    paused: { shows: reads(press, pause), says: /paused sharing in this case/ },
    "closed-case": { shows: reads(press, close), says: /no longer shown here/ },
    changed: "it shows how things stand now",
    lapsed: "no draft is in it",
    "already-done": { shows: reads(press), says: shows },
    "too-late": "it has no time limit",
    ...nothingWritten,
  }) as const satisfies Record<Kind, Cell>;

const turning = (press: "case.pause" | "case.resume", shown: RegExp) =>
  ({
    "not-allowed": byTeacher(onCase(press)),
    "not-found": when(onStrangersCase(press)),
    "not-linked": byNobody(onCase(press)),
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    "already-done": { shows: repeated(onCase(press)), says: shown },
    "too-late": "it has no time limit",
  }) as const satisfies Record<Kind, Cell>;

/** Every command's steps and every press against every refusal there is. A new one of either does not compile without its cells. */
const table = {
  progress: {
    "not-allowed": byTeacher(typed("progress", "")),
    "not-found": "words that are no code name of theirs are dropped, and the picker opens",
    "not-linked": byNobody(typed("progress", "copper ladder")),
    "no-permission": when(typed("progress", "copper ladder"), revoke),
    paused: when(typed("progress", "copper ladder"), pause),
    "closed-case": "closed cases are not listed, so their code names are dropped",
    ...nothingShown,
    ...justLooks,
    ...nothingWritten,
  },
  "progress.case": {
    "not-allowed": byTeacher(picks),
    "not-found": when(async () => submits("progress", "case", { case: (await newStage()).house.caseId })),
    "not-linked": byNobody(picks),
    "no-permission": when(picks, revoke),
    paused: when(picks, pause),
    "closed-case": when(picks, close),
    changed: "nothing that could change was shown before",
    lapsed: {
      refuses: async (stage) => ({
        ask: await picks(stage),
        ctx: stage.ctx({ at: now().add({ minutes: 31 }) }),
      }),
    },
    ...justLooks,
    ...nothingWritten,
  },
  "progress.ratings": {
    "not-allowed": byTeacher(ratesPlainly),
    "not-found": when(ratesPlainly, leaveTeam),
    "not-linked": byNobody(ratesPlainly),
    "no-permission": when(ratesPlainly, revoke),
    paused: when(ratesPlainly, pause),
    "closed-case": when(ratesPlainly, close),
    changed: {
      shows: async (stage) => {
        const ask = await rates(stage);
        await permit(db.store, stage.house, { categories: ["participation"], roles: ["nurse"] });
        return { ask, ctx: stage.ctx() };
      },
      says: /changed while you were writing.*Bettina Quillfeather/,
    },
    lapsed: {
      refuses: async (stage) => ({
        ask: await rates(stage),
        ctx: stage.ctx({ at: now().add({ minutes: 31 }) }),
      }),
    },
    "already-done": "a second request like it finds its draft used up: it has lapsed",
    "too-late": "an edit that is late becomes a correction",
    invalid: "messages stand beside their fields",
    "cannot-clean": "said beside the note, which stays in the form",
  },
  "progress.preview": {
    "not-allowed": byTeacher(confirmsPlainly),
    "not-found": when(confirmsPlainly, leaveTeam),
    "not-linked": byNobody(confirmsPlainly),
    "no-permission": when(confirmsPlainly, revoke),
    paused: when(confirmsPlainly, pause),
    "closed-case": when(confirmsPlainly, close),
    changed: {
      shows: async (stage) => {
        const ask = await confirms(stage);
        await permit(db.store, stage.house, { categories: ["participation"], roles: ["nurse"] });
        return { ask, ctx: stage.ctx() };
      },
      says: /changed while you were writing.*Bettina Quillfeather/,
    },
    lapsed: { refuses: repeated(confirmsPlainly) },
    "already-done": "a second request like it finds its draft used up: it has lapsed",
    "too-late": "an edit that is late becomes a correction",
    invalid: "it asks only what was held, with an answer to each",
    "cannot-clean": {
      refuses: async (stage) => {
        const ask = await confirms(stage);
        await db.asSuperuser`delete from case_students where case_id = ${stage.house.caseId}`;
        return { ask, ctx: stage.ctx() };
      },
    },
  },
  label: {
    "not-allowed": byTeacher(typed("label", "")),
    "not-found": "words that are no code name of theirs are dropped, and the form opens without a case",
    "not-linked": byNobody(typed("label", "")),
    ...noGate,
    ...nothingShown,
    ...justLooks,
    ...nothingWritten,
  },
  "label.label": {
    "not-allowed": byTeacher(labels),
    "not-found": when(labels, leaveTeam),
    "not-linked": byNobody(labels),
    ...noGate,
    changed: "nothing that could change was shown before",
    lapsed: "a label holds no draft",
    "already-done": { refuses: repeated(labels) },
    "too-late": "it has no time limit",
    invalid: "said beside the label, which stays in the form",
    "cannot-clean": "said beside the label, which stays in the form",
  },
  "press progress.open": opening(
    "progress.open",
    onPermittedCase("progress.open"),
    onStrangersCase("progress.open"),
  ),
  "press progress.edit": opening(
    "progress.edit",
    onUpdate("progress.edit"),
    onStrangersUpdate("progress.edit"),
  ),
  "press progress.correct": opening(
    "progress.correct",
    onUpdate("progress.correct"),
    onStrangersUpdate("progress.correct"),
  ),
  "press progress.view": looking("progress.view", /Engagement/),
  "press progress.seen": looking("progress.seen", /Marked as seen/),
  "press progress.undo": {
    "not-allowed": byTeacher(onUpdate("progress.undo")),
    "not-found": when(onStrangersUpdate("progress.undo")),
    "not-linked": byNobody(onUpdate("progress.undo")),
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    "already-done": { refuses: repeated(onUpdate("progress.undo")) },
    "too-late": {
      shows: async (stage) => ({
        ask: await onUpdate("progress.undo")(stage),
        ctx: stage.ctx({ at: now().add({ minutes: 1 }) }),
      }),
      says: /already delivered.*Change it/,
    },
  },
  "press progress.retract": {
    "not-allowed": byTeacher(onUpdate("progress.retract")),
    "not-found": when(onStrangersUpdate("progress.retract")),
    "not-linked": byNobody(onUpdate("progress.retract")),
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    "already-done": { refuses: repeated(onUpdate("progress.retract")) },
    "too-late": {
      shows: async (stage) => ({
        ask: await onUpdate("progress.retract")(stage),
        ctx: stage.ctx({ at: now().add({ minutes: 16 }) }),
      }),
      says: /this one is older.*Write a correction/,
    },
  },
  "press case.open": {
    "not-allowed": byTeacher(onCase("case.open")),
    "not-found": when(onStrangersCase("case.open")),
    "not-linked": byNobody(onCase("case.open")),
    ...noGate,
    ...nothingShown,
    ...justLooks,
    ...nothingWritten,
  },
  "press case.pause": turning("case.pause", /Sharing has been paused since/),
  "press case.resume": turning("case.resume", /Pause sharing/),
  "press consent.ask": {
    "not-allowed": byTeacher(onCase("consent.ask")),
    "not-found": when(onStrangersCase("consent.ask")),
    "not-linked": byNobody(onCase("consent.ask")),
    "no-permission": "it is the way out of that",
    paused: when(onCase("consent.ask"), allowAll, pause),
    "closed-case": when(onCase("consent.ask"), allowAll, close),
    ...nothingShown,
    ...nothingWritten,
    "already-done": { refuses: repeated(onCase("consent.ask")) },
    "too-late": "it has no time limit",
  },
  "press delivery.resend": {
    "not-allowed": byTeacher((stage) => onDelivery(stage)),
    "not-found": "another's, none and one that arrived answer alike: there is nothing to send again",
    "not-linked": byNobody((stage) => onDelivery(stage)),
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    "already-done": when((stage) => onDelivery(stage, "sent")),
    "too-late": "it has no time limit",
  },
  "link.start": {
    "not-allowed": "anybody may connect an account",
    "not-found": "it names nothing",
    "not-linked": "it is the way out of that",
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    ...justLooks,
  },
} as const satisfies Record<Row, Record<Kind, Cell>>;

async function allowAll({ house }: Stage): Promise<void> {
  await permit(db.store, house, { categories: categoriesOf("program"), roles: ["counselor"] });
}

type Telling = { title: string; next: RegExp; press?: string };

/** What each kind of refusal must say: what happened, and what to do next. */
const telling = {
  "not-allowed": { title: "Not part of your role", next: /Perrin Ashdown \(admin\) can change roles/ },
  "not-found": { title: "Not there", next: /Open Home|Open the case|Start it again/ },
  "not-linked": { title: "First, say who you are", next: /one press/, press: "link.start" },
  "no-permission": {
    title: "No permission for this yet",
    next: /record it.*once the family has signed|Ask your coordinator/,
  },
  paused: { title: "Sharing is paused", next: /resume it from About this case/, press: "case.open" },
  "closed-case": { title: "This case is closed", next: /can open a new case/, press: "case.open" },
  changed: {
    title: "Look once more",
    next: /confirm again|rate this one anew|Open it again|Look for times again|look once more/,
  },
  lapsed: { title: "Nothing was sent now", next: /look at its card in Messages.*start again/ },
  "already-done": {
    title: "Already done",
    next: /nothing is left to do|Look in your messages|speak to them|Nobody got a copy|Every copy says so/,
  },
  "too-late": { title: "Too late for that", next: /correct/i },
  invalid: { title: "Something needs another look", next: /\w/ },
  "cannot-clean": {
    title: "What you wrote was not sent",
    next: /Write it|leave the words out|leave that part out|Shorten/,
  },
  "decided-already": { title: "Decided already", next: /every copy of the card shows how it stands/ },
  "nobody-decides": { title: "Nobody can decide this yet", next: /Ask your coordinator to add/ },
  "no-enrollment": { title: "No permission for this yet", next: /Record a signed permission/ },
  "not-ready": { title: "The partner is not ready yet", next: /An admin sees on Partners/ },
  "birth-date-differs": { title: "The birth date is not the same", next: /Call Orla Fennimore/ },
  "last-admin": { title: "Somebody has to stay admin", next: /Make another person admin first/ },
  "unreadable-file": {
    title: "The file was not taken",
    next: /Choose|save it as|Ask for|Leave out|must hold|Rename|Look|Put|Split|Start again|never closed/,
  },
  wait: { title: "Too many tries", next: /try again in a quarter of an hour/ },
  "kept-out": { title: "On our own page", next: /do it in the panel/ },
} as const satisfies Record<Refusal["kind"], Telling>;

function expectTold(kind: Refusal["kind"], card: Card): void {
  const told: Telling = telling[kind];
  expect(card.title).toBe(told.title);
  expect(wordsOf(card.parts).replaceAll("\n", " ")).toMatch(told.next);
  if (told.press) expect(buttonsOf(card.parts).map((button) => button.press)).toContain(told.press);
  expectFitToRead(card);
}

const cells = Object.entries(table).flatMap(([row, kinds]) =>
  Object.entries(kinds).map(([kind, cell]) => ({ row, kind: kind as Kind, cell: cell as Cell })),
);
const refusing = cells.flatMap(({ row, kind, cell }) =>
  typeof cell === "object" && "refuses" in cell ? [{ row, kind, bring: cell.refuses }] : [],
);
const showing = cells.flatMap(({ row, kind, cell }) =>
  typeof cell === "object" && "shows" in cell ? [{ row, kind, bring: cell.shows, says: cell.says }] : [],
);

test.each(refusing)("$row, $kind: refused in words that say what to do next", async ({ kind, bring }) => {
  const stage = await newStage();
  const answer = await say(await bring(stage));
  if (answer.kind !== "refused") throw new Error(`not refused but ${JSON.stringify(answer)}`);
  expectTold(kind, answer.card);
  if (kind === "no-permission") {
    expect(wordsOf(answer.card.parts)).toContain("Perrin Ashdown (care coordinator)");
    expect(buttonsOf(answer.card.parts).map((button) => button.press)).toContain("consent.ask");
  }
});

test.each(showing)("$row, $kind: shows how things stand", async ({ bring, says }) => {
  const answer = await say(await bring(await newStage()));
  expect(answer.kind).not.toBe("refused");
  expect(JSON.stringify(answer)).toMatch(says);
});

test("the table has a row for every command and press, and counts its cells", () => {
  const rows = Object.keys(table);
  for (const name of Object.keys(registry.commands).filter(isOfThread)) expect(rows).toContain(name);
  const pressed = Object.keys(registry.presses).filter(isOfThread);
  expect(rows.filter((row) => row.startsWith("press "))).toEqual(
    expect.arrayContaining(pressed.map((press) => `press ${press}`)),
  );
  const impossible = cells.flatMap(({ cell }) => (typeof cell === "string" ? [cell] : []));
  for (const reason of impossible) expect(reason.split(" ").length).toBeGreaterThan(2);
  const kinds = Object.keys(table.progress).length;
  expect(cells).toHaveLength(rows.length * kinds);
  process.stdout.write(
    `\nrefusals: ${rows.length} rows × ${kinds} kinds = ${cells.length} cells: ${refusing.length} refused, ` +
      `${showing.length} shown as they stand, ${impossible.length} cannot occur\n`,
  );
});

test.each(Object.keys(registry.open))(
  "%s is answered whoever asks, known or not, and whatever their role",
  async (name) => {
    const stage = await newStage();
    for (const ctx of [undefined, stage.ctx(), stage.ctx({ roles: ["teacher"] })]) {
      const ask: Ask = { kind: "press", press: name };
      expect((await say(ctx ? { ask, ctx } : { ask })).kind).toBe("done");
    }
  },
);

const reader = "0199d3c0-0000-7000-8000-00000000aaaa" as Stage["house"]["therapist"]["id"];
const other = "0199d3c0-0000-7000-8000-00000000bbbb" as typeof reader;
const myself = { staffId: reader, name: "Ines Calloway", role: "primary therapist" };
const colleague = { staffId: other, name: "Perrin Ashdown", role: "care coordinator" };
const caseId = CaseId.parse("0199d3c0-0000-7000-8000-00000000cccc");
const missing = (askedOf: (typeof myself)[], theirs?: { isTheirs: true }): Refusal => ({
  kind: "no-permission",
  caseId,
  direction: "program_to_school",
  missing: [...shareCategories],
  askedOf,
  ...theirs,
});
type What<K extends Kind> =
  Extract<Refusal, { kind: K }> extends { what: infer W extends string } ? W : never;
const gone = {
  case: 1,
  update: 1,
  draft: 1,
  permission: 1,
  person: 1,
  page: 1,
  support: 1,
  "check-in": 1,
} satisfies Record<What<"not-found">, 1>;
const late = { undo: 1, edit: 1, retract: 1, reply: 1 } satisfies Record<What<"too-late">, 1>;
const changed = {
  readers: 1,
  update: 1,
  ratings: 1,
  request: 1,
  support: 1,
  times: 1,
  file: 1,
} satisfies Record<What<"changed">, 1>;
const unreadable = {
  empty: 1,
  zip: 1,
  "old-excel": 1,
  pdf: 1,
  binary: 1,
  "too-large": 1,
  "one-column": 1,
  "no-rows": 1,
  "headers-twice": 1,
  unterminated: 1,
  "stray-quote": 1,
  "huge-row": 1,
  "too-many-rows": 1,
  "changed-since": 1,
  fault: 1,
} satisfies Record<Extract<Refusal, { kind: "unreadable-file" }>["problem"], 1>;
type Unclean = Extract<Refusal, { kind: "cannot-clean" }>["why"];
const unclean = { "unsupported-script": 1, failed: 1, "too-long": 1, "no-roster": 1, broken: 1 } satisfies Record<
  Unclean,
  1
>;
const keysOf = <Key extends string>(record: Record<Key, 1>) => Object.keys(record) as Key[];

/** Every shape that a refusal can have. */
const shapes = {
  "not-allowed": [{ kind: "not-allowed" }],
  "not-found": keysOf(gone).map((what) => ({ kind: "not-found", what })),
  "not-linked": [{ kind: "not-linked" }],
  "no-permission": [missing([colleague]), missing([myself]), missing([myself, colleague]), missing([])],
  paused: [
    { kind: "paused", caseId, since: "2026-11-23T15:30:00Z" },
    { kind: "paused", caseId, since: "" },
  ],
  "closed-case": [{ kind: "closed-case", caseId }],
  changed: keysOf(changed).map((what) => ({ kind: "changed", what })),
  lapsed: [{ kind: "lapsed" }],
  "already-done": ["consent.ask", "delivery.resend", "progress.undo", "progress.retract", "case.pause"].map(
    (what) => ({
      kind: "already-done",
      what,
    }),
  ),
  "too-late": keysOf(late).map((what) => ({ kind: "too-late", what })),
  invalid: [{ kind: "invalid", fields: { signed: "Say who signed.", until: "Give an end." } }],
  "cannot-clean": keysOf(unclean).map((why) => ({ kind: "cannot-clean", why })),
  "decided-already": [{ kind: "decided-already", by: "Orla Fennimore", at: "2026-11-23T15:30:00Z" }],
  "nobody-decides": [{ kind: "nobody-decides" }],
  "no-enrollment": [{ kind: "no-enrollment", openingId: OpeningId.parse(caseId) }],
  "not-ready": [{ kind: "not-ready", what: "partner" }],
  "birth-date-differs": [
    { kind: "birth-date-differs", call: { name: "Orla Fennimore", role: "counselor", tel: "606-555-0144" } },
  ],
  "last-admin": [{ kind: "last-admin" }],
  "unreadable-file": keysOf(unreadable).map((problem) => ({ kind: "unreadable-file", problem, row: 1 })),
  wait: [{ kind: "wait", until: "2026-11-23T15:30:00Z" }],
  "kept-out": [{ kind: "kept-out", path: "/ask/progress" }],
} as const satisfies Record<Refusal["kind"], readonly Refusal[]>;

test.each(Object.entries(shapes))("%s reads well in every shape it can have", (kind, all) => {
  const known = { reader, zone: "America/New_York", admins: ["Perrin Ashdown (admin)"] };
  const drawn = (all as readonly Refusal[]).map((refusal) => explain(refusal, known));
  for (const card of drawn) expectTold(kind as Refusal["kind"], card);
  expect(new Set(drawn.map((card) => JSON.stringify(card))).size).toBe(all.length);
});

test("whoever can record a permission themselves is led to it; others are named; with nobody the way out is said", () => {
  const parts = (askedOf: (typeof myself)[]) => explain(missing(askedOf), { reader }).parts;
  const record = { kind: "link", label: "Record it in the panel", url: `/cases/${caseId}/permissions/new` };
  expect(parts([myself])).toContainEqual(record);
  expect(wordsOf(parts([myself]))).not.toContain("Ines");
  expect(buttonsOf(parts([myself]))).toEqual([]);
  expect(parts([myself, colleague])).toContainEqual(record);
  expect(wordsOf(parts([myself, colleague]))).toContain("So can Perrin Ashdown (care coordinator)");
  expect(parts([colleague])).not.toContainEqual(record);
  expect(wordsOf(parts([colleague]))).toContain("Perrin Ashdown (care coordinator) can record it");
  expect(wordsOf(parts([]))).toContain("Ask your coordinator to add somebody who can");
});

test("our own page names no command, and chat no page to load", () => {
  for (const refusal of Object.values(shapes).flat() as Refusal[]) {
    expect(wordsOf(explain(refusal, { via: "panel" }).parts)).not.toMatch(/the command|in Messages|slash/);
    expect(wordsOf(explain(refusal, { via: "chat" }).parts)).not.toMatch(/this page|the form again from/);
  }
});

test("what the other side has no permission for any more cannot be asked for on one's own", () => {
  const { title, parts } = explain(missing([], { isTheirs: true }), { reader });
  expect(title).toBe("No permission for this any more");
  expect(wordsOf(parts)).toContain("They can ask again");
  expect(buttonsOf(parts)).toEqual([]);
});

test("a pause says since when, on its reader's clock", () => {
  const card = explain(
    { kind: "paused", caseId, since: "2026-11-23T15:30:00Z" },
    { zone: "America/New_York" },
  );
  expect(wordsOf(card.parts)).toMatch(/since Mon, Nov 23, 10:30\sAM EST/);
});
