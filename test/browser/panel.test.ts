import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectNoAxeViolations } from "./browser.ts";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

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

const looks = [
  { dark: false, width: 1280 },
  { dark: true, width: 360 },
];
const aCase = () => `/cases/${open.seeded.world.cases.twoWay.id}`;
const places: Record<string, () => string> = {
  cases: () => "/cases",
  case: aCase,
  permission: () => `${aCase()}/permissions/new`,
  progress: () => "/ask/progress",
  label: () => "/ask/label",
  link: () => "/link",
  safety: () => "/safety",
};
/** One page for each look: whoever has signed in goes on. */
const pages = new Map<number, Page>();

test.each(looks)("the sign-in is accessible and fits, $width px, dark $dark", async (look) => {
  const page = await open.page(look);
  await page.goto(`${open.url}/sign-in`);
  await expectSound(page, `sign-in-${look.width}`);
});

test.each(looks.flatMap((look) => Object.keys(places).map((place) => ({ ...look, place }))))(
  "what a counselor meets is accessible and fits: $place, $width px, dark $dark",
  async ({ place, ...look }) => {
    const page = pages.get(look.width) ?? (await open.visit("counselor", look));
    pages.set(look.width, page);
    await page.goto(open.url + (places[place]?.() ?? ""));
    await expectSound(page, `${place}-${look.width}`);
  },
);

test("a page that is not there is accessible, too, and leads back", async () => {
  const page = await open.visit("counselor", { width: 360 });
  await page.goto(`${open.url}/nowhere`);
  await expectNoAxeViolations(page);
  await page.getByRole("link", { name: "Back to the start" }).click();
  await page.getByRole("heading", { name: /Waiting for you/ }).waitFor();
});

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
  await expectSound(page, "names-hidden");
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
