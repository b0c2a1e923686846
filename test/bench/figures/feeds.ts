import postgres from "postgres";
import { startFeed } from "#care/letters/feed.ts";
import type { StaffCtx } from "#db/context.ts";
import type { Store } from "#db/store.ts";
import type { Database } from "../databases.ts";
import type { Bench, Group } from "../figure.ts";
import { casesLed, counselorsOf } from "../daily/house.ts";
import { done, openStore } from "../daily/store.ts";
import { median, percentile } from "../maths.ts";
import { startRig, type Rig } from "../rig.ts";
import { small } from "../stores/plans.ts";
import { WorkMissing } from "../work.ts";

const meetings = 200;
/** An address answers no more than 30 times in 5 minutes, so each round has addresses of its own. */
const perAddress = 25;
const people = counselorsOf(small);

/** How long somebody's own calendar address takes to answer. */
export const feeds: Group = { names: ["feed-ms"], measure };

async function measure({ databases, log, rounds, profileTo, report }: Bench): Promise<void> {
  const database = await databases.copyOf(await databases.kept("bench_small", small), "bench_feeds");
  await using opened = await openStore(database);
  const who = await layOut(opened.store, database);
  await using product = await startRig({ people, delivers: false, profileTo, program: "product", database });
  log("Warming up …");
  await round(product, who);
  log("Measuring feed-ms …");
  const times: number[] = [];
  let size = 0;
  for (let count = 0; count < rounds; count += 1) {
    const measured = await round(product, who);
    times.push(...measured.times);
    size = measured.size;
  }
  const note = `median ${median(times).toFixed(1)}; ${times.length} answers one after the other, ${meetings} meetings of 25 cases, ${(size / 1_000).toFixed(0)} kB each`;
  report({ name: "feed-ms", value: percentile(times, 0.95), unit: "ms", note });
}

/** Each counselor has their 200 meetings, all asked for by the program, so that a permission is asked for every one. */
async function layOut(store: Store, { superuserUrl }: Database): Promise<StaffCtx[]> {
  await using sql = Object.assign(postgres(superuserUrl, { max: 1, fetch_types: false }), {
    async [Symbol.asyncDispose]() {
      await sql.end();
    },
  });
  const who: StaffCtx[] = [];
  for (const { cases } of people) {
    const led = await casesLed(
      store,
      small,
      cases.map(({ number }) => number),
    );
    for (const [nth, { id, school, program }] of led.entries()) {
      const [each, staff] = [meetings / led.length, school.actor.staffId];
      await sql`with made as (
        insert into check_ins (id, case_id, school_id, program_id, state, asked_by, asked_by_role, host_organization,
          minutes, zone, window_from, window_to, starts_at, ends_at, joining, asked_at, changed_at, changed_by)
        select gen_random_uuid(), ${id}, ${school.actor.organizationId}, ${program.actor.organizationId}, 'confirmed',
          ${program.actor.staffId}, 'therapist', ${program.actor.organizationId}, 30, 'America/New_York',
          current_date, current_date, at, at + interval '30 minutes', '\\x01', now(), now(), ${program.actor.staffId}
        from (select now() + interval '1 day' * n + interval '1 hour' * ${nth}::int as at
          from generate_series(1, ${each}::int) n) times returning id, school_id, program_id)
        insert into check_in_people (check_in_id, school_id, program_id, member_of, staff_id, role, required)
        select id, school_id, program_id, school_id, ${staff}, 'counselor', true from made`;
      if (nth === 0) who.push(school);
    }
  }
  return who;
}

async function round({ server }: Rig, who: readonly StaffCtx[]): Promise<{ times: number[]; size: number }> {
  const times: number[] = [];
  let size = 0;
  for (const ctx of who) {
    const { token } = done(await startFeed(ctx));
    for (let count = 0; count < perAddress; count += 1) {
      const started = performance.now();
      const answer = await fetch(`${server.url}/feed/${token}.ics`);
      const file = await answer.text();
      times.push(performance.now() - started);
      const found = file.split("BEGIN:VEVENT").length - 1;
      if (answer.status !== 200 || found !== meetings)
        throw new WorkMissing(`a feed of ${meetings} meetings had ${found}: ${answer.status}`);
      size = file.length;
    }
  }
  return { times, size };
}
