import { afterAll, beforeAll, expect, test } from "vitest";
import { openingFor } from "#db/client.ts";
import { DisclosureId, newId, ProgressUpdateId } from "#db/ids.ts";
import { disclosures } from "#db/schema/progress.ts";
import { freshDatabase, type TestDatabase } from "#test/support/database.ts";
import { furnish, type House } from "#test/support/house.ts";
import { Browser, clock, demoPanel } from "./visit.ts";

let db: TestDatabase;
let house: House;

beforeAll(async () => {
  db = await freshDatabase();
  house = await furnish(db.store, clock.now);
});
afterAll(() => db[Symbol.asyncDispose]());

/** One shared thing of each minute before now, the newest first. */
async function share(count: number): Promise<void> {
  for (let minutes = 1; minutes <= count; minutes += 1) {
    const id = newId(DisclosureId);
    const place = { table: "disclosures", id };
    const at = clock.now.subtract({ minutes });
    const payload = await db.store.keys.seal(house.partnershipId, place, { ratings: {}, goneOver: false });
    await db.store.client.transaction(openingFor(house.program.id), (tx) =>
      tx.insert(disclosures).values({
        id,
        caseId: house.caseId,
        schoolId: house.school.id,
        programId: house.program.id,
        fromOrganization: house.program.id,
        kind: "progress",
        subjectId: newId(ProgressUpdateId),
        version: 1,
        categories: ["coping"],
        consentIds: [],
        recipients: [],
        authorId: house.therapist.id,
        authorRole: "therapist",
        payload,
        releasedAt: at,
        heldUntil: at,
      }),
    );
  }
}

const rowsIn = (page: string) => page.split('data-label="When"').length - 1;

test("a long record is read page by page, back to the first thing that was shared", async () => {
  await share(120);
  const browser = new Browser(demoPanel(db.store));
  await browser.signIn(house.counselor);
  const seen: number[] = [];
  for (let path = `/cases/${house.caseId}`; path && seen.length < 5;) {
    const page = await (await browser.get(path)).text();
    seen.push(rowsIn(page));
    path = /<a href="([^"]+)#record">Older/.exec(page)?.[1] ?? "";
  }
  expect(seen).toEqual([50, 50, 20]);
  expect((await browser.get(`/cases/${house.caseId}?before=yesterday`)).status).toBe(200);
});
