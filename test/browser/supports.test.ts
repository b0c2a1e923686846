import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const looks = [
  ["light", 1_440],
  ["dark", 360],
] as const;

test.each(looks)("in %s at %d px what is to decide fits, and can be read by all", async (look, width) => {
  const page = await open.page({ dark: look === "dark", width });
  await open.signIn(page, "counselor");
  await page.goto(`${open.url}/supports`);
  await expectSound(page, page.url());
  await page.getByRole("link", { name: /Support requested/ }).click();
  await page.getByRole("button", { name: "Approve with changes" }).waitFor();
  await expectSound(page, page.url());
});

test.each(looks)("in %s at %d px the decision's form fits, and can be read by all", async (look, width) => {
  const page = await open.page({ dark: look === "dark", width });
  await open.signIn(page, "counselor");
  await page.goto(`${open.url}/supports`);
  await page.getByRole("link", { name: /Support requested/ }).click();
  await page.getByRole("button", { name: "Approve with changes" }).click();
  await page.getByLabel("What teachers will read").waitFor();
  await expectSound(page, page.url());
});

test.each(looks)("in %s at %d px a teacher's pages fit, and can be read by all", async (look, width) => {
  const page = await open.page({ dark: look === "dark", width });
  await open.signIn(page, "teacher");
  await page.waitForURL("**/classes");
  await expectSound(page, page.url());
  await page.getByRole("link", { name: /Chemistry/ }).click();
  await page.getByRole("button", { name: "Got it" }).waitFor();
  await expectSound(page, page.url());
});

test("by keyboard alone a teacher opens a support, hides its name with H, and says got it", async () => {
  const page = await open.page();
  await open.signIn(page, "teacher");
  await page.waitForURL("**/classes");
  await page.getByRole("link", { name: /Chemistry/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Got it" }).waitFor();
  await page.keyboard.press("h");
  await page.getByRole("button", { name: "Show names" }).waitFor();
  await page.getByRole("button", { name: "Got it" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("status").waitFor();
  expect(await page.getByRole("status").textContent()).toContain("Noted");
});
