import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Hono } from "hono";
import type { Env } from "#admin/env.ts";
import { panel } from "#admin/panel.ts";
import { lapseIntroduction } from "#care/introductions.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import { openingToRead } from "#db/client.ts";
import { IntroductionId } from "#db/ids.ts";
import { careTeam, cases } from "#db/schema/cases.ts";
import { auditLog } from "#db/schema/chat.ts";
import { consents } from "#db/schema/consents.ts";
import { introductions } from "#db/schema/openings.ts";
import { disclosures } from "#db/schema/progress.ts";
import { Browser, origin, spoken } from "../admin/visit.ts";
import type { TestDatabase } from "../support/database.ts";
import type { Handle, House } from "../support/house.ts";
import { giveRoles, prepareOpening, signed, type Roster } from "../support/openings.ts";
import { peopleOf } from "../support/on-teams.ts";
import { openPair, programs, type Pair } from "./pair.ts";

const now = Temporal.Now.instant;
const words = (value: unknown) => JSON.stringify(value ?? "");

describe.each(programs)("a school on $school, a program on $program:", (seats) => {
  let db: TestDatabase;
  let house: House;
  let roster: Roster;
  let pair: Pair;
  let app: Hono<Env>;
  const logged: string[] = [];
  const said: string[] = [];

  beforeAll(async () => {
    pair = await openPair(seats);
    ({ db, house } = pair);
    roster = await prepareOpening(db, house);
    const log = (line: string) => void logged.push(line);
    app = panel({ store: db.store, now, demo: true, baseUrl: () => origin, log, spoken });
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  const visit = async (who: Handle) => {
    const browser = new Browser(app);
    await browser.signIn(who);
    return browser;
  };
  const textOf = async (answer: Promise<Response> | Response) => (await answer).text();
  const today = () => now().toZonedDateTimeISO("America/New_York").toPlainDate().toString();
  const rowsOf = async (org: House["school"]) =>
    db.store.client.transaction(openingToRead(org.id), async (tx) => ({
      cases: await tx.select().from(cases),
      team: await tx.select().from(careTeam),
      consents: await tx.select().from(consents),
      introductions: await tx.select().from(introductions),
      disclosures: await tx.select().from(disclosures),
      audit: await tx.select().from(auditLog),
    }));

  /** The coordinator prepares a case for their own student. Answers with the address of its page. */
  async function prepare(browser: Browser): Promise<string> {
    const found = await textOf(browser.post("/openings/find", { name: "abernathy" }));
    expect(found).toContain("Wilhelmina Abernathy");
    await browser.get(`/openings/new/${roster.own}`);
    const made = await browser.post(`/openings/new/${roster.own}`, {
      place: roster.place,
      tel: "606-555-0144",
      team: [house.therapist.id],
    });
    expect(made.status).toBe(303);
    return made.headers.get("location") ?? "";
  }

  async function allow(browser: Browser, path: string): Promise<void> {
    await browser.get(`${path}/permissions/new`);
    const kept = await browser.post(
      `${path}/permissions/new?law=hipaa`,
      signed(today()) as Record<string, string[]>,
    );
    expect(kept.status, await kept.clone().text()).toBe(303);
  }

  const waitingId = async () => {
    const rows = (await rowsOf(house.school)).introductions;
    const open = rows.find((row) => row.answer === null);
    if (!open) throw new Error("an introduction waits");
    return open.id;
  };
  const introducedTo = async (browser: Browser, path: string) => {
    const done = await browser.post(`${path}/introduce`);
    expect(done.status, await done.clone().text()).toBe(303);
    return waitingId();
  };

  /** Ends what the test before left open, so that the same student can be introduced again. */
  async function clear(): Promise<void> {
    await db.asSuperuser.unsafe(
      "update introductions set answer = 'taken_back', answered_at = now() where answer is null",
    );
    await db.asSuperuser.unsafe("update openings set ended_at = now() where ended_at is null");
    await db.asSuperuser.unsafe(
      "update cases set ended_at = now() where id in (select case_id from introductions) and ended_at is null",
    );
  }
  beforeEach(clear);

  test("a case is opened from the program's own student, and the school learns of it by Introduce and not before", async () => {
    const coordinator = await visit(house.coordinator);
    const before = await rowsOf(house.school);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const prepared = await rowsOf(house.school);
    expect(words({ ...prepared, audit: [] })).toBe(words({ ...before, audit: [] }));
    const page = await textOf(coordinator.get(path));
    expect(page).toContain("You can ask <span data-name>Ottoline Abernathy</span> to sign");
    expect(page).toContain("No contact: do not call");

    const id = await introducedTo(coordinator, path);
    expect((await coordinator.post(`${path}/introduce`)).status).toBe(409);
    const card = await pair.hands(house.counselor).card("New introduction waiting");
    expect(card.words).toContain(`/introductions/${id}`);
    said.push(card.words);
    expect(pair.hands(house.nurse).cards()).toHaveLength(0);
    expect(await pair.hands(house.counselor).home()).toContain("New introduction waiting, from Harbor Lane");
    expect(await pair.hands(house.coordinator).home()).toContain(
      "Waiting for Alder Creek Middle to answer your introduction",
    );
    const sent = await rowsOf(house.school);
    expect(sent.disclosures).toHaveLength(before.disclosures.length + 1);
    expect(sent.disclosures.at(-1)).toMatchObject({ kind: "introduction", categories: ["enrollment"] });
    expect(sent.cases.find((one) => one.openedAt === null)).toMatchObject({ codeName: null });
    expect(await textOf(coordinator.get("/cases"))).not.toContain("New case");

    const counselor = await visit(house.counselor);
    const shown = await textOf(counselor.get(`/introductions/${id}`));
    for (const part of [
      "Wilhelmina Abernathy",
      "May 17, 2010",
      "Alder Creek Middle",
      "Perrin Ashdown",
      "(606) 555-0144",
    ])
      expect(shown).toContain(part);
    expect(shown).toContain("<title>Introduction · Footbridge</title>");
    const other = await textOf(counselor.post(`/introductions/${id}/find`, { name: "Winifred" }));
    expect(other).toContain("Winifred Abernathy");

    const wrong = await counselor.post(`/introductions/${id}/match`, {
      student: roster.oneDayOff,
      team: [house.counselor.id],
    });
    const refused = await wrong.text();
    expect(wrong.status).toBe(409);
    expect(refused).toContain("The birth date is not the same");
    expect(refused).toContain("Call Perrin Ashdown");
    expect((await rowsOf(house.school)).cases.filter((one) => one.openedAt === null)).toHaveLength(1);

    const right = await counselor.post(`/introductions/${id}/match`, {
      student: roster.same,
      team: [house.counselor.id, house.nurse.id],
    });
    expect(right.status).toBe(303);
    const open = await rowsOf(house.school);
    const made = open.cases.find((one) => one.id === open.introductions.at(-1)?.caseId);
    expect(made?.openedAt).not.toBeNull();
    const name = made?.codeName ?? "no name";
    const taken = open.cases.filter((one) => one !== made).flatMap((one) => one.codeName?.split(" ") ?? []);
    expect(name.split(" ").filter((word) => taken.includes(word))).toEqual([]);
    expect(
      open.team
        .filter((one) => one.caseId === made?.id)
        .map((one) => one.staffId)
        .sort(),
    ).toEqual([house.counselor.id, house.nurse.id, house.coordinator.id, house.therapist.id].sort());
    for (const who of [house.counselor, house.nurse, house.coordinator, house.therapist])
      said.push((await pair.hands(who).card(`New case · ${name}`)).words);
    said.push((await pair.hands(house.coordinator).card("Matched")).words);
    said.push((await pair.hands(house.counselor).card("Introduction matched")).words);
    expect(await textOf(counselor.get(`/cases/${made?.id}`))).toContain("Wilhelmina Abernathy-Quist");
    expect(await textOf(coordinator.get(`/cases/${made?.id}`))).toContain("Enrollment");
    expect((await coordinator.post(`${path}/introduce`)).status).toBe(409);
    const late = await counselor.post(`/introductions/${id}/decline`);
    expect(late.status).toBe(409);
  });

  test("without a permission that names enrollment nothing crosses: no row, no card, and the way to record one", async () => {
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    const before = await rowsOf(house.school);
    const cards = () => peopleOf(house).map((who) => pair.hands(who).cards());
    const seen = cards();
    const known = new Set((await openJobs()).map(({ id }) => id));
    for (const step of ["none", "another"]) {
      if (step === "another") {
        await coordinator.get(`${path}/permissions/new`);
        const other = { ...signed(today()), categories: ["participation"] } as Record<string, string[]>;
        expect((await coordinator.post(`${path}/permissions/new?law=hipaa`, other)).status).toBe(303);
      }
      const refused = await coordinator.post(`${path}/introduce`);
      expect(refused.status).toBe(409);
      expect(await refused.text()).toContain(`${path}/permissions/new`);
    }
    const after = await rowsOf(house.school);
    expect(words(after)).toBe(words(before));
    expect(cards()).toEqual(seen);
    // A delivery of before may still be looked after.
    expect((await openJobs()).filter(({ id }) => !known.has(id))).toEqual([]);
  });

  const openJobs = async () => {
    const rows = await db.asSuperuser.unsafe<{ id: string; data: unknown }[]>(
      "select id::text, data from pgboss.job where state in ('created', 'active', 'retry') and name = 'deliver'",
    );
    return [...rows];
  };

  test("Not our student erases the particulars, keeps that something was disclosed, and tells the program without a name", async () => {
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const id = await introducedTo(coordinator, path);
    await pair.hands(house.counselor).card(`/introductions/${id}`);
    const counselor = await visit(house.counselor);
    await counselor.get(`/introductions/${id}`);
    expect((await counselor.post(`/introductions/${id}/decline`)).status).toBe(303);
    said.push((await pair.hands(house.coordinator).card("Not their student")).words);
    said.push((await pair.hands(house.counselor).card("Introduction declined")).words);
    const gone = await textOf(counselor.get(`/introductions/${id}`));
    expect(gone).toContain("not your student");
    expect(gone).not.toContain("Abernathy");
    await expectErased(id);
    const page = await textOf(coordinator.get(path));
    expect(page).toContain("Not their student");
    expect(page).toContain(`${path}/introduce`);
  });

  async function expectErased(id: IntroductionId) {
    const { disclosures: rows, cases: all, introductions: asked } = await rowsOf(house.school);
    const disclosed = rows.find((row) => row.subjectId === id);
    if (!disclosed) throw new Error("the disclosure stays on record");
    expect(
      await db.store.keys.open({ table: "disclosures", id: disclosed.id }, disclosed.payload),
    ).toBeNull();
    expect(disclosed.recipients).toHaveLength(1);
    const row = asked.find((one) => one.id === id);
    expect(all.find((one) => one.id === row?.caseId)).toMatchObject({ openedAt: null, codeName: null });
    expect(all.find((one) => one.id === row?.caseId)?.endedAt).not.toBeNull();
  }

  test("an introduction that nobody answers for 14 days lapses by its job, which does nothing before", async () => {
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const id = await introducedTo(coordinator, path);
    const jobs = await db.store.queue.boss.findJobs<{ introductionId: string }>("lapse-introduction", {
      data: { introductionId: id },
    });
    const starts = jobs[0]?.startAfter.getTime() ?? 0;
    expect(Math.round((starts - now().epochMilliseconds) / 3_600_000)).toBe(14 * 24);
    const runAfter = (hours: number) => {
      const at = () => now().add({ hours });
      return lapseIntroduction(
        jobCtx({ store: db.store, now: at }, "lapse-introduction", house.program.id),
        id,
      );
    };
    await runAfter(13 * 24);
    expect((await rowsOf(house.school)).introductions.find((one) => one.id === id)?.answer).toBeNull();
    await runAfter(14 * 24 + 1);
    await runAfter(14 * 24 + 2);
    expect((await rowsOf(house.school)).introductions.find((one) => one.id === id)?.answer).toBe("lapsed");
    await expectErased(id);
    said.push((await pair.hands(house.coordinator).card("Nobody answered")).words);
  });

  test("an introduction can be taken back, and with it goes the name", async () => {
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const id = await introducedTo(coordinator, path);
    expect((await coordinator.post(`${path}/take-back`)).status).toBe(303);
    await expectErased(id);
    said.push((await pair.hands(house.counselor).card("Introduction taken back")).words);
    expect((await coordinator.post(`${path}/take-back`)).status).toBe(409);
  });

  test("who was not told cannot see or answer it: a nurse, a second intake person who came later, the asking side", async () => {
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const id = await introducedTo(coordinator, path);
    await giveRoles(db, house.nurse, ["nurse", "intake"]);
    for (const who of [house.nurse, house.teacher, house.therapist, house.coordinator]) {
      const browser = await visit(who);
      expect((await browser.get(`/introductions/${id}`)).status, who.role).toBe(404);
      for (const deed of ["match", "decline"])
        expect((await browser.post(`/introductions/${id}/${deed}`, { student: roster.same })).status).toBe(
          404,
        );
    }
    await giveRoles(db, house.nurse, ["nurse"]);
    for (const who of [house.counselor, house.nurse]) {
      const browser = await visit(who);
      expect((await browser.get(path)).status).toBe(404);
      expect((await browser.post(`${path}/introduce`)).status).toBe(404);
    }
  });

  test("of two intake people who answer at once, one answer counts", async () => {
    await giveRoles(db, house.nurse, ["counselor", "intake"]);
    const coordinator = await visit(house.coordinator);
    const path = await prepare(coordinator);
    await allow(coordinator, path);
    const id = await introducedTo(coordinator, path);
    const [one, other] = [await visit(house.counselor), await visit(house.nurse)];
    await Promise.all([one.get(`/introductions/${id}`), other.get(`/introductions/${id}`)]);
    const answers = await Promise.all([
      one.post(`/introductions/${id}/match`, { student: roster.same, team: [house.counselor.id] }),
      other.post(`/introductions/${id}/decline`),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    await giveRoles(db, house.nurse, ["nurse"]);
  });

  test("a school introduces a student to the program under its own law, and the program's intake matches", async () => {
    const counselor = await visit(house.counselor);
    await counselor.get("/openings");
    const made = await counselor.post(`/openings/new/${roster.same}`, {
      place: `${house.partnershipId}:${roster.site.program}`,
      tel: "606-555-0121",
    });
    const path = made.headers.get("location") ?? "";
    await counselor.get(`${path}/permissions/new`);
    const { from: _, state: __, care_consented_by: ___, ...form } = signed(today());
    const ferpa = { ...(form as Record<string, string[]>), recipients: ["intake"], text: "ferpa-1" };
    expect((await counselor.post(`${path}/permissions/new?law=hipaa`, ferpa)).status).toBe(404);
    const kept = await counselor.post(`${path}/permissions/new?law=ferpa`, ferpa);
    expect(kept.status, await kept.clone().text()).toBe(303);
    const id = await introducedTo(counselor, path);
    said.push((await pair.hands(house.coordinator).card(`/introductions/${id}`)).words);
    const coordinator = await visit(house.coordinator);
    expect(await textOf(coordinator.get(`/introductions/${id}`))).toContain("Wilhelmina Abernathy-Quist");
    const matched = await coordinator.post(`/introductions/${id}/match`, {
      student: roster.own,
      team: [house.coordinator.id],
    });
    expect(matched.status).toBe(303);
    const caseId = matched.headers.get("location") ?? "";
    expect(await textOf(counselor.get(caseId))).toContain("Wilhelmina Abernathy-Quist");
    expect(await textOf(coordinator.get(caseId))).not.toContain("Abernathy-Quist");
  });

  test("no name of the student or the family is in any chat payload, job, log or audit row", async () => {
    const jobs = await db.asSuperuser.unsafe("select data::text from pgboss.job");
    const audits = [(await rowsOf(house.school)).audit, (await rowsOf(house.program)).audit];
    const all =
      pair.told() + words(pair.logged) + words(logged) + words([...jobs]) + words(audits) + words(said);
    expect(all).toContain("New introduction waiting");
    for (const name of roster.names) for (const part of name.split(/[ -]/)) expect(all).not.toContain(part);
    for (const date of ["2010-05-17", "May 17, 2010"]) expect(all).not.toContain(date);
    expect(pair.troubles()).toEqual([]);
  });
});
