import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const form = () => `/ask/label?case=${open.seeded.world.cases.twoWay.id}`;
const label = (page: Page) => page.getByLabel("Your label");
const dialog = (page: Page) => page.locator("dialog[data-lock]");

/** A form with something typed into it, in a page whose clock the test moves. */
async function typedInto(look: { dark?: boolean; width?: number } = {}) {
  const page = await open.page(look);
  // The panel falls back to the clock that Playwright moves.
  await page.addInitScript("delete globalThis.Temporal");
  await page.clock.install();
  await open.signIn(page, "counselor");
  await page.goto(open.url + form());
  await label(page).fill("Tuesday call");
  return page;
}

/** Nobody does anything for 16 minutes, here and at the server. */
async function lockAfterIdling(page: Page) {
  open.forward({ minutes: 16 });
  await page.clock.fastForward("16:00");
  await dialog(page).waitFor();
}
const labels = () =>
  open.seeded.asSuperuser`select 1 from audit_log where action = 'case.label' and outcome = 'done'`;

// These stand before those that move the clock.

test("two quick clicks on a button send a form once", async () => {
  const page = await open.visit("counselor");
  for (const words of ["Monday call", "Group", "Evening group"]) {
    await page.goto(open.url + form());
    await label(page).fill(words);
    const before = (await labels()).length;
    await page.getByRole("button", { name: "Save" }).dblclick();
    await page.getByText("Label saved").waitFor();
    expect((await labels()).length).toBe(before + 1);
  }
});

test("Back after sending says that the form was sent, and a form that is opened anew does not", async () => {
  const page = await open.visit("counselor");
  const { id } = open.seeded.world.cases.twoWay;
  await page.goto(`${open.url}/ask/log?case=${id}`);
  const said = page.getByText("You sent this form already");
  expect(await said.count()).toBe(0);
  await page.getByLabel("Attendance").check();
  await page.getByRole("button", { name: "Log it" }).click();
  await page.getByText("Logged").first().waitFor();
  await page.goBack();
  await said.waitFor();
  await expectSound(page, "sent-already");
  await page.goto(`${open.url}/ask/log?case=${id}`);
  await page.getByRole("button", { name: "Log it" }).waitFor();
  expect(await said.count()).toBe(0);
});

test("a page from before a new sign-in is old: it says so, and nothing is changed", async () => {
  const page = await open.visit("counselor");
  const { id } = open.seeded.world.cases.twoWay;
  await page.goto(`${open.url}/cases/${id}`);
  const tab = await page.context().newPage();
  await open.signIn(tab, "counselor");
  await page.getByText("Pause sharing", { exact: true }).first().click();
  await page.locator("details[open] form button").click();
  await page.getByRole("heading", { name: "That page was old" }).waitFor();
  expect(
    await open.seeded.asSuperuser`select 1 from cases where paused_at is not null and id = ${id}`,
  ).toEqual([]);
});

test.each([
  { dark: false, width: 1280 },
  { dark: true, width: 360 },
])(
  "after 15 idle minutes the page locks, shows nothing, and can be read, $width px, dark $dark",
  async (look) => {
    const page = await typedInto(look);
    await page.clock.fastForward("14:30");
    expect(await dialog(page).count()).toBe(0);
    await page.clock.fastForward("01:00");
    await dialog(page).waitFor();
    expect(await label(page).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "Locked" }).isVisible()).toBe(true);
    await expectSound(page, `locked-${look.width}`);
    // Neither Escape nor the keyboard's way leads behind it.
    await page.keyboard.press("Escape");
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      const inside = "document.activeElement === document.body || !!document.activeElement.closest('dialog')";
      expect(await page.evaluate(inside)).toBe(true);
    }
    expect(await dialog(page).isVisible()).toBe(true);
  },
);

test("it unlocks in place for its own person, by keyboard, with all that was typed, and the form can be sent", async () => {
  const page = await typedInto();
  await lockAfterIdling(page);
  const unlock = page.getByRole("button", { name: "I have signed in" });
  await unlock.press("Enter");
  await page.getByText("You are not signed in yet").waitFor();
  expect(await label(page).isVisible()).toBe(false);
  const tab = await page.context().newPage();
  await open.signIn(tab, "counselor");
  await tab.close();
  await unlock.press("Enter");
  await label(page).waitFor({ state: "visible" });
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(form());
  expect(await label(page).inputValue()).toBe("Tuesday call");
  const before = (await labels()).length;
  await page.getByRole("button", { name: "Save" }).press("Enter");
  await page.getByText("Label saved").waitFor();
  expect((await labels()).length).toBe(before + 1);
});

test("for anybody else it does not unlock: they come to their own start, and see nothing of it", async () => {
  const page = await typedInto();
  await lockAfterIdling(page);
  const tab = await page.context().newPage();
  await open.signIn(tab, "therapist");
  await tab.close();
  await page.getByRole("button", { name: "I have signed in" }).click();
  await page.waitForURL(`${open.url}/`);
  expect(await page.content()).not.toContain("Tuesday call");
});

test("a form that is sent into a session that has ended locks instead, and keeps what was typed", async () => {
  const page = await typedInto();
  open.forward({ minutes: 16 });
  await page.clock.fastForward("02:00");
  await page.getByRole("button", { name: "Save" }).click();
  await dialog(page).waitFor();
  expect(await label(page).inputValue()).toBe("Tuesday call");
});

test("Back after the lock shows nothing of the case that was open", async () => {
  const page = await open.visit("counselor");
  await page.goto(`${open.url}/cases/${open.seeded.world.cases.twoWay.id}`);
  const name = (await page.locator("[data-name]").first().textContent()) ?? "";
  expect(name.length).toBeGreaterThan(3);
  open.forward({ minutes: 16 });
  await page.goto(`${open.url}/cases`);
  await page.waitForURL(/sign-in/);
  await page.goBack();
  await page.getByRole("heading", { name: "Who would you like to be?" }).waitFor();
  expect(await page.content()).not.toContain(name);
});
