import { dispatch, type Ask, type Say } from "#bot/dispatch.ts";
import type { Registry } from "#bot/commands.ts";
import { sayOutcome } from "#care/check-ins/outcomes.ts";
import type { Answers, Page } from "#care/form.ts";
import type { Refusal } from "#care/outcome.ts";
import { setQuestions } from "#care/questions.rules.ts";
import type { StaffCtx } from "#db/context.ts";
import { ctxFor, type Handle, type House } from "../support/house.ts";
import type { TestDatabase } from "../support/database.ts";
import * as work from "../support/work.ts";

export type Setting = { db: TestDatabase; house: House; registry: Registry };
/** `admin` is a counselor who looks after the organization besides. */
export type Who = "counselor" | "therapist" | "coordinator" | "admin";
/** How the world stands when the ask arrives. Each is brought about for real, for every row, in this order. */
export const situations = [
  "well",
  "nobody",
  "teacher",
  "foreign",
  "late",
  "revoked",
  "paused",
  "closed",
  "twice",
  "overtaken",
] as const;
export type Situation = (typeof situations)[number];
/** The kind of the refusal, or what is shown instead. */
export type Comes = Refusal["kind"] | RegExp;
export type DailyRow = {
  who: Who;
  ask: (setting: Setting) => Promise<Ask>;
  /** Somebody else was faster, where that can be. */
  overtake?: (setting: Setting) => Promise<unknown>;
  comes: Partial<Record<Situation, Comes>>;
  /** What opens the form that is submitted. */
  begin?: (setting: Setting) => Promise<Ask>;
};

const now = Temporal.Now.instant;
const at = ({ db, house }: Setting) => ({ db, house, caseId: house.caseId });
/** Who it is. An admin becomes one in the database, so that a real chat finds them as such. */
export async function whoOf({ db, house }: Setting, who: Who): Promise<Handle> {
  if (who !== "admin") return house[who];
  await db.asSuperuser`update staff set roles = array['counselor', 'admin'] where id = ${house.counselor.id}`;
  return house.counselor;
}
export function ctxOf({ db, house }: Setting, who: Who): StaffCtx {
  const ctx = ctxFor(db.store, house[who === "admin" ? "counselor" : who], now());
  return who === "admin" ? { ...ctx, actor: { ...ctx.actor, roles: ["counselor", "admin"] } } : ctx;
}
export const say = (
  { registry }: Pick<Setting, "registry">,
  ctx: StaffCtx | undefined,
  ask: Ask,
): Promise<Say> =>
  dispatch(
    registry,
    { platform: "slack", ctx, startLink: () => Promise.reject(new Error("nobody connects here")) },
    ask,
  );

/** What everything of one's own refuses: another role, another's, nobody. The rest it does as well as ever. */
const strangers = { teacher: "not-allowed", foreign: "not-found", nobody: "not-linked" } as const;
const gated = { revoked: "no-permission", paused: "paused", closed: "closed-case" } as const;
/** Nothing more is begun in such a case. */
const halted = { paused: "paused", closed: "closed-case" } as const;
const stopped = { revoked: /Sharing stopped/, paused: /Sharing paused/, closed: /Sharing stopped/ } as const;

type Ref = (setting: Setting) => Promise<string>;
const onCase: Ref = async ({ house }) => house.caseId;
const request: Ref = (setting) => work.requestedSupport(at(setting));
const support: Ref = (setting) => work.recordedSupport(at(setting));
const question: Ref = (setting) => work.askedQuestion(at(setting));
const update: Ref = (setting) => work.sentUpdate(at(setting));
const reply: Ref = (setting) => work.sentReply(at(setting));
const round: Ref = async (setting) => {
  await work.dueAgain({ ...at(setting), caseId: setting.house.otherCaseId });
  return work.roundDraft(at(setting));
};
/** None like it waits for its answer from within the hour. */
const newQuestion: Ref = async ({ db, house }) => {
  await db.asSuperuser`update disclosures set released_at = released_at - interval '2 hours'
    where kind = 'question' and case_id = ${house.caseId}`;
  return house.caseId;
};
const agreed: Ref = async (setting) => (await work.agreedCheckIn(at(setting))).id;
const proposed: Ref = async (setting) => (await work.proposedCheckIn(at(setting))).id;
const time: Ref = async (setting) => (await work.proposedCheckIn(at(setting))).timeId;
const past: Ref = async (setting) => (await work.pastCheckIn(at(setting))).id;
const saidHeld: Ref = async (setting) => {
  const id = (await work.pastCheckIn(at(setting))).id;
  await sayOutcome(ctxOf(setting, "counselor"), { id, outcome: "held" });
  return id;
};

const press = (who: Who, name: string, ref: Ref, comes: DailyRow["comes"]): [string, DailyRow] => [
  `press ${name}`,
  {
    who,
    ask: async (setting) => ({ kind: "press", press: name, ref: await ref(setting) }),
    comes: { ...strangers, ...comes },
  },
];
/** Several presses of one noun that answer alike. */
const alike = (noun: string, verbs: readonly string[], make: (name: string) => [string, DailyRow]) =>
  verbs.map((verb) => make(`${noun}.${verb}`));
const lapsing = { foreign: "lapsed", late: "lapsed" } as const;
const anybodys = { teacher: /./, foreign: /./ } as const;
/** A decision's form needs sharing to go on; without a permission the request is not the school's to see. */
const deciding = { revoked: "not-found", paused: "paused", closed: "not-found" } as const;

/** No reply is sent; how the update stands is shown instead. */
const unanswered = {
  revoked: /No reply was sent/,
  paused: "paused",
  closed: "closed-case",
} as const;

const presses: [string, DailyRow][] = [
  ...setQuestions.map(({ key, side }) =>
    press(side === "program" ? "therapist" : "counselor", `question.ask.${key}`, newQuestion, {
      ...gated,
      twice: /Already asked: this one waits/,
    }),
  ),
  ...alike("question.answer", ["0", "1", "2", "3"], (name) =>
    press("counselor", name, question, {
      twice: /Answered meanwhile/,
      ...gated,
    }),
  ),
  press("therapist", "question.start", async () => "-", { foreign: /About which case/ }),
  press("therapist", "question.open", onCase, halted),
  press("counselor", "question.view", question, {}),
  press("counselor", "reply.open", update, unanswered),
  press("therapist", "reply.view", reply, {}),
  press("counselor", "reply.withdraw", reply, { late: "too-late", twice: "already-done" }),
  press("counselor", "why.open", update, { teacher: /./ }),
  press("therapist", "log.open", onCase, halted),
  press("therapist", "log.copy", (setting) => work.loggedCall(at(setting)), {}),
  press("therapist", "settings.open", async () => "-", anybodys),
  press("therapist", "hours.open", async () => "-", anybodys),
  press("therapist", "update.nothing", onCase, {
    twice: /no update is due for a week/,
    closed: "closed-case",
  }),
  press("therapist", "round.start", async () => "-", anybodys),
  press("therapist", "round.same", round, { ...lapsing, ...gated, twice: "lapsed" }),
  press("therapist", "round.rate", round, { ...lapsing, ...gated }),
  ...alike("round", ["nothing", "snooze"], (name) =>
    press("therapist", name, round, { ...lapsing, closed: "closed-case" }),
  ),
  press("therapist", "round.next", round, { ...lapsing, teacher: /0 left/ }),
  press("therapist", "support.open", async () => "copper ladder", {
    foreign: /./,
    revoked: "no-permission",
    paused: "paused",
    closed: /not one of your code n/,
  }),
  press("counselor", "support.view", request, {
    revoked: "not-found",
    paused: /Sharing paused/,
    closed: /Sharing stopped/,
  }),
  ...alike("support", ["approve", "change", "decline", "askback"], (name) =>
    press("counselor", name, request, deciding),
  ),
  press("counselor", "support.makeup", request, { revoked: "not-found" }),
  press("therapist", "support.answer", (setting) => work.askedBackSupport(at(setting)), { paused: "paused" }),
  press("therapist", "support.withdraw", request, { twice: "already-done", closed: "closed-case" }),
  press("counselor", "support.revise", support, {}),
  press("counselor", "support.end", support, { twice: "already-done" }),
  press("therapist", "checkin.start", onCase, gated),
  ...alike("checkin", ["open", "move", "join", "gap", "keep", "move_all", "cancel_all"], (name) =>
    press("counselor", name, agreed, stopped),
  ),
  press("counselor", "checkin.none", proposed, stopped),
  ...alike("checkin", ["works", "doesnt"], (name) =>
    press("counselor", name, time, { ...gated, twice: /Joint check-in/ }),
  ),
  press("counselor", "checkin.cancel", agreed, { ...stopped, twice: /Joint check-in cancelled/ }),
  ...alike("checkin", ["held", "they_absent", "we_absent", "moved"], (name) =>
    press("counselor", name, past, { ...stopped, twice: /Joint check-in over/ }),
  ),
  ...alike("checkin", ["family", "alone", "again"], (name) => press("counselor", name, saidHeld, stopped)),
  press("counselor", "task.done", (setting) => work.leftRosterTask(at(setting)), { twice: "already-done" }),
  press("coordinator", "checkin.task", (setting) => work.coordinatorsTask(at(setting)), {
    twice: "already-done",
  }),
];

const typed = (who: Who, name: string, words: string, comes: DailyRow["comes"]): [string, DailyRow] => [
  name,
  {
    who,
    ask: async () => ({ kind: "command", name, words }),
    comes: { nobody: "not-linked", foreign: /./, ...comes },
  },
];
const open = { teacher: /./ } as const;
const dropped = /not one of your code n/;

const commands: [string, DailyRow][] = [
  typed("therapist", "checkin", "copper ladder", { ...gated, teacher: "not-allowed", closed: dropped }),
  typed("therapist", "accommodate", "copper ladder", { ...gated, teacher: "not-allowed", closed: dropped }),
  typed("therapist", "ask", "copper ladder", { teacher: "not-allowed", paused: "paused" }),
  typed("therapist", "log", "copper ladder", { teacher: "not-allowed", paused: "paused" }),
  typed("therapist", "pause", "copper ladder", { teacher: "not-allowed" }),
  typed("therapist", "round", "", open),
  typed("therapist", "find", "", open),
  typed("therapist", "hours", "", open),
  typed("admin", "today", "remote", { teacher: "not-allowed" }),
  typed("therapist", "settings", "", open),
  typed("therapist", "home", "", open),
  typed("therapist", "reply", "", { ...everySituation(/stands on the card/), nobody: "not-linked" }),
  typed("therapist", "message", "", { ...everySituation("not-found"), nobody: "not-linked" }),
];

function everySituation(kind: Comes) {
  return Object.fromEntries(situations.map((situation) => [situation, kind]));
}

/** Goes through a form, each page as it stands with these answers, up to what is submitted last. */
async function through(setting: Setting, who: Who, begin: Ask, pages: readonly Answers[]): Promise<Ask> {
  let step = await say(setting, ctxOf(setting, who), begin);
  for (const [nth, answers] of pages.entries()) {
    if (step.kind !== "page" && step.kind !== "preview")
      throw new Error(`no form but ${JSON.stringify(step)}`);
    const { page, draft } = step;
    const place = { draft, page: page.key };
    const submit: Ask = {
      kind: "submit",
      form: page.form,
      at: place,
      answers: { ...asItStands(page), ...answers },
    };
    if (nth === pages.length - 1) return submit;
    step = await say(setting, ctxOf(setting, who), submit);
  }
  throw new Error("a form has a page");
}

export function asItStands(page: Page): Answers {
  const answers: Answers = {};
  for (const item of page.items) {
    if (!("field" in item)) continue;
    const { field } = item;
    if (field.kind === "many") answers[field.key] = field.values ?? [];
    else if (field.kind === "toggle") answers[field.key] = field.value ? "true" : undefined;
    else if (field.value !== undefined) answers[field.key] = String(field.value);
  }
  return answers;
}

type Submitting = { who: Who; begin: (setting: Setting) => Promise<Ask>; pages: () => Answers[] };
const submits = (
  name: string,
  { who, begin, pages }: Submitting,
  row: Omit<DailyRow, "who" | "ask">,
): [string, DailyRow] => [
  name,
  {
    ...row,
    who,
    begin,
    ask: async (setting) => through(setting, who, await begin(setting), pages()),
    comes: {
      foreign: "lapsed",
      nobody: "not-linked",
      teacher: "not-allowed",
      late: "lapsed",
      twice: "lapsed",
      ...row.comes,
    },
  },
];
export const command = (name: string, words: string) => async (): Promise<Ask> => ({
  kind: "command",
  name,
  words,
});
const button =
  (name: string, ref: Ref) =>
  async (setting: Setting): Promise<Ask> => ({
    kind: "press",
    press: name,
    ref: await ref(setting),
  });
const inDays = (days: number) => Temporal.Now.plainDateISO("America/New_York").add({ days });
const weekday = (day: Temporal.PlainDate): string =>
  (day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day).toString();
const supportAsked = () => ({ kind: "ext_deadlines", needed_by: weekday(inDays(4)) });
const declined = { reason: "in_place", next_step: "meeting" };
/** Whoever would decide has left the care team. */
const nobodyDecides = ({ db, house }: Setting) =>
  db.asSuperuser`update care_team set ended_at = now() where staff_id = ${house.counselor.id}`;
/** The first time that was offered is booked in another case. */
const timeTaken = async ({ db, house }: Setting) => {
  const other = { db, house, caseId: house.otherCaseId };
  await work.permitDaily(other);
  await work.agreedCheckIn(other);
};
/** The request was decided in the meantime, from a form of its own. */
const decidedFirst = async (setting: Setting) => {
  const { db, house } = setting;
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select id from support_requests where school_id = ${house.school.id} order by id desc limit 1`;
  const begin: Ask = { kind: "press", press: "support.decline", ref: row?.id ?? "" };
  return say(setting, ctxOf(setting, "counselor"), await through(setting, "counselor", begin, [declined]));
};

/** A time of one's own, on an open day of next week. */
const ownTime = () => ({ day1: weekday(inDays(8)), time1: "10:00" });
/** A request whose day is over without a decision. */
const missed: Ref = async (setting) => {
  const id = await request(setting);
  await setting.db.asSuperuser`update support_requests set state = 'missed' where id = ${id}`;
  return id;
};
/** The support was changed from another form in the meantime. */
const revisedFirst = async (setting: Setting) => {
  const { db, house } = setting;
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select id from supports where organization_id = ${house.school.id} order by id desc limit 1`;
  const begin: Ask = { kind: "press", press: "support.revise", ref: row?.id ?? "" };
  return say(setting, ctxOf(setting, "counselor"), await through(setting, "counselor", begin, [{}]));
};
/** The newest check-in was called off in the meantime. */
const cancelledFirst = async (setting: Setting) => {
  const { db, house } = setting;
  const [row] = await db.asSuperuser<{ id: string }[]>`
    select id from check_ins where school_id = ${house.school.id} order by id desc limit 1`;
  const ref = row?.id ?? "";
  return say(setting, ctxOf(setting, "therapist"), { kind: "press", press: "checkin.cancel", ref });
};

const saved = { foreign: /saved/, late: /saved/, twice: /saved/ } as const;

const forms: [string, DailyRow][] = [
  submits(
    "form checkin",
    { who: "therapist", begin: command("checkin", "copper ladder"), pages: () => [{}, {}] },
    { comes: { ...gated, overtaken: /booked|meanwhile|taken/ }, overtake: timeTaken },
  ),
  submits(
    "form accommodate",
    { who: "therapist", begin: command("accommodate", "copper ladder"), pages: () => [supportAsked(), {}] },
    { comes: { ...gated, overtaken: "nobody-decides" }, overtake: nobodyDecides },
  ),
  submits(
    "form support.decline",
    { who: "counselor", begin: button("support.decline", request), pages: () => [declined] },
    { comes: { ...deciding, overtaken: "decided-already" }, overtake: decidedFirst },
  ),
  submits(
    "form support.askback",
    { who: "counselor", begin: button("support.askback", request), pages: () => [{ words: "Which lab?" }] },
    { comes: { ...deciding, overtaken: "decided-already" }, overtake: decidedFirst },
  ),
  ...["approve", "change"].map((verb) =>
    submits(
      `form support.${verb}`,
      { who: "counselor", begin: button(`support.${verb}`, request), pages: () => [{}] },
      { comes: { ...deciding, overtaken: "decided-already" }, overtake: decidedFirst },
    ),
  ),
  submits(
    "form support.answer",
    {
      who: "therapist",
      begin: button("support.answer", (setting) => work.askedBackSupport(at(setting))),
      pages: () => [{ words: "The one on acids." }],
    },
    { comes: { ...gated, overtaken: "decided-already" }, overtake: decidedFirst },
  ),
  submits(
    "form support.record",
    {
      who: "counselor",
      begin: async (setting) => ({ kind: "press", press: "support.makeup", ref: await missed(setting) }),
      pages: () => [{ due_other: weekday(inDays(9)) }],
    },
    { comes: {} },
  ),
  submits(
    "form support.revise",
    { who: "counselor", begin: button("support.revise", support), pages: () => [{}] },
    { comes: { overtaken: "changed" }, overtake: revisedFirst },
  ),
  submits(
    "form checkin.move",
    { who: "therapist", begin: button("checkin.move", agreed), pages: () => [{}, {}] },
    { comes: { ...gated, overtaken: "already-done" }, overtake: cancelledFirst },
  ),
  submits(
    "form checkin.own",
    { who: "counselor", begin: button("checkin.none", proposed), pages: () => [ownTime()] },
    {
      comes: { ...stopped, late: "lapsed", overtaken: /Joint check-in cancelled/ },
      overtake: cancelledFirst,
    },
  ),
  submits(
    "form reply",
    {
      who: "counselor",
      begin: button("reply.open", update),
      pages: () => [{ note: "Glad to hear it.", note_category: "participation" }, {}],
    },
    { comes: unanswered },
  ),
  submits(
    "form log",
    {
      who: "therapist",
      begin: command("log", "copper ladder"),
      pages: () => [{ categories: ["attendance"] }],
    },
    { comes: {} },
  ),
  submits(
    "form hours",
    { who: "therapist", begin: command("hours", ""), pages: () => [{}] },
    { comes: saved },
  ),
  submits(
    "form today",
    { who: "admin", begin: command("today", "remote"), pages: () => [{ kind: "remote" }] },
    {
      comes: {
        nobody: "not-linked",
        teacher: "not-allowed",
        foreign: /Today is set/,
        late: /Today is set/,
        twice: /Today is set/,
      },
    },
  ),
  submits(
    "form settings",
    { who: "therapist", begin: command("settings", ""), pages: () => [{}] },
    { comes: { ...saved, teacher: /saved/ } },
  ),
];

/** Every command, press and form of the daily work. */
export const dailyRows: ReadonlyMap<string, DailyRow> = new Map([...commands, ...presses, ...forms]);
