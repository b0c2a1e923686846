import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openBrowser, type OpenBrowser, type PageOptions } from "./browser.ts";
import { teamsHouse } from "./teams-house.ts";
import { expectSound } from "./try-page.ts";

// A browser on a busy machine is slow; nothing here is about speed.
vi.setConfig({ testTimeout: 120_000 });

let house: Awaited<ReturnType<typeof teamsHouse>>;
let browser: OpenBrowser;
beforeAll(async () => {
  [house, browser] = await Promise.all([teamsHouse(), openBrowser()]);
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await house?.[Symbol.asyncDispose]();
});

async function visit(options: PageOptions = {}) {
  const page = await browser.page(options);
  await page.goto(`${house.url}/try`);
  const pane = page.locator("#program");
  return {
    page,
    pane,
    dialog: pane.locator("[role=dialog]"),
    say: async (words: string) => {
      await pane.getByLabel(/^Message in/).fill(words);
      await page.keyboard.press("Enter");
    },
  };
}

test("a form is opened from a card, filled by keyboard, corrected and sent", async () => {
  const { page, pane, dialog, say } = await visit();
  await say("form every-field");
  await pane.getByRole("button", { name: "Open the form" }).last().focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await expectSound(page, "#program");
  await dialog.getByRole("button", { name: "Send" }).click();
  expect(await dialog.getByText("Please fill this in.").count()).toBeGreaterThan(0);
  expect(house.submitted).toEqual([]);
  await dialog.getByRole("textbox", { name: /^Class/ }).fill("Chemistry");
  await dialog.getByRole("textbox", { name: /^Note/ }).fill("no");
  await dialog.getByPlaceholder("Type a code").pressSequentially("kettle");
  await dialog.getByText("Copper Kettle").click();
  await dialog.selectOption({ index: 1 }).catch(() => undefined);
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText("Say more.").waitFor();
  expect(house.submitted).toMatchObject([{ line: "Chemistry", note: "no", find: "id of Copper Kettle" }]);
  expect(await dialog.getByRole("textbox", { name: /^Note/ }).inputValue()).toBe("no");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expectSound(page, "#program");
});
