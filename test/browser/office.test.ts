import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { panel } from "#admin/panel.ts";
import type { StaffKey } from "#db/seed/people.ts";
import { seededDatabase, type SeededDatabase } from "#test/support/seeded.ts";
import { spoken } from "../admin/visit.ts";
import { expectNoAxeViolations, openBrowser, problemsOf, type OpenBrowser } from "./browser.ts";

let seeded: SeededDatabase;
let browser: OpenBrowser;
let server: ServerType;
const address = { url: "" };

beforeAll(async () => {
  seeded = await seededDatabase();
  const now = () => Temporal.Now.instant();
  const app = panel({ store: seeded.store, now, demo: true, baseUrl: () => address.url, spoken });
  server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise<void>((resolve) => server.once("listening", resolve));
  address.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  server?.close();
  await seeded?.[Symbol.asyncDispose]();
});

async function visit(who: StaffKey, options: { dark?: boolean; width?: number } = {}) {
  const page = await browser.page(options);
  await page.goto(`${address.url}/sign-in`);
  await page.locator(`button[value="${seeded.world.staff[who].id}"]`).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}

const shots = process.env["SCREENSHOTS"];
const paths = () => ({
  openings: "/openings",
  partners: "/partners",
  partner: `/partners/${seeded.world.partnerships.school}`,
  ending: `/partners/${seeded.world.partnerships.school}/end`,
  organization: "/organization",
  people: "/people",
  person: `/people/${seeded.world.staff.therapist.id}`,
  audit: "/audit",
  team: `/cases/${seeded.world.cases.twoWay.id}/team`,
});

const names = [
  "openings",
  "partners",
  "partner",
  "ending",
  "organization",
  "people",
  "person",
  "audit",
  "team",
] as const;
const each = [
  ...names.map((name) => ({ name, dark: false, width: 360 })),
  ...(["partner", "organization", "audit"] as const).map((name) => ({ name, dark: true, width: 1200 })),
];

test.each(each)("the page $name can be read and used by everybody, $width px, dark $dark", async (one) => {
  const page = await visit("coordinator", one);
  await page.goto(`${address.url}${paths()[one.name]}`);
  await expectSound(page, `${one.name}-${one.width}`);
});

async function expectSound(page: Awaited<ReturnType<typeof visit>>, name: string): Promise<void> {
  const wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  expect(await page.evaluate(wide), name).toBe(0);
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  await expectNoAxeViolations(page);
  expect(problemsOf(page)).toEqual([]);
}

test("a case is opened and introduced with the keyboard alone", async () => {
  const page = await visit("coordinator", { width: 1200 });
  await page.goto(`${address.url}/openings`);
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
  const [row] = await seeded.asSuperuser.unsafe<{ id: string }[]>("select id from introductions");
  const phone = await visit("counselor", { width: 360 });
  await phone.goto(`${address.url}/introductions/${row?.id}`);
  await phone.getByText("Linnea Marchwood", { exact: true }).waitFor();
  await expectSound(phone, "introduction-360");
  await phone.getByLabel(/Linnea Marchwood-Ode/).check();
  await phone.getByRole("button", { name: "This is our student" }).click();
  await phone.getByText("Matched. The case is open").waitFor();
});

async function signPermission(page: Awaited<ReturnType<typeof visit>>): Promise<void> {
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
