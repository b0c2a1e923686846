import { serve } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { panel } from "#admin/panel.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import type { StaffHandle } from "#db/seed/handles.ts";
import { spoken } from "../admin/visit.ts";
import { expectNoAxeViolations, openBrowser, problemsOf, type OpenBrowser } from "./browser.ts";

let seeded: SeededDatabase;
let browser: OpenBrowser;
let server: ReturnType<typeof serve>;
let address = "";
beforeAll(async () => {
  seeded = await seededDatabase();
  browser = await openBrowser();
  const deps = { store: seeded.store, now: Temporal.Now.instant, demo: true, spoken, baseUrl: () => address };
  const app = panel(deps);
  address = await new Promise<string>((done) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
      done(`http://127.0.0.1:${port}`),
    );
  });
});
afterAll(async () => {
  server?.close();
  await browser?.[Symbol.asyncDispose]();
  await seeded?.[Symbol.asyncDispose]();
});

async function signIn(page: Page, who: StaffHandle): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByRole("button", { name: who.name }).click();
}

async function isWhole(page: Page): Promise<void> {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(width).toBeLessThanOrEqual(room ?? 0);
  await expectNoAxeViolations(page);
  expect(problemsOf(page)).toEqual([]);
}

const looks = [
  ["light", 1_440],
  ["dark", 360],
] as const;

test.each(looks)("in %s at %d px what is to decide fits, and can be read by all", async (look, width) => {
  const page = await browser.page({ dark: look === "dark", width });
  await signIn(page, seeded.world.staff.counselor);
  await page.goto(`${address}/supports`);
  await isWhole(page);
  await page.getByRole("link", { name: /Support requested/ }).click();
  await page.getByRole("button", { name: "Approve with changes" }).waitFor();
  await isWhole(page);
});

test.each(looks)("in %s at %d px the decision's form fits, and can be read by all", async (look, width) => {
  const page = await browser.page({ dark: look === "dark", width });
  await signIn(page, seeded.world.staff.counselor);
  await page.goto(`${address}/supports`);
  await page.getByRole("link", { name: /Support requested/ }).click();
  await page.getByRole("button", { name: "Approve with changes" }).click();
  await page.getByLabel("What teachers will read").waitFor();
  await isWhole(page);
});

test.each(looks)("in %s at %d px a teacher's pages fit, and can be read by all", async (look, width) => {
  const page = await browser.page({ dark: look === "dark", width });
  await signIn(page, seeded.world.staff.teacher);
  await page.waitForURL("**/classes");
  await isWhole(page);
  await page.getByRole("link", { name: /Chemistry/ }).click();
  await page.getByRole("button", { name: "Got it" }).waitFor();
  await isWhole(page);
});

test("by keyboard alone a teacher opens a support, hides its name with H, and says got it", async () => {
  const page = await browser.page();
  await signIn(page, seeded.world.staff.teacher);
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
