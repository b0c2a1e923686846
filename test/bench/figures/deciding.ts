import { messageOf } from "#bot/slack/blocks.ts";
import { cardAt } from "#bot/links.ts";
import { supportRequestCopies } from "#care/support-copies.ts";
import { openOn } from "#care/scheduling/days.ts";
import { read } from "#db/read.ts";
import type { Database } from "../databases.ts";
import type { Bench, Group } from "../figure.ts";
import { casesLed, counselorsOf, type Led } from "../daily/house.ts";
import { openStore } from "../daily/store.ts";
import { askForSupport, hireTeachers } from "../daily/work.ts";
import { decide, type Deciding } from "../journeys.ts";
import { closedLoop } from "../loops.ts";
import type { Person } from "../people.ts";
import { startRig, type Rig } from "../rig.ts";
import { interleaved } from "../rounds.ts";
import { baseUrl } from "../settings.ts";
import { staffName } from "../stores/names.ts";
import { small } from "../stores/plans.ts";
import { watchDecisions } from "../work.ts";
import { comparedFigure, expectNoTrouble, watchBareRows, watchCalls } from "./compared.ts";

const perRound = 96;
const teachers = 30;
const people = counselorsOf(small);

/** CPU of a decision on a support: the button, the form, the confirmation; delivery off. */
export const deciding: Group = { names: ["decide"], measure };

async function measure(bench: Bench): Promise<void> {
  const { databases, log, rounds, profileTo } = bench;
  const database = await databases.copyOf(await databases.kept("bench_small", small), "bench_deciding");
  log("Asking for supports …");
  const cards = await requestsFor(database, 1 + (rounds + 2) * perRound);
  const common = { people, delivers: false, profileTo };
  await using product = await startRig({ ...common, program: "product", database });
  const views = await captureViews(product, cards);
  await using bare = await startRig({
    ...common,
    program: "bare",
    database: await databases.bare(small),
    views,
  });
  const sameCalls = await watchCalls(product, bare);
  log("Warming up …");
  const decided = { product: 1, bare: 1 };
  const round = (rig: Rig, count: number) => decideAll(rig, cards, { count, from: decided[rig.program] });
  for (const rig of [product, bare]) {
    await round(rig, 2 * perRound);
    decided[rig.program] += 2 * perRound;
  }
  log("Measuring decide …");
  const measured = await interleaved(rounds, [product, bare], async (rig) => {
    const spent = await round(rig, perRound);
    decided[rig.program] += perRound;
    return spent;
  });
  await sameCalls();
  await expectNoTrouble(product, bare);
  const how = `${perRound} a round, ${people.length} at once: the card's button, class, date and teacher, confirmed`;
  bench.report(comparedFigure("decide", measured, how));
}

type Card = Deciding & { person: Person };

/** Requests that wait, each with the card that lies before its counselor: one case of each counselor after the other. */
async function requestsFor(database: Database, count: number): Promise<Card[]> {
  await using opened = await openStore(database);
  const { store } = opened;
  const numbers = Array.from({ length: small.casesEach }, (_, number) => number);
  const cases = await casesLed(store, small, numbers);
  const [first] = cases;
  if (!first) throw new Error("a store has cases");
  await hireTeachers(store, first.school, teachers);
  const cards: Card[] = [];
  for (let nth = 0; nth < count; nth++) {
    const person = people[nth % people.length];
    const led = cases.find(
      ({ number }) => number === person?.cases[Math.floor(nth / people.length) % person.cases.length]?.number,
    );
    if (!person || !led) throw new Error("every counselor leads cases");
    cards.push({ person, ...(await cardFor(led)) });
  }
  return cards;
}

async function cardFor(led: Led): Promise<Deciding> {
  const id = await askForSupport(led);
  const { school: ctx } = led;
  const copies = await read(ctx, (reader) => supportRequestCopies(reader, ctx, id));
  if (!copies) throw new Error("a request has a card");
  const message = messageOf(cardAt(copies.cardFor(ctx.actor.staffId, "post"), baseUrl));
  const day = openOn(ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate().add({ days: 9 }), new Set());
  const answers = {
    Period: "3",
    Class: "Chemistry",
    "Or another day": day.toString(),
    "Teachers who have to know": [staffName(1, 700)],
  };
  return { card: { text: message.text, blocks: message.blocks }, answers };
}

/** The views of one decision, for the bare program to show. */
async function captureViews(rig: Rig, cards: readonly Card[]) {
  const [card] = cards;
  if (!card) throw new Error("there is a request to decide");
  const { slack } = rig;
  const { who } = card.person;
  const ts = await slack.post({ who, ...card.card });
  await slack.press({ who, ts, label: "Approve with changes" });
  const form = await slack.view(who);
  await slack.submit({ who, choices: card.answers });
  return { deciding: form, decided: await slack.view(who) };
}

/** Microseconds of the server's CPU for each of so many decisions. */
async function decideAll(
  rig: Rig,
  cards: readonly Card[],
  { count, from }: { count: number; from: number },
): Promise<number> {
  const checked =
    rig.program === "product" ? watchDecisions(rig.sql, count) : await watchBareRows(rig, count);
  const before = await rig.server.cpu();
  await closedLoop({ count, lanes: people.length }, async (number) => {
    const card = cards[from + number];
    if (!card) throw new RangeError("there are requests for every round");
    await decide(rig, card.person, card);
  });
  const spent = (await rig.server.cpu()) - before;
  await checked();
  return spent / count;
}
