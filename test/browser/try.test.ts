import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { jobCtx } from "#bot/jobs/worker.ts";
import { readConfig } from "#config";
import { listOrganizations } from "#db/doors.ts";
import { read } from "#db/read.ts";
import { cases } from "#db/schema/cases.ts";
import { casePlans } from "#db/seed/cases.ts";
import { start, type Running } from "#server";
import { openBrowser, problemsOf, type OpenBrowser, type PageOptions } from "./browser.ts";
import { expectSound, paneOf } from "./try-page.ts";

// A browser on a busy machine is slow; nothing here is about speed.
vi.setConfig({ testTimeout: 120_000 });

const directory = mkdtempSync(join(tmpdir(), "footbridge-browser-"));
// The database may run as a user of its own, which must be able to reach its data.
chmodSync(directory, 0o755);
const settings = { PORT: "0", UNDO_SECONDS: "1", SANDBOX_PLATFORMS: "slack,slack" };
let product: Running;
let browser: OpenBrowser;
/** The case in which both directions are permitted. */
let codeName = "";

beforeAll(async () => {
  [product, browser] = await Promise.all([
    start(readConfig({ ...settings, DATA_DIRECTORY: directory })),
    openBrowser(),
  ]);
  codeName = await codeNameOf("twoWay");
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await product?.[Symbol.asyncDispose]();
  rmSync(directory, { recursive: true, force: true });
});

/** A case of the invented world, known by how long ago it was opened. */
async function codeNameOf(key: keyof typeof casePlans): Promise<string> {
  const now = () => Temporal.Now.instant();
  const { store } = product;
  const program = (await listOrganizations(store)).find(({ name }) => name === "Harbor Lane Program");
  if (!program) throw new Error("the invented program is there");
  const ctx = jobCtx({ store, now }, "test", program.organizationId);
  const all = await read(ctx, (reader) => reader.select().from(cases));
  const days = (openedAt: Temporal.Instant) => Math.round(openedAt.until(now()).total("days"));
  const found = all.find(({ openedAt }) => openedAt && days(openedAt) === casePlans[key].openedDaysAgo);
  return found?.codeName ?? "";
}

async function visit(query = "", options: PageOptions = {}) {
  const page = await browser.page(options);
  await page.goto(`${product.url}/try${query}`);
  const [school, program] = [paneOf(page, "school"), paneOf(page, "program")];
  // The pretend Slack keeps modals open; a test that failed may have left one.
  for (const pane of [school, program]) if ((await pane.dialog.count()) > 0) await pane.close();
  return { page, school, program };
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

test("an update goes by hand from one workspace to the other, once, and its sender sees that it was seen", async () => {
  const { page, school, program } = await visit();
  await school.self.getByText("Nothing here yet").waitFor();
  await program.self.getByRole("heading", { name: "Your cases" }).waitFor();
  await expectSound(page);

  const composer = program.self.getByLabel(/^Command in/);
  await composer.pressSequentially("/pro");
  await program.self.getByRole("option", { name: /^\/progress \[code name\]/ }).waitFor();
  await page.keyboard.press("Tab");
  expect(await composer.inputValue()).toBe("/progress ");
  await page.keyboard.press("Enter");
  await program.dialog.getByText("Which case?").waitFor();
  await program.pick("Which case?", codeName);

  await program.dialog.getByText("Who will read it").waitFor();
  await program.pick(/^Engagement/, "Better");
  await program.pick(/^Supports that help/, "Longer deadlines");
  await program.dialog.getByLabel(/^Note/).fill("William led the warm-up. Call 606-555-0101.");
  await program.pick(/^What the note is about/, "Engagement");
  await expectSound(page, "#program");
  await program.dialog.getByRole("button", { name: "Send", exact: true }).click();

  await program.dialog.getByText("Check before sending").waitFor();
  expect(await program.dialog.innerText()).toContain("[student] led the warm-up. Call [phone].");
  expect(await program.dialog.innerText()).toContain("Orla Fennimore, school counselor");
  await expectSound(page, "#program");
  await program.dialog.getByRole("button", { name: "Confirm and send" }).dblclick();
  await program.dialog.getByText("Update confirmed").waitFor();

  await school.messages.getByText("[student] led the warm-up").waitFor();
  expect(await school.self.innerText()).not.toContain("William");
  expect(await page.locator("#announcer").textContent()).toContain("Alder Creek School District");
  await expectSound(page, "#school");
  await program.close();
  await program.tab("Messages");
  await program.messages.first().waitFor();
  expect(await program.messages.count()).toBe(1);

  await school.messages.getByRole("button", { name: "Seen" }).click();
  await program.messages.getByText("Seen by Orla Fennimore").waitFor();
  expect(await school.dialog.count()).toBe(0);
  expect(await school.messages.count()).toBe(1);
});

test("the level of a workspace changes what its cards show, and a question is asked before an update is retracted", async () => {
  const { page, school, program } = await visit("?programAt=messages");
  await school.messages.getByText("[student] led the warm-up").waitFor();
  const composer = school.self.getByLabel(/^Command in/);
  await composer.fill("/footbridge sa");
  await school.self.locator(".level summary").click();
  await school.self.getByRole("radio", { name: /^notice/ }).check();
  await school.messages.getByText("[student] led the warm-up").waitFor({ state: "detached" });
  expect(await program.messages.innerText()).toContain("[student] led the warm-up");
  expect(await composer.inputValue()).toBe("/footbridge sa");
  await expectSound(page, "#school");
  await page.keyboard.press("Tab");

  await program.messages.getByRole("button", { name: "Retract" }).click();
  const question = program.self.getByRole("alertdialog", { name: "Take this update back?" });
  await question.waitFor();
  await expectSound(page, "#program");
  await page.keyboard.press("Escape");
  await question.waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Retract");
  await page.keyboard.press("Enter");
  await question.getByRole("button", { name: "Take it back" }).click();
  await school.messages.getByRole("heading", { name: `Taken back · ${codeName}` }).waitFor();
  await school.self.locator(".level summary").click();
  await school.self.getByRole("radio", { name: /^post/ }).check();
});

test("whoever is not connected is shown how, with a link to the panel that opens by itself", async () => {
  const { page, program } = await visit();
  await program.become("Jarek Wolnypole");
  await program.self.getByRole("button", { name: "Connect my account" }).waitFor();
  await expectSound(page, "#program");
  await program.command("/progress");
  await program.dialog.getByRole("button", { name: "Connect my account" }).click();
  const link = program.dialog.getByRole("link", { name: "Confirm in the panel" });
  await link.waitFor();
  expect(await link.getAttribute("rel")).toContain("noopener");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), link.click()]);
  expect(decodeURIComponent(opened.url())).toContain("/link/");
  await opened.close();
  await expectSound(page, "#program");
  await program.close();
});

test("what was typed survives an error, a reload and a look at somebody else", async () => {
  const { page, program } = await visit("?program=U0PROGRAM04&school=U0SCHOOL02");
  await program.command(`/progress ${codeName}`);
  const note = program.dialog.getByLabel(/^Note/);
  await note.fill("Came early,\n  and stayed.");
  await program.dialog.getByRole("button", { name: "Send", exact: true }).click();
  await program.dialog.getByText("Say what the note is about").waitFor();
  expect(await note.inputValue()).toBe("Came early,\n  and stayed.");
  const about = program.dialog.getByRole("combobox", { name: /^What the note is about/ });
  expect(await about.getAttribute("aria-invalid")).toBe("true");
  expect(await focused(page)).toBe(await about.getAttribute("id"));
  await expectSound(page, "#program");

  await page.reload();
  expect(await note.inputValue()).toBe("Came early,\n  and stayed.");
  await program.become("Emeka Ozuluwe");
  await program.dialog.waitFor({ state: "detached" });
  expect(page.url()).toContain("program=U0PROGRAM06");
  await page.goBack();
  await note.waitFor();
  expect(page.url()).toContain("program=U0PROGRAM04");
  expect(page.url()).toContain("school=U0SCHOOL02");
  expect(await note.inputValue()).toBe("Came early,\n  and stayed.");
  await program.close();
});

test("the keyboard alone is enough: into a form, around in it, out of it, and across to the other workspace", async () => {
  const { page, school, program } = await visit();
  await program.self.getByRole("heading", { name: "Your cases" }).waitFor();
  await program.self.getByRole("button", { name: "Shortcuts" }).focus();
  await page.keyboard.press("Enter");
  await program.self.getByRole("menuitem", { name: /safety/i }).waitFor();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await program.dialog.getByText("988").first().waitFor();
  await expectSound(page, "#program");
  const inDialog = () => page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press(presses % 3 === 2 ? "Shift+Tab" : "Tab");
    expect(await inDialog()).toBe(true);
  }
  await page.keyboard.press("F6");
  expect(await focused(page)).toBe("school-composer");
  await page.keyboard.press("F6");
  expect(await inDialog()).toBe(true);
  await page.keyboard.press("Escape");
  await program.dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("program-shortcuts-button");

  await program.self.getByLabel(/^Command in/).focus();
  await page.keyboard.type("/progress");
  await page.keyboard.press("Enter");
  await program.dialog.getByText("Which case?").waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
  await page.keyboard.type(codeName.toLowerCase());
  await page.keyboard.press("Enter");
  await program.dialog.getByText("Who will read it").waitFor();
  expect(await inDialog()).toBe(true);
  await page.keyboard.press("Escape");
  await program.dialog.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("program-composer");
  await school.command("good morning");
  await school.self.getByText("Sending messages to this app has been turned off.").waitFor();
});

test("a button that is out of date says so and does nothing", async () => {
  const old = await visit("?program=U0PROGRAM03");
  await old.program.command("/footbridge help");
  await old.program.dialog.getByText("Commands").waitFor();
  // From here on this page hears of nothing any more.
  await old.page.route("**/try/live*", (route) => route.abort());
  await old.page.evaluate(() =>
    document.querySelector("[data-who]")?.dispatchEvent(new Event("change", { bubbles: true })),
  );
  await old.page.getByText("Connection lost. Trying again…").waitFor();
  // Whoever visits closes what was left open, here the very form that the first page still shows.
  const other = await visit("?program=U0PROGRAM03");
  expect(await other.program.dialog.count()).toBe(0);
  await old.program.dialog.getByRole("button", { name: "Safety concern" }).click();
  await old.program.self.getByText("That has just changed.").waitFor();
  await old.program.dialog.waitFor({ state: "detached" });
  await expectSound(other.page);
});

test("in the dark, on a phone, one workspace is shown at a time and the other says that it has news", async () => {
  const { page, school, program } = await visit("", { dark: true, width: 360, height: 740 });
  await program.self.getByRole("heading", { name: "Your cases" }).waitFor();
  expect(await school.self.isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await expectSound(page);
  const tab = page.locator("[data-side-tab=school]");
  await tab.click();
  await school.self.getByRole("log").waitFor();
  await page.locator("[data-side-tab=program]").click();
  await program.command(`/progress ${codeName}`);
  await program.pick(/^Engagement/, "Better");
  await expectSound(page, "#program");
  await program.dialog.getByRole("button", { name: "Send", exact: true }).click();
  await program.dialog.getByText("Update confirmed").waitFor();
  await program.close();
  await tab.getByText("something new").waitFor();
  await tab.click();
  await school.messages.getByText("Better (4 of 5)").waitFor();
  await expectSound(page, "#school");
  expect(problemsOf(page)).toEqual([]);
});
