import { answerTime } from "#care/check-ins/answers.ts";
import { findCheckIn } from "#care/check-ins/check-in-rows.ts";
import { openTimes } from "#care/check-ins/check-ins.rules.ts";
import { proposeCheckIn } from "#care/check-ins/check-ins.ts";
import { lookFor, wishFor } from "#care/check-ins/find-times.ts";
import { writeLog } from "#care/call-log.ts";
import type { Outcome } from "#care/outcome.ts";
import { offerFor } from "#care/progress-offer.ts";
import { postProgress } from "#care/progress.ts";
import { replyOffer, sendReply } from "#care/replies/replies.ts";
import { askQuestion } from "#care/questions.ts";
import { roundConversation } from "#care/round.ts";
import { askBack, requestSupport } from "#care/support-requests.ts";
import { supportOffer } from "#care/support-offer.ts";
import { recordSupport } from "#care/supports.ts";
import { usualSpan } from "#care/supports.rules.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import {
  CheckInTaskId,
  CaseTaskId,
  DeliveryId,
  DraftId,
  newId,
  type CaseId,
  type CheckInId,
  type CheckInTimeId,
  type ProgressUpdateId,
  type ReplyId,
  type SupportId,
  type SupportRequestId,
} from "#db/ids.ts";
import { read } from "#db/read.ts";
import type { TestDatabase } from "./database.ts";
import { ctxFor, permit, type Handle, type House } from "./house.ts";
import { said } from "./many-cases.ts";
import { permitBack } from "./supports.ts";

const zone = "America/New_York";
const daily: ShareCategory[] = ["attendance", "participation", "academics", "supports", "schedule"];

/** What one side does in one case of a house, done by the verbs themselves. */
export type Work = {
  db: TestDatabase;
  house: House;
  caseId: CaseId;
  /** When it is done; now unless given. */
  at?: Temporal.Instant;
};

const ctxOf = ({ db, at }: Work, who: Handle) => ctxFor(db.store, who, at ?? Temporal.Now.instant());
const dayOf = ({ at }: Work) => (at ?? Temporal.Now.instant()).toZonedDateTimeISO(zone).toPlainDate();

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** Permissions for everything of the daily work, both ways. */
export async function permitDaily({ db, house, caseId }: Work): Promise<void> {
  await permit(db.store, house, { caseId, categories: daily, roles: ["counselor", "nurse"] });
  await permitBack(db.store, house, { caseId, categories: daily, roles: ["therapist", "care_coordinator"] });
}

/** The therapist sends the school an update, which has arrived with the counselor. */
export async function sentUpdate(work: Work): Promise<ProgressUpdateId> {
  const { house } = work;
  const ctx = ctxOf(work, house.therapist);
  const offer = valueOf(await read(ctx, (reader) => offerFor(reader, ctx, work.caseId)));
  const sent = await postProgress(ctx, {
    draft: newId(DraftId),
    caseId: work.caseId,
    content: { ratings: { engagement: 4 }, goneOver: false },
    offered: offer.survey.open,
    token: offer.token,
    holdFor: atOnce,
    noteAudit: [],
  });
  const { subjectId } = valueOf(sent);
  await work.db
    .asSuperuser`insert into deliveries (id, organization_id, staff_id, kind, subject_id, state, changed_at)
    values (${newId(DeliveryId)}, ${house.school.id}, ${house.counselor.id}, 'progress', ${subjectId}, 'sent', now())
    on conflict do nothing`;
  return subjectId;
}

/** The counselor replies to it. */
export async function sentReply(work: Work): Promise<ReplyId> {
  const subjectId = await sentUpdate(work);
  const ctx = ctxOf(work, work.house.counselor);
  const { token } = valueOf(await read(ctx, (reader) => replyOffer(reader, ctx, subjectId)));
  const input = {
    draft: newId(DraftId),
    subjectId,
    words: "Glad to hear it.",
    category: "participation",
  } as const;
  return valueOf(await sendReply(ctx, { ...input, token, holdFor: atOnce, noteAudit: [] })).id;
}

const atOnce = Temporal.Duration.from({ seconds: 0 });

/** The therapist asks for a longer deadline; the counselor decides. */
export async function requestedSupport(work: Work): Promise<SupportRequestId> {
  const ctx = ctxOf(work, work.house.therapist);
  const offer = valueOf(await read(ctx, (reader) => supportOffer(reader, ctx, work.caseId)));
  const content = { classWords: "chem", how: "More time helps." };
  const neededBy = dayOf(work).add({ days: 3 });
  const input = { draft: newId(DraftId), caseId: work.caseId, kind: "ext_deadlines", neededBy } as const;
  return valueOf(await requestSupport(ctx, { ...input, content, noteAudit: [], token: offer.token })).id;
}

/** The same, with a question of the counselor's that waits for its answer. */
export async function askedBackSupport(work: Work): Promise<SupportRequestId> {
  const id = await requestedSupport(work);
  const ctx = ctxOf(work, work.house.counselor);
  valueOf(await askBack(ctx, { id, words: "Which lab?", draft: newId(DraftId) }));
  return id;
}

/** A support that the counselor looks after and that the teacher reads. */
export async function recordedSupport(work: Work): Promise<SupportId> {
  const { counselor, teacher } = work.house;
  const due = dayOf(work).add({ days: 6 });
  const input = {
    kind: "ext_deadlines",
    basis: "informal",
    details: { period: "3", course: "Chemistry", dueOn: due.toString(), teachersRead: "Accept it later." },
    ownerId: counselor.id,
    span: usualSpan(dayOf(work), due),
    teacherIds: [teacher.id],
  } as const;
  const whom = { caseId: work.caseId };
  return valueOf(await recordSupport(ctxOf(work, counselor), { draft: newId(DraftId), whom, input })).id;
}

export type Meeting = { id: CheckInId; timeId: CheckInTimeId };

/** The therapist offers three times to the counselor. */
export async function proposedCheckIn(work: Work): Promise<Meeting> {
  const { therapist, counselor } = work.house;
  const ctx = ctxOf(work, therapist);
  const from = dayOf(work);
  const span = { from, to: from.add({ days: 7 }), minutes: 30 };
  const asked = { caseId: work.caseId, zone, ...span, required: [therapist.id, counselor.id] };
  const wish = await read(ctx, (reader) => wishFor(reader, ctx, asked));
  const plan = { people: asked.required.map((staffId) => ({ staffId, required: true })), ...span };
  const starts = lookFor(wish).times.slice(0, 3);
  const draft = newId(DraftId);
  const proposal = { draft, caseId: work.caseId, plan, starts, join: { kind: "none" } } as const;
  const { id } = valueOf(await proposeCheckIn(ctx, proposal));
  const found = await read(ctx, (reader) => findCheckIn(reader, ctx, id));
  const [time] = found ? openTimes(found.times, ctx.now) : [];
  if (!time) throw new Error("a proposal has a time");
  return { id, timeId: time.id };
}

/** The same, and the counselor agrees: it is confirmed. */
export async function agreedCheckIn(work: Work): Promise<Meeting> {
  const meeting = await proposedCheckIn(work);
  valueOf(await answerTime(ctxOf(work, work.house.counselor), { timeId: meeting.timeId, works: true }));
  return meeting;
}

let weeksBack = 0;
/** One that was agreed and is over. No two are at the same time. */
export async function pastCheckIn(work: Work): Promise<Meeting> {
  const meeting = await agreedCheckIn(work);
  // The whole meeting lies weeks back; nothing else knows of it yet.
  weeksBack += 2;
  for (const table of ["check_ins", "bookings", "check_in_times"])
    await work.db.asSuperuser.unsafe(
      `update ${table} set starts_at = starts_at - interval '${weeksBack} weeks', ends_at = ends_at - interval '${weeksBack} weeks'
       where ${table === "check_ins" ? "id" : "check_in_id"} = '${meeting.id}'`,
    );
  await work.db.asSuperuser`update check_ins set state = 'past' where id = ${meeting.id}`;
  return meeting;
}

let missed = 2;
/** The school has missed meetings again: something for the program's coordinator. What was there before is done. */
export async function coordinatorsTask({ db, house, caseId, at }: Work): Promise<CheckInTaskId> {
  const id = newId(CheckInTaskId);
  missed += 1;
  await db.asSuperuser`update check_in_tasks set done_at = opened_at where case_id = ${caseId} and done_at is null`;
  await db.asSuperuser`insert into check_in_tasks
    (id, case_id, school_id, program_id, absent, missed, opened_at) values
    (${id}, ${caseId}, ${house.school.id}, ${house.program.id}, ${house.school.id}, ${missed},
     ${(at ?? Temporal.Now.instant()).toString()})`;
  return id;
}

/** A roster file does not name the student any more: a task of whoever leads the case at the school. */
export async function leftRosterTask({ db, house, caseId, at }: Work): Promise<CaseTaskId> {
  const id = newId(CaseTaskId);
  await db.asSuperuser`update case_tasks set done_at = opened_at where case_id = ${caseId} and done_at is null`;
  await db.asSuperuser`insert into case_tasks (id, organization_id, case_id, kind, opened_at)
    values (${id}, ${house.school.id}, ${caseId}, 'left-roster', ${(at ?? Temporal.Now.instant()).toString()})`;
  return id;
}

/** The therapist asks the school one of the set questions. */
export async function askedQuestion(work: Work, key = "at_school"): Promise<string> {
  valueOf(await askQuestion(ctxOf(work, work.house.therapist), { caseId: work.caseId, key }));
  const [row] = await work.db.asSuperuser<{ id: string }[]>`select subject_id as id from disclosures
    where kind = 'question' and case_id = ${work.caseId} order by released_at desc, id desc limit 1`;
  if (!row) throw new Error("a question was released");
  return row.id;
}

/** The therapist has written down a call with the counselor. */
export async function loggedCall(work: Work): Promise<string> {
  const draft = newId(DraftId);
  const ctx = ctxOf(work, work.house.therapist);
  const entered = {
    kind: "call",
    direction: "heard",
    with: work.house.counselor.id,
    categories: ["attendance"] as ShareCategory[],
    line: "",
  } as const;
  return valueOf(await writeLog(ctx, { draft, caseId: work.caseId, entered })).id;
}

/** An update was sent in this case a week ago, so one is due in it; nothing was put off. */
export async function dueAgain({ db, house, caseId }: Work): Promise<void> {
  await db.asSuperuser`update progress_updates set created_at = created_at - interval '30 days'
    where organization_id = ${house.program.id}`;
  await db.asSuperuser`delete from update_prompts where organization_id = ${house.program.id}`;
  const at = Temporal.Now.instant().subtract({ hours: 24 * 8 });
  await said(db.store, house, { caseId, at, content: { ratings: { engagement: 3 }, goneOver: false } });
}

/** The draft that every button of the therapist's round carries, when an update is due. */
export async function roundDraft(work: Work): Promise<string> {
  const round = roundConversation({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
  const step = valueOf(await round.start(ctxOf(work, work.house.therapist), ""));
  const draft = /"press":"round\.\w+","ref":"([0-9a-f-]+)"/.exec(JSON.stringify(step))?.[1];
  if (!draft) throw new Error(`no update is due: ${JSON.stringify(step)}`);
  return draft;
}
