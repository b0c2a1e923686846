import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { panel } from "#admin/panel.ts";
import { Browser, origin, spoken } from "../admin/visit.ts";
import { permit } from "../support/house.ts";
import { openPair, type Hands, type Pair, type Platform } from "./pair.ts";

const patience = { timeout: 15_000, interval: 50 };
const platforms: Platform[] = ["slack", "teams"];

describe.each(platforms)("somebody of a school on %s who has not connected their account", (platform) => {
  let pair: Pair;
  let counselor: Hands;
  beforeAll(async () => {
    pair = await openPair({ school: platform, program: "slack" });
    const { db, house } = pair;
    await permit(db.store, house, { categories: ["participation"], roles: ["counselor"] });
    await db.asSuperuser`update chat_accounts set ended_at = now() where staff_id = ${house.counselor.id}`;
    counselor = pair.hands(house.counselor);
  });
  afterAll(() => pair?.[Symbol.asyncDispose]());

  const copies = () => pair.db.asSuperuser`select state, problem from deliveries
    where staff_id = ${pair.house.counselor.id}`;

  test("reaches the numbers of a safety concern at once, without a field to fill and without saying who they are", async () => {
    await counselor.open("safety");
    const shown = await counselor.sees("988");
    for (const wanted of ["911", "Stay with", "sms:988", "en español"]) expect(shown).toContain(wanted);
    expect(shown).not.toMatch(/"type":"(input|Input\.)/);
    for (const word of ["Copper", "Ladder", "Marisol", "Harbor"]) expect(shown).not.toContain(word);
  });

  test("gets what could not reach them, as soon as they have said in the panel who they are", async () => {
    const therapist = pair.hands(pair.house.therapist);
    await therapist.open("progress", "copper ladder");
    await therapist.fill({ Engagement: "4" });
    await therapist.submit();
    await therapist.card("Your update");
    await vi.waitFor(
      async () => expect(await copies()).toEqual([{ state: "unreachable", problem: "not_linked" }]),
      patience,
    );
    const before = counselor.cards().length;

    await counselor.open("link");
    const id = /panel\.example\/link\/([0-9a-f-]{36})/.exec(await counselor.sees("/link/"))?.[1];
    const { db, house } = pair;
    const app = panel({
      store: db.store,
      now: Temporal.Now.instant,
      demo: true,
      baseUrl: () => origin,
      spoken,
    });
    const browser = new Browser(app);
    await browser.signIn(house.counselor);
    await browser.get(`/link/${id}`);
    expect((await browser.post(`/link/${id}/confirm`)).headers.get("location")).toBe("/link");

    await counselor.card("Progress update · Copper Ladder");
    expect(
      counselor
        .cards()
        .slice(before)
        .filter(({ words }) => words.includes("Copper Ladder")),
    ).toHaveLength(1);
    await vi.waitFor(
      async () => expect(await copies()).toEqual([{ state: "sent", problem: null }]),
      patience,
    );
  });
});
