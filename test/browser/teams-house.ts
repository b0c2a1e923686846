import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { sandboxRoutes } from "#bot/sandbox/try/routes.ts";
import { adaptiveCardOf } from "#bot/teams/adaptive-card.ts";
import { filledDialog } from "#bot/teams/said.ts";
import type { Answers, FieldErrors, Page } from "#care/form.ts";
import { DraftId, newId } from "#db/ids.ts";
import { sampleCards } from "#test/contracts/sample-cards.ts";
import { samplePages } from "#test/contracts/sample-pages.ts";
import { bareBot } from "../bot/sandbox/teams/bare-bot.ts";
import { attachment, card, general, harbor, ines, text, theo } from "../bot/sandbox/teams/parts.ts";
import { boltHouse, maple } from "../bot/sandbox/slack/bolt-house.ts";

const opens = (form: string) => ({
  type: "Action.Submit",
  title: "Open the form",
  style: "positive",
  data: { verb: "open", form, msteams: { type: "task/fetch" } },
});

/** A sample as the product draws it: with what was typed in it, and what is wrong with that. */
function pageOf(name: string, shown: { typed?: Answers; errors?: FieldErrors } = {}) {
  const page: Page | undefined = samplePages[name];
  if (!page) throw new Error(`no sample ${name}`);
  const { typed = {}, errors } = shown;
  const said = { kind: "page", form: "sample", page, draft: newId(DraftId) } as const;
  return filledDialog(said, "https://panel.example", { typed, ...(errors && { errors }) }) as never;
}

/** The samples' links begin at the panel, which the product names before it draws. */
const atHome = (drawn: object): object =>
  JSON.parse(JSON.stringify(drawn).replaceAll('"url":"/', '"url":"https://panel.example/')) as object;

/** A bare bot that answers on Teams with the product's samples: `form <name>`, `card <name>`; and a school on Slack. */
export async function teamsHouse() {
  const house = await bareBot();
  const submitted: Record<string, unknown>[] = [];
  house.app.message(/^form /, async (context) => {
    const form = context.activity.text.slice(5);
    await context.sendActivity({ attachments: [attachment(card([text("An update")], [opens(form)]))] });
  });
  house.app.message(/^card /, async (context) => {
    const sample = sampleCards[context.activity.text.slice(5)];
    if (sample) await context.sendActivity({ attachments: [attachment(atHome(adaptiveCardOf(sample)))] });
  });
  house.app.message(/^help$/, async (context) => void (await context.sendActivity("Continue in private.")));
  house.app.taskModules.fetch("open", async (_context, _state, { form }) => pageOf(form as string));
  house.app.taskModules.submit("submit", async (_context, _state, data) => {
    submitted.push(data);
    return data["note"] === "no"
      ? pageOf("every-field", { errors: { note: "Say more." }, typed: { note: "no" } })
      : null;
  });
  house.app.taskModules.submit("close", async () => null);
  house.app.messageExtensions.fetchTask("progress", async () => pageOf("every-field"));
  house.app.adaptiveCards.search(/.*/, async (_context, _state, { parameters }) =>
    ["Copper Ladder", "Copper Kettle", "Amber Window"]
      .filter((title) => title.toLowerCase().includes(parameters.queryText.toLowerCase()))
      .map((title) => ({ title, value: `id of ${title}` })),
  );
  const web = new Hono();
  web.route("/try", routesFor(house));
  const server = serve({ fetch: web.fetch, port: 0, hostname: "127.0.0.1" });
  if (!server.listening) await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...house,
    submitted,
    url,
    [Symbol.asyncDispose]: async () => {
      server.close();
      if ("closeAllConnections" in server) server.closeAllConnections();
      await house[Symbol.asyncDispose]();
    },
  };
}

function routesFor({ fake, seed }: Awaited<ReturnType<typeof bareBot>>) {
  const levels = { [harbor.tenantId]: "post", T0MAPLE: "post" } as const;
  return sandboxRoutes({
    slack: boltHouse({ ackMs: 200 }).fake,
    teams: fake,
    teamsApp: seed,
    workspaces: [
      {
        platform: "slack",
        teamId: maple.teamId,
        name: "Maple High",
        side: "school",
        people: [
          { userId: "U0AMA", name: "Ama Boateng", role: "counselor", linked: true, tz: "America/Chicago" },
        ],
      },
      {
        platform: "teams",
        teamId: harbor.tenantId,
        name: "Harbor Lane Program",
        side: "program",
        people: [ines, theo].map(({ id, name, tz }) => ({
          userId: id,
          name,
          role: "therapist",
          linked: true,
          tz,
        })),
        channels: [{ id: general, name: "General" }],
      },
    ],
    levels: { read: async () => levels, set: async () => undefined },
    panelUrl: () => "https://panel.example/",
    log: () => undefined,
  });
}
