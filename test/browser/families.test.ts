import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendLetters } from "#bot/jobs/mail.ts";
import { jobCtx } from "#bot/jobs/worker.ts";
import type { Post } from "#bot/mail/post.ts";
import type { LetterKind } from "#db/schema/letters.ts";
import { problemsOf } from "./browser.ts";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const sent: string[] = [];
const post: Post = {
  from: { name: "Footbridge", address: "notices@footbridge.example" },
  mail: async ({ text }) => {
    sent.push(text);
    return { kind: "sent" };
  },
  text: async ({ text }) => {
    sent.push(text);
    return { kind: "sent" };
  },
};

/** Writes what the queue holds of one kind, for the school. */
async function write(kind: LetterKind): Promise<void> {
  const { school } = open.seeded.world.organizations;
  const ctx = jobCtx({ store: open.seeded.store, now: open.now }, "mail", school.id);
  const jobs = await open.seeded.asSuperuser<{ id: string }[]>`
    select distinct data->>'subjectId' as id from pgboss.job where name = 'mail' and data->>'kind' = ${kind}
      and data->>'organizationId' = ${school.id}`;
  for (const { id } of jobs)
    await sendLetters(
      ctx,
      { post, baseUrl: () => open.url },
      { organizationId: school.id, kind, subjectId: id },
    );
}
const linkOf = (kind: "family" | "answer") => {
  const link = sent.map((text) => new RegExp(`http\\S+/${kind}/[\\w-]{43}`).exec(text)?.[0]).find(Boolean);
  if (!link) throw new Error(`a link to ${kind} was sent`);
  return link;
};
const focused = (page: Page) =>
  page.evaluate("document.activeElement.getAttribute('name') ?? document.activeElement.tagName");

test("a counselor asks the family in the panel; an adult answers on a phone, in either language, by the keyboard alone", async () => {
  const panel = await open.page({ width: 1280, height: 900 });
  await open.signIn(panel, "counselor");
  await panel.goto(`${open.url}/check-ins`);
  await panel.locator("a.case-line").first().click();
  await panel.getByRole("link", { name: "Ask the family" }).click();
  await panel.getByRole("button", { name: "Send the links" }).waitFor();
  await expectSound(panel, "family-ask");
  await panel.getByRole("button", { name: "Send the links" }).click();
  await panel.getByText("The family is asked").waitFor();
  await expectSound(panel, "family-asked");
  await write("family-link");

  const page = await open.page({ width: 360, height: 740 });
  const link = linkOf("family");
  for (const language of ["es", "en"] as const) {
    await page.goto(`${link}?lang=${language}`);
    expect(await page.getAttribute("html", "lang")).toBe(language);
    await expectSound(page, `family-link-${language}`);
  }
  await page.getByRole("button", { name: "Send my answer" }).press("Enter");
  await page.getByText("Then press the button again").waitFor();
  await expectSound(page, "family-link-wrong");
  await page.goto(`${link}?lang=en`);
  const seen: unknown[] = [];
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    seen.push(at);
    if (at === "times" && seen.filter((one) => one === "times").length === 1)
      await page.keyboard.press("Space");
    if (at === "interpreter") await page.keyboard.press("Space");
    if (at === "coming") await page.keyboard.type("me and a friend");
    if (at === "BUTTON") break;
  }
  expect(seen).toContain("times");
  await page.keyboard.press("Enter");
  await page.getByText("We got your answer").waitFor();
  await expectSound(page, "family-thanks");
  await page.goto(`${open.url}/family/${"a".repeat(43)}`);
  await page.getByText("Este enlace ya no sirve").waitFor();
  await page.goto(link);
  await expectSound(page, "family-used").catch((error: Error) => {
    // The page before answered 404 on purpose, which the browser notes.
    if (!problemsOf(page).every((one) => /status of (404|422)/.test(one))) throw error;
  });
  await panel.reload();
  await panel.getByText("Wants an interpreter").waitFor();
  await expectSound(panel, "family-answered");
}, 90_000);

test("a person's own calendar address is made and taken back; dark and small as well", async () => {
  for (const { dark, width } of [
    { dark: false, width: 1280 },
    { dark: true, width: 360 },
  ]) {
    const page = await open.visit("counselor", { dark, width, height: 800 });
    await page.goto(`${open.url}/check-ins`);
    await page.getByRole("main").getByRole("link", { name: "My calendar" }).click();
    await expectSound(page, `my-calendar-${width}`);
    await page.getByRole("button", { name: /Make (my|a new) address/ }).click();
    const address = await page.getByLabel("Calendar address").inputValue();
    expect(address).toMatch(/\/feed\/[\w-]{43}\.ics$/);
    await expectSound(page, `my-calendar-made-${width}`);
    expect((await fetch(address)).status).toBe(200);
    await page.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("Taken back").waitFor();
    expect((await fetch(address)).status).toBe(404);
  }
}, 60_000);

test("an invitation is answered by its link on a phone", async () => {
  const panel = await open.visit("counselor", { width: 1280 });
  await panel.goto(`${open.url}/check-ins`);
  await panel.locator("a.case-line").first().click();
  await panel.getByRole("button", { name: "Works" }).first().click();
  await panel.getByText("Joint check-in confirmed").first().waitFor();
  const [row] = await open.seeded.asSuperuser<{ id: string }[]>`
    select id from check_ins where state = 'confirmed' and ends_at > now() order by changed_at desc limit 1`;
  if (!row) throw new Error("what was agreed on is confirmed");
  const { school } = open.seeded.world.organizations;
  const ctx = jobCtx({ store: open.seeded.store, now: open.now }, "mail", school.id);
  const payload = { organizationId: school.id, kind: "invitation", subjectId: row.id } as const;
  await sendLetters(ctx, { post, baseUrl: () => open.url }, payload);
  const page = await open.page({ width: 360, height: 640 });
  await page.goto(linkOf("answer"));
  await expectSound(page, "answer-link");
  await page.getByRole("button", { name: "No, I cannot" }).click();
  await page.getByText("You said that you cannot come").waitFor();
  await expectSound(page, "answer-link-no");
}, 60_000);
