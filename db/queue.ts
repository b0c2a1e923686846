import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { fromDrizzle, PgBoss, type Clock } from "pg-boss";
import { z } from "zod";
import type { Tx } from "./change.ts";
import {
  CalendarId,
  CarryId,
  CaseId,
  CheckInId,
  ImportId,
  InstallationId,
  IntroductionId,
  OrganizationId,
  StaffId,
} from "./ids.ts";
import { copyKinds, type CopyKind } from "./schema/chat.ts";
import { letterKinds, type LetterKind } from "./schema/letters.ts";

const forOrganization = { organizationId: OrganizationId };

/**
 * Every job of the product with its payload: ids only, because a job reads the present when it runs. Each acts for the
 * one organization it names.
 */
export const jobPayloads = {
  /** Make every copy of one shared thing, on this side, show its present state. */
  deliver: z.object({
    ...forOrganization,
    kind: z.enum(copyKinds),
    subjectId: z.uuid(),
  }),
  /** Write to everybody of this side who is to know of one thing by mail, as it stands now. */
  mail: z.object({
    ...forOrganization,
    kind: z.enum(letterKinds),
    subjectId: z.uuid(),
  }),
  /** The link of somebody of a family has expired: nobody waits for them any more. */
  "family-lapse": z.object({ ...forOrganization, checkInId: CheckInId }),
  /** The same as `deliver` for everything shared in a case: after a pause, a revocation, a new permission. */
  "deliver-case": z.object({ ...forOrganization, caseId: CaseId }),
  /** A permission ends by itself: what it alone covered is cancelled, and copies say so. */
  "consent-ends": z.object({ ...forOrganization, caseId: CaseId }),
  /** Post one person's Home again. */
  "refresh-home": z.object({ ...forOrganization, staffId: z.uuid() }),
  /** A moment in the life of a request for a support, or of a support: of which, the job reads. */
  "support-time": z.object({
    ...forOrganization,
    id: z.uuid(),
    what: z.enum(["plan", "remind", "miss", "review", "renew", "end"]),
  }),
  /** Let an introduction lapse that nobody has answered. Acts for the side that asked. */
  "lapse-introduction": z.object({ ...forOrganization, introductionId: IntroductionId }),
  /** Read an uploaded file: to see what it would change, or to take it in. */
  "import-file": z.object({ ...forOrganization, importId: ImportId }),
  /** Read the busy times of somebody's calendar anew. */
  "read-calendar": z.object({ ...forOrganization, calendarId: CalendarId, goesOn: z.boolean() }),
  /** Fill the form that is open in somebody's chat with the case they found elsewhere. */
  carry: z.object({ ...forOrganization, carryId: CarryId }),
  /** Tell one person, on one day, of what waits: the evening's digest or the weekly round. */
  prompt: z.object({
    ...forOrganization,
    staffId: StaffId,
    kind: z.enum(["digest", "round"]),
    day: z.iso.date(),
  }),
  /** Exchange the token of a workspace for its next one, before it ends. */
  "rotate-token": z.object({ ...forOrganization, installationId: InstallationId }),
  /** Ask somebody to delete a message of theirs that says who a student is. */
  "ask-delete": z.object({
    ...forOrganization,
    platform: z.enum(["slack", "teams"]).default("slack"),
    workspaceKey: z.string().max(40),
    userKey: z.string().max(40),
    channelKey: z.string().max(200),
    messageKey: z.string().max(200),
  }),
} as const;
export type JobName = keyof typeof jobPayloads;
export type JobPayload<Name extends JobName> = z.infer<(typeof jobPayloads)[Name]>;
export const jobNames = Object.keys(jobPayloads) as JobName[];

export type Queue = { boss: PgBoss };

const schema = "pgboss";
/**
 * A job whose process died stops giving signs of life, and is handed out again within a quarter of a minute. One that
 * cannot be done now is tried for more than a day, with pauses of up to ten minutes: a platform may be away for hours.
 */
const settings = {
  retryLimit: 250,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 600,
  expireInSeconds: 60,
  heartbeatSeconds: 10,
};
/** How often jobs without a sign of life are looked for. */
const watchSeconds = 4;

/** The queue as the app uses it: it never creates or migrates anything. By another clock where one is given. */
export async function openQueue(
  url: string,
  options: { onError: (error: Error) => void; workers: boolean; clock?: Clock },
): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    migrate: false,
    createSchema: false,
    useListenNotify: options.workers,
    supervise: options.workers,
    superviseIntervalSeconds: watchSeconds,
    monitorIntervalSeconds: watchSeconds,
    schedule: false,
    ...(options.clock && { clock: options.clock }),
  });
  boss.on("error", options.onError);
  await boss.start();
  return { boss };
}

/** Creates the queue's own tables and one queue per job. Run by the owner, with the migrations. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  for (const name of jobNames) {
    await boss.createQueue(name, { notify: true, ...settings });
    // A queue that was there keeps the settings it was made with unless it is told.
    await boss.updateQueue(name, settings);
  }
  await boss.stop({ graceful: false });
}

type JobTimes = { startAfter?: Temporal.Instant; expireInSeconds?: number };

/** Enqueues in the caller's transaction: the job exists if and only if the fact does. */
export const enqueue = <Name extends JobName>(
  queue: Queue,
  tx: Tx,
  { payload, ...job }: { name: Name; payload: JobPayload<Name> } & JobTimes,
): Promise<void> => enqueueAll(queue, tx, { ...job, payloads: [payload] });

/**
 * Has a delivery looked at again, without the mail beside it. Answers with the job, so that it can be taken away by
 * `unfollow` when there is nothing left to look at.
 */
export async function follow(
  queue: Queue,
  tx: Tx,
  { payload, startAfter }: { payload: JobPayload<"deliver">; startAfter: Temporal.Instant },
): Promise<string> {
  const id = randomUUID();
  const job = { id, data: payload, startAfter: startAfter.toString() };
  await queue.boss.insert("deliver" satisfies JobName, [job], { db: fromDrizzle(tx, sql) });
  return id;
}

/** Takes a job away again that `follow` has made. */
export async function unfollow(queue: Queue, tx: Tx, id: string): Promise<void> {
  await queue.boss.deleteJob("deliver" satisfies JobName, id, { db: fromDrizzle(tx, sql) });
}

/** Enqueues several jobs of one kind in one statement, in the caller's transaction. */
export async function enqueueAll<Name extends JobName>(
  queue: Queue,
  tx: Tx,
  job: { name: Name; payloads: readonly JobPayload<Name>[] } & JobTimes,
): Promise<void> {
  if (job.payloads.length === 0) return;
  const after = job.startAfter ? { startAfter: job.startAfter.toString() } : {};
  const within = job.expireInSeconds ? { expireInSeconds: job.expireInSeconds } : {};
  const jobs = job.payloads.map((data) => ({ data, ...after, ...within }));
  const db = fromDrizzle(tx, sql);
  await queue.boss.insert(job.name, jobs, { db });
  const mails = job.payloads.flatMap((one) => mailBeside(job.name, one));
  if (mails.length > 0)
    await queue.boss.insert(
      "mail" satisfies JobName,
      mails.map((data) => ({ data, ...after })),
      { db },
    );
}

/** Whatever brings the cards of these up to date does the same for the mail about them. */
const mailed: Partial<Record<CopyKind, LetterKind>> = { checkin: "invitation", "checkin-notice": "reminder" };

function mailBeside(name: JobName, payload: JobPayload<JobName>): JobPayload<"mail">[] {
  if (name !== "deliver" || !("subjectId" in payload)) return [];
  const { organizationId, kind: copyKind, subjectId } = payload as JobPayload<"deliver">;
  const kind = mailed[copyKind];
  return kind ? [{ organizationId, kind, subjectId }] : [];
}
