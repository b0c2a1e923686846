import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { homeDataFor } from "#care/home.ts";
import { makePrompt } from "#care/prompts.ts";
import { Browser, clock as panelClock, demoPanel } from "../admin/visit.ts";
import { ctxFor } from "../support/house.ts";
import { openPair, programs, type Hands, type Pair } from "./pair.ts";
import { goThroughTheRound, houseOfTheRound, roundComesTo } from "./presses.ts";

const now = Temporal.Now.instant;
const monday = "2027-01-11";
const at = (time: string) => Temporal.ZonedDateTime.from(`${monday}T${time}[America/New_York]`).toInstant();

describe.each(programs)("a school on $school, a program on $program:", (seats) => {
  let pair: Pair;
  let hands: Hands;
  beforeAll(async () => {
    pair = await openPair(seats, { furnished: houseOfTheRound, holdSeconds: 30, workers: false });
    hands = pair.hands(pair.house.therapist);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  const prompt = () => {
    const { program, therapist } = pair.house;
    const organizationId = program.id;
    const { store } = pair.db;
    const ctx = jobCtx({ store, now: () => at("07:15").add({ seconds: 1 }) }, "prompt", organizationId);
    return makePrompt(ctx, { organizationId, staffId: therapist.id, kind: "round", day: monday });
  };
  const notices = () => pair.db.asSuperuser<{ id: string }[]>`select id from notices where kind = 'round'`;
  const rounds = () => hands.cards().filter(({ words }) => words.includes("Weekly round"));
  const waiting = async (later: Temporal.DurationLike) => {
    const { db, house } = pair;
    const data = await homeDataFor(ctxFor(db.store, house.therapist, now().add(later)));
    return data.ok ? data.value.waiting : undefined;
  };

  test("on Monday at 7:15 there is one card for all 25, however often its job runs", async () => {
    await prompt();
    await prompt();
    const made = await notices();
    expect(made).toHaveLength(1);
    await pair.deliverAt(made[0]?.id ?? "", now(), "round");
    await pair.deliverAt(made[0]?.id ?? "", now(), "round");
    expect(rounds()).toHaveLength(1);
    expect(rounds()[0]?.words).toContain("25 updates are due");
    const next = await pair.db.asSuperuser<{ day: string }[]>`
      select data->>'day' as day from pgboss.job where name = 'prompt' and data->>'kind' = 'round'`;
    expect(next.map(({ day }) => day)).toEqual(["2027-01-18"]);
  });

  test("15 are the same as last week in one press each, 8 are rated in four, 2 have a note in five, and it counts to 0", async () => {
    await hands.press(await hands.card("25 updates are due"), "Start (25 left)");
    const presses = await goThroughTheRound(hands);
    expect(presses.same).toBe(1);
    expect(presses.ratings).toBeLessThanOrEqual(4);
    expect(presses.note).toBeLessThanOrEqual(5);
    const [row] = await pair.db.asSuperuser<{ sent: number; cases: number }[]>`
      select count(*)::int as sent, count(distinct case_id)::int as cases from disclosures where kind = 'progress'`;
    expect(row).toEqual({ sent: 25, cases: 25 });
  });

  test("Home, the panel and the round's card then agree that nothing is due", async () => {
    await hands.close();
    expect(await hands.home()).toContain("Nothing waits for you");
    expect(await waiting({ seconds: 0 })).toEqual([]);
    panelClock.now = now();
    const browser = new Browser(demoPanel(pair.db.store));
    await browser.signIn(pair.house.therapist);
    expect(await (await browser.get("/")).text()).toContain("Nothing waits for you");
    const [made] = await notices();
    await pair.deliverAt(made?.id ?? "", now(), "round");
    expect(rounds()).toHaveLength(1);
    expect(rounds()[0]?.words).toContain("all done");
  });

  test("a week later nothing to report and tomorrow take one press each, and nothing crosses by them", async () => {
    const { asSuperuser } = pair.db;
    await asSuperuser`update progress_updates set created_at = created_at - interval '170 hours'`;
    await hands.open("round");
    await roundComesTo(hands, 25);
    const before = await asSuperuser`select 1 from disclosures`;
    await hands.press("form", "Nothing to report");
    await roundComesTo(hands, 24);
    await hands.press("form", "Snooze to tomorrow");
    await roundComesTo(hands, 23);
    await hands.press("form", "Next (22 left)");
    await roundComesTo(hands, 23);
    expect(await asSuperuser`select 1 from disclosures`).toHaveLength(before.length);
    expect(await waiting({ hours: 24 })).toHaveLength(24);
  });

  test("Home turns its pages in place, and no roster name was in any call or log", async () => {
    await hands.close();
    const first = await hands.home();
    expect(first).toContain("1 to 12 of 25");
    expect(await hands.pressHome("Next (13 more)", "13 to 24 of 25")).not.toBe(first);
    await hands.pressHome("Back", "1 to 12 of 25");
    const all = pair.told() + JSON.stringify(pair.logged);
    for (const name of [...pair.house.names, "Anselm Drakeford"])
      for (const part of name.split(" ")) expect(all).not.toContain(part);
    expect(pair.troubles()).toEqual([]);
  });
});
