import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { panel } from "#admin/panel.ts";
import { spoken } from "#test/admin/visit.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { expectNoAxeViolations, openBrowser, problemsOf, type OpenBrowser } from "./browser.ts";

let seeded: SeededDatabase;
let browser: OpenBrowser;
let base = "";
let server: ReturnType<typeof serve>;
beforeAll(async () => {
  seeded = await seededDatabase();
  browser = await openBrowser();
  const app = panel({
    store: seeded.store,
    now: Temporal.Now.instant,
    demo: true,
    baseUrl: () => base,
    spoken,
  });
  await new Promise<void>((ready) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) => {
      base = `http://127.0.0.1:${port}`;
      ready();
    });
  });
}, 60_000);
afterAll(async () => {
  server?.close();
  await browser?.[Symbol.asyncDispose]();
  await seeded?.[Symbol.asyncDispose]();
});

async function signedIn(page: Page): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.getByRole("button", { name: seeded.world.staff.counselor.name }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test.each([
  { dark: false, width: 360 },
  { dark: true, width: 1280 },
])(
  "check-ins can be read and used at $width pixels, dark: $dark",
  async ({ dark, width }) => {
    const page = await browser.page({ dark, width, height: 800 });
    await signedIn(page);
    const { twoWay } = seeded.world.cases;
    for (const path of ["/check-ins", `/ask/checkin?case=${twoWay.id}`, "/ask/hours"]) {
      await page.goto(`${base}${path}`);
      await expectNoAxeViolations(page);
      expect(await isWide(page), path).toBe(false);
    }
    await page.goto(`${base}/check-ins`);
    await page.locator("a.case-line").first().click();
    await page.getByRole("button", { name: "Works" }).first().waitFor();
    await expectNoAxeViolations(page);
    expect(await isWide(page)).toBe(false);
    await page.goto(`${base}/check-ins`);
    await page.locator("#over ~ ul a.case-line").first().click();
    await page.getByText("Sides disagree").first().waitFor();
    expect(problemsOf(page)).toEqual([]);
  },
  60_000,
);
