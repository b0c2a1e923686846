import { registryFor, spokenOf } from "#bot/commands.ts";
import { startWorker } from "#bot/jobs/worker.ts";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

const spoken = spokenOf(registryFor({ holdFor: Temporal.Duration.from({ seconds: 0 }) }));
let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel({ workers: true });
  const { store } = open.seeded;
  await startWorker({ store, mouths: () => ({}), now: open.now, log: () => undefined, ...spoken });
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const rows = (...lines: string[]) => ["No,Given,Surname,Preferred,DOB", ...lines, ""].join("\n");
const good = rows(
  "9001,Wendeline,Ashgrove,,2010-03-04",
  "9002,Torvald,Beechmont,Tor,5/2/2011",
  "9003,Isaura,Clearwater,,2012-11-30",
);

/** Chooses a file of the page's form as its person would, and goes on by keyboard. */
async function bring(page: Page, content: string): Promise<void> {
  await page.goto(`${open.url}/roster-files`);
  const file = { name: "roster.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.getByLabel("CSV file").setInputFiles(file);
  await page.getByLabel("CSV file").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
}

/** Picks a column's header by typing its first letters, as a keyboard does. */
async function setColumn(page: Page, label: string, header: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(header);
}

async function lookThrough(page: Page, content: string): Promise<void> {
  await bring(page, content);
  await page.getByRole("heading", { name: "Which column is what?" }).waitFor();
  await setColumn(page, "Student number", "No");
  await setColumn(page, "First name", "Given");
  await setColumn(page, "Last name", "Surname");
  await page.getByRole("button", { name: "Show what would change" }).press("Enter");
}

const looks = [
  { dark: false, width: 360 },
  { dark: true, width: 1280 },
];

test.each(looks)(
  "by keyboard a file is brought and its columns are said, $width px, dark $dark",
  async (look) => {
    const page = await open.visit("administrator", look);
    await bring(page, good);
    await page.getByRole("heading", { name: "Which column is what?" }).waitFor();
    await expectSound(page, `roster-columns-${look.width}`);
    await page.getByLabel("Birth date", { exact: true }).selectOption("");
    await page.getByRole("button", { name: "Show what would change" }).press("Enter");
    await page.locator("[data-error-summary]").waitFor();
    await expectSound(page, `roster-columns-wrong-${look.width}`);
  },
);

test.each(looks)(
  "what is wrong in a file stands by row, and nothing can be taken in, $width px, dark $dark",
  async (look) => {
    const page = await open.visit("administrator", look);
    await lookThrough(
      page,
      rows("9001,Wendeline,Ashgrove,,the third of May", ",Torvald,Beechmont,,5/2/2011"),
    );
    // Nobody presses anything: the page goes on by itself once the job is done.
    await page.getByRole("heading", { name: "Rows to correct" }).waitFor();
    const errors = page.locator("#errors tbody tr");
    expect(await errors.count()).toBe(2);
    expect(await errors.first().textContent()).toMatch(/2.*birth date/is);
    expect(await page.getByRole("button", { name: "Take it in" }).count()).toBe(0);
    await expectSound(page, `roster-errors-${look.width}`);
  },
);

test("the difference is shown before anything changes, names hide with H, and the file is taken in", async () => {
  const students = async () =>
    (
      await open.seeded
        .asSuperuser`select 1 from students where organization_id = ${open.seeded.world.organizations.school.id}`
    ).length;
  const before = await students();
  const page = await open.visit("administrator", { width: 360 });
  await lookThrough(page, good);
  await page.getByRole("heading", { name: "What would change" }).waitFor();
  expect(await page.locator(".tile").first().textContent()).toMatch(/3\s*new/);
  await page.locator("#added summary").press("Enter");
  await page.getByText("Torvald Beechmont").waitFor();
  await expectSound(page, "roster-difference-360");
  expect(await students()).toBe(before);
  await page.keyboard.press("h");
  await page.getByRole("button", { name: /Show names/ }).waitFor();
  expect(await page.locator("main").textContent()).not.toMatch(/Beechmont|Ashgrove|Clearwater/);
  await page.reload();
  expect(await page.locator("main").textContent()).not.toMatch(/Beechmont|Ashgrove|Clearwater/);
  await page.getByRole("button", { name: "Take it in" }).dblclick();
  await page.getByRole("heading", { name: "Taken in", exact: true }).waitFor();
  await expectSound(page, "roster-done-360");
  expect(await students()).toBe(before + 3);
  // Back leads to what the file is now, and never to taking it in again.
  await page.goBack();
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.getByRole("button", { name: "Take it in" }).count()).toBe(0);
  expect(await students()).toBe(before + 3);
});

test("a file that is no table is refused in words beside its field", async () => {
  const page = await open.visit("administrator");
  await bring(page, "%PDF-1.7 not a table");
  await page.getByText("This is a PDF").waitFor();
  await expectSound(page, "roster-refused");
});

test("hits follow the typing, the slash leads there from everywhere, and H empties them", async () => {
  const page = await open.visit("administrator", { width: 360 });
  await page.goto(`${open.url}/find`);
  await page.getByLabel("Any part of a name").pressSequentially("tarrow");
  await page.getByText("William Tarrowby").waitFor();
  expect(new URL(page.url()).search).toBe("");
  await expectSound(page, "find-360");
  await page.goto(`${open.url}/students`);
  await page.keyboard.press("/");
  expect(await page.evaluate("document.activeElement?.name")).toBe("words");
});
