import { serve } from "@hono/node-server";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { panel } from "#admin/panel.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { spoken } from "../admin/visit.ts";
import { expectNoAxeViolations, openBrowser, problemsOf, type PageOptions } from "./browser.ts";

/** The panel over the invented world, with a clock that a test can move ahead, and a browser before it. */
export type SeededPanel = AsyncDisposable & {
  seeded: SeededDatabase;
  url: string;
  now: () => Temporal.Instant;
  forward: (by: Temporal.DurationLike) => void;
  /** A page in a browser of its own, where nobody has signed in. */
  page: (options?: PageOptions) => Promise<Page>;
  /** A page where this person has signed in. */
  visit: (who: StaffKey, options?: PageOptions) => Promise<Page>;
  signIn: (page: Page, who: StaffKey) => Promise<void>;
};

export async function openPanel({ workers = false } = {}): Promise<SeededPanel> {
  const stack = new AsyncDisposableStack();
  const seeded = stack.use(await seededDatabase({ workers }));
  const ahead = { ms: 0 };
  const now = () => Temporal.Now.instant().add({ milliseconds: ahead.ms });
  const address = { url: "" };
  const deps = { store: seeded.store, now, demo: true, spoken, baseUrl: () => address.url };
  const server = serve({ fetch: panel(deps).fetch, port: 0, hostname: "127.0.0.1" });
  stack.defer(() => void server.close());
  await new Promise<void>((resolve) => server.once("listening", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the panel has a port");
  address.url = `http://127.0.0.1:${at.port}`;
  const browser = stack.use(await openBrowser());
  const signIn = async (page: Page, who: StaffKey) => {
    await page.goto(`${address.url}/sign-in`);
    await page.locator(`button[value="${seeded.world.staff[who].id}"]`).click();
    await page.waitForURL((url) => url.pathname !== "/sign-in");
  };
  return {
    seeded,
    url: address.url,
    now,
    forward: (by) => void (ahead.ms += Temporal.Duration.from(by).total("milliseconds")),
    page: browser.page,
    signIn,
    visit: async (who, options) => {
      const page = await browser.page(options);
      await signIn(page, who);
      return page;
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

const widerBy = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
const shots = process.env["SCREENSHOTS"];

/** Accessible, within its width, and without complaint of the browser. With SCREENSHOTS it is kept as a picture too. */
export async function expectSound(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  expect(await page.evaluate(widerBy), `wider than the screen: ${name}`).toBe(0);
  await expectNoAxeViolations(page);
  // A form that needs another look is answered with 422, which the browser notes.
  expect(
    problemsOf(page).filter((one) => !one.includes("status of 422")),
    name,
  ).toEqual([]);
}
