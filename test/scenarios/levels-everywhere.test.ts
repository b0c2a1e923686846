import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { revokeConsent } from "#care/consents.ts";
import { setChatLevel } from "#care/installations.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import type { ConsentId } from "#db/ids.ts";
import type { ChatLevel } from "#db/schema/chat.ts";
import { expectAudit } from "../support/audit.ts";
import { ctxFor, permit, type Handle } from "../support/house.ts";
import { openPair, programs, type Hands, type Pair, type Seen } from "./pair.ts";

const now = Temporal.Now.instant;
const note = "Asked for a break and came back.";
/** A note's words, and ratings as they are drawn once they are given. */
const content = /break and came back|●|of 5\)/;

describe.each(programs)("a school on $school, a program on $program:", (seats) => {
  let pair: Pair;
  let therapist: Hands;
  let counselor: Hands;
  let consent: ConsentId;
  beforeAll(async () => {
    pair = await openPair(seats);
    const { db, house } = pair;
    consent = await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
    therapist = pair.hands(house.therapist);
    counselor = pair.hands(house.counselor);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());
  beforeEach(async () => {
    await therapist.close();
    await counselor.close();
  });

  const setLevels = async (levels: { school: ChatLevel; program: ChatLevel }) => {
    for (const side of ["school", "program"] as const) {
      const ctx = jobCtx({ store: pair.db.store, now }, "settings", pair.house[side].id);
      expect((await setChatLevel(ctx, levels[side])).ok).toBe(true);
    }
  };
  /** What was not there before; each update has one card on either side. */
  const fresh = async (hands: Hands, before: readonly Seen[], said: string) =>
    pair.until(() =>
      hands.cards().find(({ id, words }) => words.includes(said) && before.every((one) => one.id !== id)),
    );
  const sent = async (write: () => Promise<void>) => {
    const before = [counselor.cards(), therapist.cards()] as const;
    await write();
    const theirs = await fresh(counselor, before[0], "Progress update");
    const mine = await fresh(therapist, before[1], "Your update");
    const [row] = await pair.db.asSuperuser<{ id: string }[]>`
      select subject_id as id from disclosures where kind = 'progress' order by released_at desc limit 1`;
    return { theirs, mine, subjectId: row?.id ?? "" };
  };
  const again = (hands: Hands, { id }: Seen) => hands.cards().find((card) => card.id === id)?.words ?? "";

  const inChat = async () => {
    await therapist.open("progress", "copper ladder");
    await therapist.fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
    await therapist.submit();
    await therapist.submit();
    await therapist.sees("Update confirmed");
    await therapist.close();
  };
  /** The same on our own page, which asks the same conversation. */
  const onPanel = async () => {
    const talk = progressConversation({ holdFor: Temporal.Duration.from({ seconds: 0 }) });
    const ctx = ctxFor(pair.db.store, pair.house.therapist, now());
    const panel = { ...ctx, actor: { ...ctx.actor, via: "panel" as const } };
    const opened = await talk.start(panel, "copper ladder");
    if (!opened.ok || opened.value.kind !== "page") throw new Error("the form opens");
    const { draft } = opened.value;
    const answers = { engagement: "4", note, note_category: "participation" };
    expect((await talk.next(panel, { draft, page: "ratings" }, answers)).ok).toBe(true);
    const done = await talk.next({ ...panel, now: now() }, { draft, page: "preview" }, {});
    expect(done).toMatchObject({ ok: true, value: { kind: "done" } });
  };

  test("with the program at notice, its copy tells verb, code and time alone, and the school's at post all", async () => {
    await setLevels({ school: "post", program: "notice" });
    const { theirs, mine } = await sent(onPanel);
    expect(theirs.words).toMatch(content);
    expect(mine.words).toContain("Your update · Copper Ladder");
    expect(mine.words).toContain("Sent to Orla Fennimore");
    expect(therapist.buttons(mine)).toEqual([
      "Retract",
      "Wrong student",
      "Safety concern",
      "Why me?",
      "Read it in the panel",
      "Who is this?",
    ]);
    await counselor.press(theirs, "Seen");
    await pair.until(() => again(therapist, mine).includes("Seen by Orla Fennimore"));
    expect(await therapist.home()).toContain("Last update today");
    for (const card of therapist.cards()) expect(card.words).not.toMatch(content);
  });

  test("with the school at notice its copy tells verb, code and time alone, and the program's all", async () => {
    await setLevels({ school: "notice", program: "post" });
    const { theirs, mine } = await sent(inChat);
    expect(theirs.words).toContain("Progress update · Copper Ladder");
    expect(theirs.words).toContain("Content stays out of chat in this workspace");
    expect(theirs.words).not.toMatch(content);
    expect(counselor.buttons(theirs)).toEqual([
      "Ask",
      "Safety concern",
      "Why me?",
      "Read it in the panel",
      "Who is this?",
    ]);
    expect(mine.words).toMatch(/break and came back/);
  });

  test("at view the content stands in a private form only, the look is on record, and the author learns of it", async () => {
    await setLevels({ school: "view", program: "view" });
    const { theirs, mine, subjectId } = await sent(inChat);
    const subject = `update:${subjectId}`;
    expect(theirs.words).not.toMatch(content);
    expect(counselor.buttons(theirs)).toEqual([
      "View",
      "Reply",
      "Ask",
      "Safety concern",
      "Why me?",
      "Who is this?",
    ]);
    await counselor.press(theirs, "View");
    await counselor.sees("Marked as seen");
    expect(counselor.reads()).toContain("break and came back");
    const viewed = { action: "disclosure.view", outcome: "done", subject } as const;
    await expectAudit(pair.db.store, pair.house.school.id, viewed);
    await pair.until(() => again(therapist, mine).includes("Seen by Orla Fennimore"));
    expect(again(therapist, mine)).not.toMatch(content);
    await therapist.press(mine, "View");
    await therapist.sees("break and came back");
    expect(therapist.reads()).not.toContain("Marked as seen");
  });

  test("a colleague in the common channel finds nothing about the case there, nor in their own conversation", async () => {
    await setLevels({ school: "post", program: "post" });
    const { teacher, coordinator } = pair.house;
    const before = [teacher, coordinator].map((who: Handle) => pair.hands(who).channel().length);
    await sent(inChat);
    const colleagues = [teacher, coordinator].map((who: Handle) => pair.hands(who));
    expect(colleagues.map((hands) => hands.channel().length)).toEqual(before);
    const [first] = colleagues;
    expect(first?.cards().filter(({ words }) => /copper|ladder/i.test(words))).toEqual([]);
  });

  test("every card of an update says that replies typed beneath it reach nobody, also once sharing has stopped", async () => {
    const unseen = "Replies here are not seen by the other side.";
    for (const hands of [counselor, therapist]) {
      const cards = hands.cards().filter(({ words }) => /(Progress|Your) update ·/.test(words));
      expect(cards.length).toBeGreaterThan(2);
      for (const { words } of cards) expect(words).toContain(unseen);
    }
    expect((await revokeConsent(ctxFor(pair.db.store, pair.house.coordinator, now()), consent)).ok).toBe(
      true,
    );
    expect((await counselor.card("Sharing stopped")).words).toContain(unseen);
    await pair.until(() => counselor.cards().every(({ words }) => !content.test(words)));
  });

  test("nothing that either platform was told or that was logged names anybody, nor what was written where it stays out", async () => {
    for (const name of pair.house.names)
      for (const part of name.split(" "))
        expect(pair.told() + JSON.stringify(pair.logged)).not.toContain(part);
    expect(JSON.stringify(pair.logged)).not.toMatch(content);
    expect(pair.troubles()).toEqual([]);
  });
});
