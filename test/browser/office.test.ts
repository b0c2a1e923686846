import { afterAll, beforeAll, test } from "vitest";
import type { Page } from "playwright-core";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const paths = () => ({
  openings: "/openings",
  partners: "/partners",
  partner: `/partners/${open.seeded.world.partnerships.school}`,
  ending: `/partners/${open.seeded.world.partnerships.school}/end`,
  organization: "/organization",
  chat: "/organization/chat",
  people: "/people",
  person: `/people/${open.seeded.world.staff.therapist.id}`,
  audit: "/audit",
  team: `/cases/${open.seeded.world.cases.twoWay.id}/team`,
});

const names = [
  "openings",
  "partners",
  "partner",
  "ending",
  "organization",
  "chat",
  "people",
  "person",
  "audit",
  "team",
] as const;
const each = [
  ...names.map((name) => ({ name, dark: false, width: 360 })),
  ...(["partner", "organization", "chat", "audit"] as const).map((name) => ({
    name,
    dark: true,
    width: 1200,
  })),
];

/** One page for each look: whoever has signed in goes on. */
const pages = new Map<string, Page>();

test.each(each)("the page $name can be read and used by everybody, $width px, dark $dark", async (one) => {
  const look = `${one.width} ${one.dark}`;
  const page = pages.get(look) ?? (await open.visit("coordinator", one));
  pages.set(look, page);
  await page.goto(`${open.url}${paths()[one.name]}`);
  await expectSound(page, `${one.name}-${one.width}`);
});

test("a case is opened and introduced with the keyboard alone", async () => {
  const page = await open.visit("coordinator", { width: 1200 });
  await page.goto(`${open.url}/openings`);
  await page.getByLabel("Find your student by name").fill("marchwood");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Open a case" }).last().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("Alder Creek High School").check();
  await page.getByLabel("Number they can call you on").fill("606-555-0144");
  await page.getByRole("button", { name: "Continue" }).press("Enter");
  await page.getByRole("heading", { name: "Whom to ask" }).waitFor();
  await page.getByRole("link", { name: "Record a permission" }).press("Enter");
  await signPermission(page);
  await page.getByRole("button", { name: "Introduce" }).waitFor();
  await expectSound(page, "opening-1200");
  await page.getByRole("button", { name: "Introduce" }).press("Enter");
  await page.getByText("Waiting for their answer").waitFor();
});

test("the introduction is matched on a phone", async () => {
  const [row] = await open.seeded.asSuperuser.unsafe<{ id: string }[]>("select id from introductions");
  const phone = await open.visit("counselor", { width: 360 });
  await phone.goto(`${open.url}/introductions/${row?.id}`);
  await phone.getByText("Linnea Marchwood", { exact: true }).waitFor();
  await expectSound(phone, "introduction-360");
  await phone.getByLabel(/Linnea Marchwood-Ode/).check();
  await phone.getByRole("button", { name: "This is our student" }).click();
  await phone.getByText("Matched. The case is open").waitFor();
});

async function signPermission(page: Page): Promise<void> {
  const today = Temporal.Now.zonedDateTimeISO("America/New_York").toPlainDate().toString();
  await page.locator('input[name="categories"][value="enrollment"]').check();
  await page.locator('input[name="recipients"][value="counselor"]').check();
  await page.locator('input[name="purposes"]').first().check();
  await page.locator('input[name="ends"][value="discharge_30"]').check();
  await page.locator('select[name="state"]').selectOption("KY");
  await page.locator('select[name="care_consented_by"]').selectOption("parent");
  await page.locator('input[name="adult_name"]').fill("Solveig Marchwood");
  await page.locator('select[name="adult_capacity"]').selectOption("parent");
  await page.locator('input[name="adult_signed_on"]').fill(today);
  await page.locator('select[name="student_answer"]').selectOption("signed");
  await page.locator('input[name="student_signed_on"]').fill(today);
  await page.locator('select[name="taken_on"]').selectOption("paper");
  await page.locator('select[name="text"]').selectOption("hipaa-1");
  await page.locator('select[name="language"]').selectOption("en");
  await page.locator('input[name="copy_given"]').check();
  await page.getByRole("button", { name: "Save permission" }).press("Enter");
}
