import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { expectNoAxeViolations, problemsOf } from "./browser.ts";

/** One half of the sandbox, as somebody works in it. */
export type Pane = {
  self: Locator;
  dialog: Locator;
  messages: Locator;
  /** Types a command and sends it. */
  command: (typed: string) => Promise<void>;
  /** Picks an option of a menu by the words on it. */
  pick: (label: string | RegExp, option: string) => Promise<void>;
  become: (name: string) => Promise<void>;
  tab: (name: string) => Promise<void>;
  close: () => Promise<void>;
};

export function paneOf(page: Page, side: "school" | "program"): Pane {
  const self = page.locator(`#${side}`);
  const dialog = self.locator("[role=dialog]");
  return {
    self,
    dialog,
    messages: self.locator(".message"),
    command: async (typed) => {
      await self.getByLabel(/^Command in/).fill(typed);
      await page.keyboard.press("Enter");
    },
    pick: async (label, option) => {
      await dialog.getByRole("combobox", { name: label }).click();
      const open = page.locator("[role=listbox]:popover-open");
      await open.getByRole("option", { name: option }).first().click();
      await open.waitFor({ state: "detached" }).catch(() => undefined);
      await self.locator("[aria-busy=true]").waitFor({ state: "detached" });
    },
    become: async (name) => {
      const value = await self.locator("[data-who] option", { hasText: name }).getAttribute("value");
      await self.locator("[data-who]").selectOption(value);
    },
    tab: (name) => self.locator(".tab", { hasText: name }).click(),
    close: async () => {
      await dialog.getByRole("button", { name: "Close this window" }).click();
      await dialog.waitFor({ state: "detached" });
    },
  };
}

/**
 * What must hold wherever the page stands: all is drawn, nothing went wrong, and everybody can use it. `part` says where
 * something is new since the page was last looked at as a whole.
 */
export async function expectSound(page: Page, part?: "#school" | "#program"): Promise<void> {
  expect(await page.locator(".not-drawn").allTextContents()).toEqual([]);
  expect(await page.locator("#troubles").innerText()).toMatch(/Troubles\s+0/);
  expect(problemsOf(page)).toEqual([]);
  await expectNoAxeViolations(page, part);
}
