import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ProgressUpdateId } from "#db/ids.ts";
import { incidentsFor, incidentsWaiting } from "#care/incidents.ts";
import type { StaffCtx } from "#db/context.ts";
import { read } from "#db/read.ts";
import { expectAudit } from "../support/audit.ts";
import { ctxFor, permit } from "../support/house.ts";
import { openPair, programs, type Hands, type Pair } from "./pair.ts";
import { movableClock } from "./workspaces.ts";

/** Somebody of a side as its privacy officer. */
function officerOf(pair: Pair, who = pair.house.coordinator): StaffCtx {
  const ctx = ctxFor(pair.db.store, who, Temporal.Now.instant());
  return { ...ctx, actor: { ...ctx.actor, roles: ["privacy_officer"] } };
}

async function incidents(officer: StaffCtx, now: Temporal.Instant) {
  const found = await incidentsFor({ ...officer, now });
  if (!found.ok) throw new Error(found.refusal.kind);
  return found.value.views;
}

describe.each(programs)("a school on $school, a program on $program:", (seats) => {
  let pair: Pair;
  let therapist: Hands;
  let counselor: Hands;
  const clock = movableClock();
  const { now } = clock;

  beforeAll(async () => {
    pair = await openPair(seats, { now, holdSeconds: 30, workers: false });
    const { db, house } = pair;
    for (const caseId of [house.caseId, house.otherCaseId])
      await permit(db.store, house, { caseId, categories: ["participation"], roles: ["counselor"] });
    therapist = pair.hands(house.therapist);
    counselor = pair.hands(house.counselor);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());
  beforeEach(() => therapist.close());

  const about = "This note seems to name the student of Cobalt Canoe";
  const write = async (note: string) => {
    await therapist.open("progress", "copper ladder");
    await therapist.sees("Who will read it");
    await therapist.fill({ Engagement: "4", Note: note, "What the note is about": "participation" });
    await therapist.send();
  };
  const countOf = async () => {
    const [row] = await pair.db.asSuperuser<{ disclosures: number; copies: number }[]>`select
      (select count(*)::int from disclosures) as disclosures, (select count(*)::int from deliveries) as copies`;
    return row;
  };
  const newest = async () => {
    const [row] = await pair.db.asSuperuser<{ id: string; case: string; why: string | null }[]>`
      select subject_id as id, case_id as case, withdrawn_why as why
      from disclosures where kind = 'progress' order by released_at desc limit 1`;
    if (!row) throw new Error("something was sent");
    return { ...row, id: ProgressUpdateId.parse(row.id) };
  };
  const forwardFor = async (seconds: number, run: () => Promise<void>) => {
    clock.forward({ seconds });
    await run().finally(() => clock.forward({ seconds: -seconds }));
  };

  test("with nothing typed the cases stand under what they wait for, each with a line; a first name finds nothing", async () => {
    await therapist.open("progress");
    const picker = therapist.screen();
    expect(picker).toContain("Waiting for you");
    for (const line of ["Copper Ladder", "Cobalt Canoe", "No update yet", "Alder Creek Middle"])
      expect(picker).toContain(line);
    for (const typed of ["Marisol", "marisol tannenbaum", "Desmond Okereke is late"]) {
      await therapist.open("progress", typed);
      expect(await therapist.sees("not kept")).not.toMatch(/marisol|desmond/i);
    }
    expect(pair.told() + JSON.stringify(pair.logged)).not.toMatch(/marisol|tannenbaum|desmond|okereke/i);
  });

  test("a note that names the student of another of my cases stops, offers that case, and keeps what was typed", async () => {
    const before = await countOf();
    await write("Desmond Okereke joined in today.");
    expect(await therapist.sees(about)).toContain("It is about Copper Ladder, this one");
    expect(therapist.screen()).toContain("It is about Cobalt Canoe");
    expect(therapist.typed()).toContain("joined in today");
    expect(await countOf()).toEqual(before);
    await therapist.send();
    expect(therapist.screen()).toContain(about);
    await therapist.fill({ [about]: "It is about Cobalt Canoe" });
    await therapist.submit();
    const preview = therapist.reads();
    expect(preview).toContain("Cobalt Canoe");
    expect(preview).toContain("[student]");
    expect(preview).not.toContain("Desmond");
  });

  test("It is about this one sends it for this one, with the other's name removed", async () => {
    await write("Desmond helped, and the pair finished the task.");
    await therapist.fill({ [about]: "It is about Copper Ladder, this one" });
    await therapist.submit();
    expect(therapist.screen()).toContain("[other student]");
    await therapist.submit();
    await therapist.sees("Update confirmed");
    const { id, case: caseId } = await newest();
    expect(caseId).toBe(pair.house.caseId);
    await pair.deliverAt(id, now().add({ seconds: 31 }));
    const card = await counselor.card("finished the task");
    expect(card.words).toContain("Copper Ladder");
    expect(card.words).not.toContain("Desmond");
  });

  test("Undo at 20 of 30 seconds: no copy anywhere, nothing told to the other side, all on record", async () => {
    const before = await countOf();
    const seen = counselor.cards();
    const told = pair.told();
    await write("Took two breaks.");
    await therapist.submit();
    await therapist.sees("Undo");
    const { id } = await newest();
    await forwardFor(20, async () => {
      await therapist.press("form", "Undo");
      expect(await therapist.sees("was taken back")).toContain("No copy was delivered");
      await pair.deliverAt(id, now().add({ seconds: 11 }));
      await pair.deliverAt(id, now().add({ hours: 1 }));
    });
    expect(await countOf()).toEqual({ ...before!, disclosures: before!.disclosures + 1 });
    expect(counselor.cards()).toEqual(seen);
    expect(pair.told().replace(told, "")).not.toContain("two breaks.\\n");
    expect((await newest()).why).toBe("undone");
    const subject = `update:${id}`;
    const { store } = pair.db;
    await expectAudit(store, pair.house.program.id, { action: "progress.post", outcome: "done", subject });
    await expectAudit(store, pair.house.program.id, { action: "progress.undo", outcome: "done", subject });
  });

  test("Undo at 31 of 30 seconds comes too late: it says so, takes nothing back, and offers what is left", async () => {
    await write("Came back on time.");
    await therapist.submit();
    await therapist.sees("Undo");
    await forwardFor(31, async () => {
      await therapist.press("form", "Undo");
      const shown = await therapist.sees("Too late for that");
      expect(shown).toContain("Change it");
      expect(shown).toContain("Retract");
    });
    expect((await newest()).why).toBeNull();
  });

  test("Retract after three minutes takes every copy back, on both sides", async () => {
    await write("Walked to class with a friend.");
    await therapist.submit();
    await therapist.sees("Undo");
    await therapist.close();
    const { id } = await newest();
    await pair.deliverAt(id, now().add({ seconds: 31 }));
    const theirs = await counselor.card("Walked to class");
    const mine = await therapist.card("Walked to class");
    await forwardFor(180, async () => {
      await therapist.press(mine, "Retract");
      await pair.deliverAt(id, now().add({ seconds: 1 }));
    });
    const gone = counselor.cards().find((card) => card.id === theirs.id);
    expect(gone?.words).toContain("Taken back");
    for (const hands of [counselor, therapist])
      for (const card of hands.cards()) expect(card.words).not.toContain("Walked to class");
  });

  test("Wrong student, however late: every copy is taken back, and the privacy officer has an incident with its clocks", async () => {
    await write("Ate lunch with a friend.");
    await therapist.submit();
    await therapist.sees("Undo");
    await therapist.close();
    const { id } = await newest();
    await pair.deliverAt(id, now().add({ seconds: 31 }));
    const theirs = await counselor.card("Ate lunch");
    await forwardFor(31, async () => {
      await counselor.press(theirs, "Seen");
      await expect
        .poll(async () => (await pair.db.asSuperuser`select 1 from disclosure_views`).length)
        .toBeGreaterThan(0);
    });
    const mine = await therapist.card("Ate lunch");
    const officer = officerOf(pair);
    expect(await incidents(officer, now())).toEqual([]);
    await forwardFor(60 * 60 * 24, async () => {
      await therapist.press(mine, "Wrong student");
      await therapist.sees("write the update again for the right student");
      await therapist.close();
      await therapist.press(mine, "Wrong student");
      await therapist.sees("taken back already");
      await pair.deliverAt(id, now().add({ seconds: 1 }));
      const [found, ...more] = await incidents(officer, now());
      expect(more).toEqual([]);
      expect(found).toMatchObject({ codeName: "Copper Ladder", readers: 1, seenBy: 1, outcome: null });
      const days = found?.clocks.map(({ by }) => by.since(found.discoveredAt).total("hours") / 24);
      expect(days).toEqual([60, 60]);
      const waiting = await read(officer, (reader) => incidentsWaiting(reader, officer));
      expect(waiting).toMatchObject([{ url: "/incidents", dueAt: found?.clocks[0]?.by }]);
    });
    const gone = counselor.cards().find((card) => card.id === theirs.id);
    expect(gone?.words).toContain("Taken back");
    for (const hands of [counselor, therapist])
      for (const card of hands.cards()) expect(card.words).not.toContain("Ate lunch");
    const colleague = ctxFor(pair.db.store, pair.house.therapist, now());
    expect(await incidentsFor(colleague)).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
    const other = officerOf(pair, pair.house.counselor);
    expect(await incidents(other, now())).toEqual([]);
  });

  test("neither platform had trouble with any of it, and no name was told to either", () => {
    for (const name of pair.house.names)
      for (const part of name.split(" ")) expect(pair.told()).not.toContain(part);
    expect(pair.troubles()).toEqual([]);
    expect(pair.logged).toEqual([]);
  });
});
