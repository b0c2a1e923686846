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
/** The case that the first update is about: both sides share in it. */
let codeName = "";
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
  codeName = lately?.split(" · ")[0] ?? "";
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

test("a check-in is asked for on the school's Slack and agreed to on the program's Teams, and both cards say so", async () => {
  const page = await browser.page({});
  await page.goto(`${product.url}/try`);
  const [school, program] = [paneOf(page, "school"), page.locator("#program")];
  await school.tab("Messages");
  await school.command("/checkin");
  await school.pick("Which case?", codeName);
  await school.dialog.getByRole("button", { name: "Find times" }).click();
  await school.dialog.getByRole("button", { name: "Ask everybody" }).click();
  await school.dialog.getByText("Everybody was asked").waitFor();
  await school.close();
  const card = program.locator(".message", { hasText: "Works for Orla Fennimore" }).last();
  await card.getByRole("button", { name: "Works" }).first().click();
  await program
    .getByText(/Joint check-in confirmed/)
    .last()
    .waitFor();
  await school.messages
    .getByText(/Joint check-in confirmed/)
    .last()
    .waitFor();
  await expectSound(page, "#program");
});

test("behind the three dots of a message on Teams stands Make this an update, with the message in its form", async () => {
  const page = await browser.page({});
  await page.goto(`${product.url}/try`);
  const program = page.locator("#program");
  await program.getByRole("button", { name: "Teams" }).click();
  await program.getByLabel(/^Message in/).fill("Kept to the plan & led the warm-up");
  await page.keyboard.press("Enter");
  const message = program.locator(".message", { hasText: "led the warm-up" });
  await message.hover();
  await message.getByRole("button", { name: "More options" }).click();
  await page.getByRole("menuitem", { name: /^Make this an update/ }).click();
  const note = program.locator("[role=dialog]").getByRole("textbox", { name: /^Note/ });
  await note.waitFor();
  expect(await note.inputValue()).toBe("Kept to the plan & led the warm-up");
  await expectSound(page, "#program");
});
