import { afterAll, beforeAll, expect, test } from "vitest";
import { permit } from "#test/support/house.ts";
import { teamsHouse, type TeamsHouse } from "#test/support/teams-house.ts";

let teams: TeamsHouse;
beforeAll(async () => {
  teams = await teamsHouse({ workers: true });
  await permit(teams.db.store, teams.house, {
    categories: ["participation", "coping", "attendance"],
    roles: ["counselor", "nurse"],
  });
  for (const who of [teams.house.counselor, teams.house.nurse, teams.house.coordinator])
    await teams.hands(who).send({ type: "installationUpdate", action: "add" });
});
afterAll(() => teams?.[Symbol.asyncDispose]());

test("an update goes from a typed command through form and preview to the other side, and is changed there", async () => {
  const therapist = teams.hands(teams.house.therapist);
  const counselor = teams.hands(teams.house.counselor);
  await therapist.say("progress Copper Ladder");
  const door = therapist.card("Send a progress update");
  if (!door) throw new Error(`no card: ${JSON.stringify(teams.cloud.posted)}`);
  await therapist.press(door, "Open for Copper Ladder");
  expect(therapist.screen).toContain("Who will read it");
  therapist.fill({
    Engagement: "4",
    Note: "Marisol led the warm-up today.",
    "What the note is about": "participation",
  });
  await therapist.submit("Send");
  expect(therapist.screen).toContain("[student]");
  await therapist.submit("Confirm and send");
  expect(therapist.screen).toContain("confirmed");
  const card = await teams.until(() => counselor.card("led the warm-up"));
  expect(JSON.stringify(teams.cloud.posted)).not.toContain("Marisol");
  await counselor.press(card, "Seen");
  await teams.until(() => therapist.card("Seen by Orla Fennimore"));
});

test("somebody whom the directory does not know is shown nothing and cannot connect an account", async () => {
  const guest = teams.hands(teams.house.therapist);
  const from = { id: "29:a-guest", name: "A guest" };
  await guest.say("progress", { from });
  expect(guest.card("Use it in your own workspace")).toBeDefined();
  const { body } = await guest.invoke("task/fetch", { data: { verb: "command", command: "link" } }, { from });
  expect(JSON.stringify(body)).toContain("Use it in your own workspace");
  const linked = await teams.db.asSuperuser`select 1 from chat_accounts where user_key = ''`;
  expect(linked).toHaveLength(0);
});
