import { dispatch, type Ask, type Asker, type Say } from "#bot/dispatch.ts";
import { registryFor } from "#bot/commands.ts";
import { presses } from "#bot/presses.ts";
import type { Answers } from "#care/form.ts";
import { accept, type Refusal } from "#care/outcome.ts";
import { categoriesOf } from "#care/progress.rules.ts";
import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import { CaseId, DeliveryId, DraftId, newId } from "#db/ids.ts";
import type { TestDatabase } from "../support/database.ts";
import { dailyRows } from "./daily-rows.ts";
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
export type Kind = Exclude<Refusal["kind"], OtherKind>;
export const isOfThread = (name: string) => !dailyRows.has(name) && !dailyRows.has(`press ${name}`);
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
export type Brought = { ask: Ask; ctx?: StaffCtx };
export type Bring = (stage: Stage) => Promise<Brought>;
export type Cell =
  /** Refused in the words of its kind. */
  | { refuses: Bring }
  /** Not refused: how things stand is shown instead. */
  | { shows: Bring; says: RegExp }
  /** Cannot occur, and why. */
  | string;

let db: TestDatabase;
/** Says in which database every stage is set. */
export const stagesIn = (fresh: TestDatabase): void => {
  db = fresh;
};

export const registry = registryFor({ holdFor: Temporal.Duration.from({ seconds: 30 }) });
const now = Temporal.Now.instant;

/** One house of its own for one cell, with a permission for the counselor and an admin among the program's people. */
export type Stage = {
  house: House;
  ctx: (change?: { who?: Handle; roles?: Role[]; at?: Temporal.Instant; claim?: string }) => StaffCtx;
};

export async function newStage(): Promise<Stage> {
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
export const say = ({ ctx, ask }: Brought): Promise<Say> => dispatch(registry, askerWith(ctx), ask);

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
    const claim = newId(DraftId);
    await say({ ask: asked, ctx: stage.ctx({ claim }) });
    return { ask: asked, ctx: stage.ctx({ claim }) };
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
export const threadRows = {
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
  "press progress.wrong": {
    "not-allowed": byTeacher(onUpdate("progress.wrong")),
    "not-found": when(onStrangersUpdate("progress.wrong")),
    "not-linked": byNobody(onUpdate("progress.wrong")),
    ...noGate,
    ...nothingShown,
    ...nothingWritten,
    "already-done": { refuses: repeated(onUpdate("progress.wrong")) },
    "too-late": "it can be said at any time",
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
