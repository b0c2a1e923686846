import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readConfig } from "#config";
import { start, type Running } from "#server";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { expectSound, paneOf } from "./try-page.ts";

// A browser on a busy machine is slow; nothing here is about speed.
vi.setConfig({ testTimeout: 120_000 });

const directory = mkdtempSync(join(tmpdir(), "footbridge-browser-"));
// The database may run as a user of its own, which must be able to reach its data.
chmodSync(directory, 0o755);
let product: Running;
let browser: OpenBrowser;
beforeAll(async () => {
  [product, browser] = await Promise.all([
    start(readConfig({ PORT: "0", DATA_DIRECTORY: directory, UNDO_SECONDS: "1" })),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

test("an update goes by hand from the program's Teams to the school's Slack, and Seen there changes the card on Teams", async () => {
  const page = await browser.page({});
  await page.goto(`${product.url}/try`);
  const [school, program] = [paneOf(page, "school"), page.locator("#program")];
  const dialog = program.locator("[role=dialog]");
  await program.getByLabel(/^Message in/).fill("progress");
  await page.keyboard.press("Enter");
  await program.getByRole("button", { name: "Open the form" }).last().click();
  const cases = dialog.getByLabel("Which case?");
  const lately = await cases.locator("option", { hasText: "Last update 2 days ago" }).textContent();
  await cases.selectOption({ label: lately ?? "" });
  await dialog.getByRole("button", { name: "Next" }).click();
  await dialog.getByRole("combobox", { name: "Attendance" }).selectOption({ label: "90 % or more" });
  await dialog.getByRole("textbox", { name: /^Note/ }).fill("Spoke twice in group. Call 606-555-0101.");
  await dialog.getByRole("combobox", { name: /^What the note is about/ }).selectOption({ index: 1 });
  await expectSound(page, "#program");
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText("Check before sending").waitFor();
  expect(await dialog.innerText()).toContain("Spoke twice in group. Call [phone].");
  expect(await dialog.innerText()).toContain("Orla Fennimore, school counselor");
  await dialog.getByRole("button", { name: "Confirm and send" }).click();
  await dialog.getByText("Update confirmed").waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
  await school.messages.getByText("Spoke twice in group. Call [phone].").waitFor();
  await school.messages.getByRole("button", { name: "Seen" }).click();
  await program.getByText(/Seen by Orla Fennimore/).waitFor();
  await expectSound(page, "#school");
  await expectSound(page, "#program");
});

test("a channel on Teams gets no content: whoever asks there goes on in private", async () => {
  const page = await browser.page({});
  await page.goto(`${product.url}/try`);
  const program = page.locator("#program");
  await program.getByRole("button", { name: "Teams" }).click();
  const composer = program.getByLabel(/^Message in/);
  await composer.fill("@Footbridge progress");
  await page.keyboard.press("Enter");
  await program
    .getByText(/in private/i)
    .first()
    .waitFor();
  expect(await program.getByRole("button", { name: "Open the form" }).count()).toBe(0);
});
