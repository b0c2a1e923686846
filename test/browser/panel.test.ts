import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeViolations, problemsOf } from "./browser.ts";
import { openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;

beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${open.url}/sign-in`);
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.goto(`${open.url}/cases`);
  await page.getByRole("heading", { name: "Your cases" }).waitFor();
}

async function openFirstCase(page: Page): Promise<string> {
  await page.locator(".case-line").first().click();
  await page.getByRole("heading", { name: "Who was told what" }).waitFor();
  return new URL(page.url()).pathname;
}

const isTooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** What every page must be, whatever its looks: accessible, within its width, and without complaint of the browser. */
async function expectSound(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  expect(await isTooWide(page), page.url()).toBe(false);
  expect(problemsOf(page)).toEqual([]);
}

for (const { dark, width } of [
  { dark: false, width: 1280 },
  { dark: true, width: 360 },
]) {
  const looks = `${dark ? "dark" : "light"}, ${width} px`;

  test(`every page a counselor meets is accessible and fits, ${looks}`, async () => {
    const page = await open.page({ dark, width });
    await page.goto(`${open.url}/sign-in`);
    await expectSound(page);
    await signIn(page, "Orla Fennimore");
    await expectSound(page);
    const path = await openFirstCase(page);
    await expectSound(page);
    for (const where of [
      `${path}/permissions/new`,
      `/ask/progress`,
      `/ask/label`,
      "/link",
      "/safety",
      "/nowhere",
    ]) {
      await page.goto(open.url + where).catch(() => undefined);
      await expectNoAxeViolations(page);
      expect(await isTooWide(page), where).toBe(false);
    }
  });
}

test("a form that lacks something leads from its summary to the field, by keyboard alone", async () => {
  const page = await open.page();
  await signIn(page, "Orla Fennimore");
  const path = await openFirstCase(page);
  await page.goto(`${open.url}${path}/permissions/new`);
  await page.getByRole("button", { name: "Save permission" }).press("Enter");
  const summary = page.locator("[data-error-summary]");
  await summary.waitFor();
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const landed = await page.evaluate(() => location.hash);
  expect(landed).toMatch(/^#f-/);
  await expectNoAxeViolations(page);
});

test("H hides every name at once and shows them again, and not while somebody types", async () => {
  const page = await open.page();
  await signIn(page, "Orla Fennimore");
  await openFirstCase(page);
  const names = page.locator("[data-name]");
  expect(await names.count()).toBeGreaterThan(0);
  await page.keyboard.press("h");
  await page.getByRole("button", { name: /Show names/ }).waitFor();
  expect(await names.count()).toBe(0);
  await expectSound(page);
  await page.keyboard.press("h");
  await page.getByRole("button", { name: /Hide names/ }).waitFor();
  expect(await names.count()).toBeGreaterThan(0);
});

test("Back after signing out shows nothing of a case", async () => {
  const page = await open.page();
  await signIn(page, "Orla Fennimore");
  await openFirstCase(page);
  const name = (await page.locator("[data-name]").first().textContent()) ?? "";
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/sign-in/);
  await page.goBack();
  expect(await page.content()).not.toContain(name);
});

test("a case is reached from sign-in with the keyboard alone, and the focus is always to be seen", async () => {
  const page = await open.page();
  await page.goto(`${open.url}/sign-in`);
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const on = document.activeElement;
      const style = on ? getComputedStyle(on) : undefined;
      const isSeen = style !== undefined && (style.outlineStyle !== "none" || style.boxShadow !== "none");
      return { words: on?.textContent ?? "", isSeen };
    });
    expect(at.isSeen, at.words).toBe(true);
    if (at.words.includes("Orla Fennimore")) break;
  }
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
});
