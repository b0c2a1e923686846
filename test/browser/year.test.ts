import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, openPanel, type SeededPanel } from "./seeded-panel.ts";

let open: SeededPanel;
beforeAll(async () => {
  open = await openPanel();
  const { staff } = open.seeded.world;
  await open.seeded
    .asSuperuser`update staff set roles = array_append(roles, 'admin') where id = ${staff.counselor.id}`;
}, 60_000);
afterAll(() => open?.[Symbol.asyncDispose]());

const calendar = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "PRODID:-//invented//en",
  "BEGIN:VEVENT",
  "UID:1",
  "DTSTAMP:20260701T000000Z",
  "DTSTART;VALUE=DATE:20270405",
  "DTEND;VALUE=DATE:20270410",
  "SUMMARY:Spring Break",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

test("an admin brings the year's calendar as a file, looks it through, saves it, sets bells and then today from a phone", async () => {
  const phone = await open.visit("counselor", { width: 360 });
  await phone.goto(`${open.url}/organization/year`);
  await expectSound(phone, "year-before-360");
  await phone
    .getByLabel("The year's calendar as a file")
    .setInputFiles({ name: "year.ics", mimeType: "text/calendar", buffer: Buffer.from(calendar) });
  await phone.getByRole("button", { name: "Read the file" }).click();
  await phone.getByText("Look through the days below").waitFor();
  expect(await phone.getByLabel("One day or stretch a line").inputValue()).toBe(
    "2027-04-05 to 2027-04-09 break",
  );
  await phone.getByRole("button", { name: "Save days" }).click();
  await phone.getByText("Saved.", { exact: true }).waitFor();
  await phone.getByRole("button", { name: "Save bells" }).click();
  await phone.getByText("8 periods").waitFor();
  const started = performance.now();
  await phone.goto(`${open.url}/organization`);
  await phone.getByRole("button", { name: "Today: early release" }).click();
  await phone.getByText("Today is set.").waitFor();
  expect(performance.now() - started).toBeLessThan(10_000);
  await phone.getByText("Early release", { exact: false }).first().waitFor();
  await expectSound(phone, "year-360");
  const dark = await open.visit("counselor", { width: 1200, dark: true });
  await dark.goto(`${open.url}/organization/year`);
  await expectSound(dark, "year-1200-dark");
});

test("a case's week shows both sides in one picture and in words, in either zone, and periods are kept free without a word to the program", async () => {
  const { twoWay } = open.seeded.world.cases;
  const school = await open.visit("counselor", { width: 1200 });
  await school.goto(`${open.url}/cases/${twoWay.id}/week`);
  await school.getByLabel("Never to be taken").fill("3");
  await school.getByRole("button", { name: "Save periods" }).click();
  await school.getByText("Saved.", { exact: true }).waitFor();
  await school.goto(`${open.url}/cases/${twoWay.id}/week?on=2026-12-08`);
  await school.getByRole("cell", { name: "Period 3, protected" }).first().waitFor();
  await expectSound(school, "week-1200");
  const phone = await open.visit("therapist", { width: 360, dark: true });
  await phone.goto(`${open.url}/cases/${twoWay.id}/week?on=2026-12-08`);
  await phone.getByRole("cell", { name: "Kept free" }).first().waitFor();
  expect(await phone.content()).not.toContain("protected");
  await expectSound(phone, "week-360-dark");
});
