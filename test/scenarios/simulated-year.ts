import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { Mouth } from "#bot/delivery.ts";
import { TryAgain } from "#bot/jobs/deliver.ts";
import { Sendings } from "#bot/jobs/sendings.ts";
import { jobCtx, workerRuns } from "#bot/jobs/worker.ts";
import { slackMouth } from "#bot/slack/mouth.ts";
import type { JobCtx, StaffCtx } from "#db/context.ts";
import { jobPayloads, type JobName } from "#db/queue.ts";
import type { TestDatabase } from "../support/database.ts";
import { ctxFor, type Handle, type House } from "../support/house.ts";

/** A card that was posted, with the moment of the simulated year. */
export type Posted = { to: string; title: string; words: string; at: Temporal.Instant; about: string };
type Job = { id: string; name: JobName; data: Record<string, unknown>; due: Temporal.Instant };
type RunDeps = Parameters<typeof workerRuns.deliver>[1];
type Walk = { house: House; zones: { school: string; program: string }; start: Temporal.Instant };

/** A year that passes from one queued job to the next: each runs at its own moment, whatever the real time is. */
export class SimulatedYear {
  now: Temporal.Instant;
  readonly posts: Posted[] = [];
  readonly #house: House;
  readonly #zones: Walk["zones"];
  readonly #slack: ReturnType<typeof fakeSlack>;
  #db: TestDatabase;
  #mouth: Mouth;

  constructor(db: TestDatabase, { house, zones, start }: Walk) {
    this.#db = db;
    this.#house = house;
    this.#zones = zones;
    this.now = start;
    this.#slack = fakeSlack({
      signingSecret: "an invented signing secret",
      now: () => this.now,
      deliver: () => Promise.resolve(new Response("", { status: 500 })),
      workspaces: [house.school, house.program].map((org) => ({
        teamId: org.team,
        name: org.kind,
        botToken: `xoxb-${org.team}`,
        botUserId: `B${org.team}`,
        appId: "A0FOOTBRIDGE",
        users: this.#people()
          .filter((one) => one.org.id === org.id)
          .map((one) => ({ id: one.userKey, name: one.name, tz: zones[org.kind] })),
        channels: [],
        commands: [],
      })),
    });
    this.#mouth = this.#openMouth();
  }

  #people(): Handle[] {
    const { counselor, nurse, therapist, coordinator } = this.#house;
    return [counselor, nurse, therapist, coordinator];
  }

  #openMouth = (): Mouth =>
    slackMouth({
      apiUrl: "https://slack.com/api/",
      fetch: this.#slack.fetch,
      baseUrl: () => "https://panel.example",
    });

  /** The mouth of one job, of which is written down what it posted when. */
  #mouthFor = (about: string): Mouth => ({
    ...this.#mouth,
    post: async (address, card) => {
      const sent = await this.#mouth.post(address, card);
      const { title } = card;
      if (sent.kind === "sent")
        this.posts.push({ to: address.userKey, title, words: JSON.stringify(card), at: this.now, about });
      return sent;
    },
  });

  /** All that stands in somebody's conversation with the app. */
  shownTo = (who: Handle) => this.#slack.person(who.org.team, who.userKey).dm();

  as = (who: Handle): StaffCtx => ({
    ...ctxFor(this.#db.store, who, this.now),
    zone: this.#zones[who.org.kind],
  });

  /** What the process held is gone; only the database, and what the platform shows, is as it was. */
  restartedOn(db: TestDatabase): void {
    this.#db = db;
  }

  /** Runs every job in the order of their moments until this one, and stands there. */
  async until(moment: Temporal.Instant): Promise<void> {
    for (let batch = await this.#due(moment); batch.length > 0; batch = await this.#due(moment)) {
      const sql = this.#db.asSuperuser;
      const again = await this.#run(batch);
      const done = batch.map(({ id }) => id).filter((id) => !again.includes(id));
      const later = this.now.add({ seconds: 1 }).toString();
      if (done.length > 0)
        await sql`update pgboss.job set state = 'completed', completed_on = now() where id in ${sql(done)}`;
      if (again.length > 0)
        await sql`update pgboss.job set state = 'retry', start_after = ${later} where id in ${sql(again)}`;
    }
    this.now = moment;
  }

  /** Runs what is due at this moment, but the process dies before the queue hears of it. Says how many jobs it ran. */
  async dieAt(moment: Temporal.Instant): Promise<number> {
    await this.until(moment.subtract({ seconds: 1 }));
    const batch = await this.#due(moment);
    await this.#run(batch);
    return batch.length;
  }

  /** Runs jobs beside one another, as a worker does. Says which of them want to be tried again. */
  async #run(batch: readonly Job[]): Promise<string[]> {
    const [first] = batch;
    if (first && Temporal.Instant.compare(first.due, this.now) > 0) this.now = first.due;
    // What rests between two calls to a workspace is counted by the real clock, which stands still here.
    this.#mouth = this.#openMouth();
    const again = await Promise.all(batch.map((job) => this.#runOne(job)));
    return again.flat();
  }

  async #runOne({ id, name, data }: Job): Promise<string[]> {
    const payload = jobPayloads[name].parse(data);
    const run = workerRuns[name] as (ctx: JobCtx, deps: RunDeps, payload: unknown) => Promise<void>;
    const sendings = new Sendings();
    const deps: RunDeps = {
      sendings,
      store: this.#db.store,
      mouths: () => ({ slack: this.#mouthFor("kind" in payload ? payload.kind : name) }),
      now: () => this.now,
      log: () => undefined,
      conversations: {},
    };
    try {
      await run(jobCtx(deps, name, payload.organizationId), deps, payload);
      await sendings.settled();
      return [];
    } catch (error) {
      if (error instanceof TryAgain) return [id];
      throw error;
    }
  }

  /** The jobs of the next moment that has any. One without a time of its own is due at once. */
  async #due(until: Temporal.Instant): Promise<Job[]> {
    const { school, program } = this.#house;
    const rows = await this.#db.asSuperuser<{ id: string; name: JobName; data: Job["data"]; due: string }[]>`
      with waiting as (
        select id, name, data, case when start_after = created_on then ${this.now.toString()}::timestamptz
          else greatest(start_after, ${this.now.toString()}::timestamptz) end as due
        from pgboss.job where state in ('created', 'retry')
          and data->>'organizationId' in (${school.id}, ${program.id}))
      select id, name, data, to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due
      from waiting where due = (select min(due) from waiting) and due <= ${until.toString()} limit 10`;
    return rows.map((row) => ({ ...row, due: Temporal.Instant.from(row.due) }));
  }
}
