import { randomUUID } from "node:crypto";
import { addressesFor } from "#care/delivery-rows.ts";
import { lapseConsents } from "#care/consents-lapse.ts";
import type { CalendarSources } from "#care/calendars/source.ts";
import type { Conversation } from "#care/conversation.ts";
import { lapseFamily } from "#care/families/answer.ts";
import { lapseIntroduction } from "#care/introductions.ts";
import { runImport } from "#care/imports/run.ts";
import { homePageOf } from "#care/home-openings.ts";
import { homeFor } from "#care/home.ts";
import { makePrompt } from "#care/prompts.ts";
import { subjectsWithCopies } from "#care/shared-subjects.ts";
import { staffActor } from "#care/staff.ts";
import { supportTime } from "#care/support-times.ts";
import { openingFor } from "#db/client.ts";
import type { JobCtx } from "#db/context.ts";
import type { OrganizationId, StaffId } from "#db/ids.ts";
import { enqueue, jobNames, jobPayloads, type JobName, type JobPayload } from "#db/queue.ts";
import { read } from "#db/read.ts";
import type { Store } from "#db/store.ts";
import type { Tx } from "#db/change.ts";
import type { Mouths } from "#bot/delivery.ts";
import { carry } from "./carry.ts";
import { askToDelete } from "./ask-delete.ts";
import { deliver, lookAgain } from "./deliver.ts";
import { readCalendar } from "./read-calendar.ts";
import { sendLetters, type Mailing } from "./mail.ts";
import { Sendings } from "./sendings.ts";

export type WorkerDeps = {
  store: Store;
  mouths: () => Mouths;
  /** Absent where no calendar can be read. */
  calendars?: CalendarSources;
  /** How mail leaves; without it nobody is written to. */
  mailing?: Mailing;
  now: () => Temporal.Instant;
  log: (line: string) => void;
  /** What a form in chat is answered by. */
  conversations: Record<string, Conversation>;
};

type RunDeps = WorkerDeps & { sendings: Sendings };
type Run<Name extends JobName> = (ctx: JobCtx, deps: RunDeps, payload: JobPayload<Name>) => Promise<void>;

/** What each job does. It acts for the one organization its payload names, and reads the present. */
export const workerRuns: { [Name in JobName]: Run<Name> } = {
  deliver: async (ctx, { mouths, sendings }, payload) => {
    const { organizationId } = payload;
    if (sendings.isFull(organizationId)) return lookAgain(ctx, payload, 1);
    sendings.keep(organizationId, (await deliver(ctx, mouths(), payload)).sent);
  },
  mail: async (ctx, { mailing }, payload) => mailing && sendLetters(ctx, mailing, payload),
  "family-lapse": (ctx, _deps, { checkInId }) => lapseFamily(ctx, checkInId),
  "deliver-case": async (ctx, deps, { organizationId, caseId }) => {
    const subjects = await read(ctx, (reader) => subjectsWithCopies(reader, ctx, caseId));
    await deps.store.client.transaction(openingFor(organizationId), async (db) => {
      for (const subject of subjects) {
        await enqueue(deps.store.queue, db as Tx, {
          name: "deliver",
          payload: { organizationId, ...subject },
        });
      }
    });
  },
  "refresh-home": async (ctx, deps, payload) => {
    const staffId = payload.staffId as StaffId;
    const found = await read(ctx, async (reader) => ({
      actor: await staffActor(reader, ctx, staffId),
      reach: (await addressesFor(reader, ctx, [staffId])).get(staffId),
      page: await homePageOf(reader, ctx, staffId),
    }));
    if (!found.actor || !found.reach) return;
    const card = await homeFor({ ...ctx, ...found.actor }, found.page);
    if (card.ok)
      await deps.mouths()[found.reach.address.platform]?.publishHome(found.reach.address, card.value);
  },
  "consent-ends": (ctx, _deps, { caseId }) => lapseConsents(ctx, caseId),
  "support-time": (ctx, _deps, payload) => supportTime(ctx, payload),
  "lapse-introduction": (ctx, _, { introductionId }) => lapseIntroduction(ctx, introductionId),
  "import-file": (ctx, _deps, { importId }) => runImport(ctx, importId),
  "read-calendar": (ctx, deps, payload) => readCalendar(ctx, deps.calendars, payload),
  carry: (ctx, deps, { carryId }) => carry(ctx, deps, carryId),
  prompt: (ctx, _, payload) => makePrompt(ctx, payload),
  "rotate-token": async (ctx, deps, { installationId }) => {
    await deps.mouths().slack?.rotate?.(ctx, installationId);
  },
  "ask-delete": (ctx, deps, payload) => askToDelete(ctx, deps.mouths(), payload),
};

/** Takes jobs until it is stopped. */
export type Worker = {
  /** Takes no more jobs, lets those finish that are under way, and waits until what was sent is written down. */
  stop: () => Promise<void>;
};

/** Starts taking jobs of every kind. What a job cannot finish is tried again with growing pauses. */
export async function startWorker(told: WorkerDeps): Promise<Worker> {
  const { boss } = told.store.queue;
  const deps = { ...told, sendings: new Sendings() };
  const options = {
    batchSize: 10,
    burstWhenBatchFull: true,
    perJobResults: true,
    pollingIntervalSeconds: 1,
    notifyPollingIntervalSeconds: 1,
  } as const;
  for (const name of jobNames) {
    await boss.work(name, options, (jobs) =>
      Promise.all(jobs.map(async (job) => ({ id: job.id, ...(await attempt(deps, name, job)) }))),
    );
  }
  return {
    stop: async () => {
      await boss.stop({ timeout: 5_000 });
      await deps.sendings.settled();
    },
  };
}

type Job = { id: string; data: unknown };

async function attempt(deps: RunDeps, name: JobName, job: Job): Promise<{ status: "completed" | "failed" }> {
  try {
    await runJob(deps, name, job);
    return { status: "completed" };
  } catch (error) {
    deps.log(`job ${name} ${job.id} will be tried again: ${error instanceof Error ? error.name : "fault"}`);
    return { status: "failed" };
  }
}

async function runJob(deps: RunDeps, name: JobName, job: Job): Promise<void> {
  const payload = jobPayloads[name].parse(job.data);
  const ctx = jobCtx(deps, name, payload.organizationId);
  // The payload was parsed by the schema of the same name.
  await (workerRuns[name] as Run<JobName>)(ctx, deps, payload as JobPayload<JobName>);
}

/** A job's context: it is its own actor. Its zone is UTC until a reader's is known. */
export function jobCtx(
  deps: Pick<WorkerDeps, "store" | "now">,
  job: string,
  organizationId: OrganizationId,
): JobCtx {
  return {
    actor: { kind: "job", job, organizationId },
    now: deps.now(),
    locale: "en",
    zone: "UTC",
    requestId: randomUUID(),
    store: deps.store,
  };
}
