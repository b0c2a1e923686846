import { fakeSlack } from "#bot/sandbox/slack/fake-slack.ts";
import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import { progressConversation } from "#care/progress-conversation.ts";
import type { Step } from "#care/form.ts";
import type { Outcome } from "#care/outcome.ts";
import { desc } from "drizzle-orm";
import { ProgressUpdateId, type StaffId } from "#db/ids.ts";
import { read } from "#db/read.ts";
import { progressUpdates } from "#db/schema/progress.ts";
import type { Store } from "#db/store.ts";
import { ctxFor, furnish, permit, type Handle, type House } from "#test/support/house.ts";

/** A school, a program and a permission, with people who chat in two workspaces of one Slack. */
export async function houseWithPermission(store: Store): Promise<House> {
  const house = await furnish(store, Temporal.Now.instant().subtract({ hours: 1 }));
  await permit(store, house, { categories: ["participation"], roles: ["counselor", "nurse"] });
  return house;
}

/** Their Slack. Nothing is sent to the product from here; it only takes what the product says. */
export function slackOf(house: House): FakeSlack {
  const people = peopleOf(house);
  return fakeSlack({
    signingSecret: "an invented signing secret",
    keep: 100_000,
    deliver: () => Promise.resolve(new Response("", { status: 500 })),
    workspaces: [house.school, house.program].map((org) => ({
      teamId: org.team,
      name: org.kind,
      botToken: `xoxb-${org.team}`,
      botUserId: `B${org.team}`,
      appId: "A0FOOTBRIDGE",
      users: people
        .filter((one) => one.org === org)
        .map((one) => ({ id: one.userKey, name: one.name, tz: "America/New_York" })),
      commands: [],
    })),
  });
}

export const peopleOf = (house: House): Handle[] => [
  house.counselor,
  house.nurse,
  house.teacher,
  house.therapist,
  house.coordinator,
];

/** Who has a copy of an update by the therapist: its readers and its author. */
export const audienceIn = (house: House): Map<StaffId, Handle> =>
  new Map([house.counselor, house.nurse, house.therapist].map((one) => [one.id, one]));

/** The therapist sends an update and is told that it was sent. Answers with its id. */
export async function sendUpdate(store: Store, house: House, holdSeconds = 0): Promise<ProgressUpdateId> {
  const talk = progressConversation({ holdFor: Temporal.Duration.from({ seconds: holdSeconds }) });
  const ctx = ctxFor(store, house.therapist, Temporal.Now.instant());
  const opened = stepOf(await talk.start(ctx, "copper ladder"));
  if (opened.kind !== "page") throw new Error(`a form was expected, not ${opened.kind}`);
  let at = { draft: opened.draft, page: opened.page.key };
  let step = stepOf(await talk.next(ctx, at, { engagement: "4" }));
  while (step.kind === "preview") {
    at = { draft: step.draft, page: step.page.key };
    step = stepOf(await talk.next(ctx, at, {}));
  }
  if (step.kind !== "done") throw new Error(`it was not sent: ${JSON.stringify(step)}`);
  const [newest] = await read(ctx, (reader) =>
    reader
      .select({ id: progressUpdates.id })
      .from(progressUpdates)
      .orderBy(desc(progressUpdates.id))
      .limit(1),
  );
  return ProgressUpdateId.parse(newest?.id);
}

function stepOf(outcome: Outcome<Step>): Step {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}
