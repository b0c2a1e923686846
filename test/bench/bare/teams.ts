import { serve } from "@hono/node-server";
import { Application } from "@microsoft/teams-ai/lib/Application.js";
import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import { Hono } from "hono";
import { z } from "zod";

// The least that could stand in the product's place on Teams: Microsoft's library, which checks each signature, and one
// fixed dialog. It looks nobody up and asks nothing.

const settings = z
  .object({
    PORT: z.coerce.number(),
    TEAMS_APP_ID: z.string(),
    TEAMS_OPENID_METADATA_URL: z.url(),
    BARE_DIALOG: z.string(),
  })
  .parse(process.env);
// The bench writes it in the same breath: a dialog that the product showed.
const dialog = JSON.parse(settings.BARE_DIALOG) as never;

const issuer = "https://api.botframework.com";
const adapter = new TeamsAdapter(
  {
    MicrosoftAppId: settings.TEAMS_APP_ID,
    ToChannelFromBotLoginUrl: "https://login.invalid",
    ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: "https://token.invalid",
    ToBotFromChannelOpenIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
    ToBotFromEmulatorOpenIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
    ValidateAuthority: false,
    CallerId: "",
  } as never,
  {
    isValidAppId: (id?: string) => Promise.resolve(id === settings.TEAMS_APP_ID),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve({ signRequest: (request: unknown) => Promise.resolve(request) }),
  } as never,
);

const app = new Application({ startTypingTimer: false });
app.messageExtensions.fetchTask("progress", () => Promise.resolve(dialog));

const web = new Hono();
web.get("/healthz", (c) => c.json({ ok: true }));
web.post("/teams/messages", async (c) => {
  const said: { status: number; body?: unknown } = { status: 200 };
  const answer = {
    socket: undefined,
    status: (status: number) => void (said.status = status),
    header: () => undefined,
    send: (body: unknown) => void (said.body = body),
    end: () => undefined,
  };
  const request = { method: "POST", headers: c.req.header(), body: await c.req.json() };
  await adapter.process(request as never, answer as never, (context) =>
    app.run(context).then(() => undefined),
  );
  return c.json(said.body ?? {}, said.status as 200);
});
serve({ fetch: web.fetch, port: settings.PORT, hostname: "127.0.0.1" });
