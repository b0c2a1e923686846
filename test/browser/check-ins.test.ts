import { afterAll, beforeAll, expect, test } from "vitest";
import { problemsOf } from "./browser.ts";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

test.each([
  { dark: false, width: 360 },
  { dark: true, width: 1280 },
])(
  "check-ins can be read and used at $width pixels, dark: $dark",
  async ({ dark, width }) => {
    const page = await open.page({ dark, width, height: 800 });
    await open.signIn(page, "counselor");
    const { twoWay } = open.seeded.world.cases;
    for (const path of ["/check-ins", `/ask/checkin?case=${twoWay.id}`, "/ask/hours"]) {
      await page.goto(`${open.url}${path}`);
      await expectSound(page, `${path}-${width}`);
    }
    await page.goto(`${open.url}/check-ins`);
    await page.locator("a.case-line").first().click();
    await page.getByRole("button", { name: "Works" }).first().waitFor();
    await expectSound(page, `check-in-${width}`);
    await page.goto(`${open.url}/check-ins`);
    await page.locator("#over ~ ul a.case-line").first().click();
    await page.getByText("Sides disagree").first().waitFor();
    expect(problemsOf(page)).toEqual([]);
  },
  60_000,
);
