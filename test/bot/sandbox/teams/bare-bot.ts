import { randomUUID } from "node:crypto";
import { Application } from "@microsoft/teams-ai/lib/Application.js";
import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import { TurnContext, type ConversationReference } from "botbuilder";
import { AppCredentials, ServiceClientCredentialsFactory } from "botframework-connector";
import { fakeTeams } from "#bot/sandbox/teams/fake-teams.ts";
import { serveFakeTeams } from "#bot/sandbox/teams/serve.ts";
import type { FakeTeamsOptions } from "#bot/sandbox/teams/types.ts";
import { harbor, ines, theo } from "./parts.ts";

/** Asks the pretend Microsoft for the tokens of the bot's own calls. */
class LocalCredentials extends AppCredentials {
  readonly #login: string;
  constructor(appId: string, login: string) {
    super(appId, undefined, "https://api.botframework.com");
    this.#login = login;
  }
  protected override async refreshToken() {
    const form = { grant_type: "client_credentials", client_id: this.appId, client_secret: "invented" };
    const answer = await fetch(this.#login, { method: "POST", body: new URLSearchParams(form) });
    const { access_token: accessToken } = (await answer.json()) as { access_token: string };
    const expiresOn = new globalThis.Date(Temporal.Now.instant().add({ minutes: 50 }).epochMilliseconds);
    return { accessToken, expiresOn } as never;
  }
}

class LocalFactory extends ServiceClientCredentialsFactory {
  readonly #appId: string;
  readonly #login: string;
  constructor(appId: string, login: string) {
    super();
    this.#appId = appId;
    this.#login = login;
  }
  isValidAppId = async (appId: string): Promise<boolean> => appId === this.#appId;
  isAuthenticationDisabled = async (): Promise<boolean> => false;
  createCredentials = async (appId: string): Promise<LocalCredentials> =>
    new LocalCredentials(appId, this.#login);
}

const botframework = "https://api.botframework.com";

function adapterFor(appId: string, url: string): TeamsAdapter {
  const settings = {
    MicrosoftAppId: appId,
    ToChannelFromBotLoginUrl: `${url}/login`,
    ToChannelFromBotOAuthScope: botframework,
    ToBotFromChannelTokenIssuer: botframework,
    OAuthUrl: `${url}/oauth`,
    ToBotFromChannelOpenIdMetadataUrl: `${url}/metadata`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${url}/metadata`,
    ValidateAuthority: false,
    CallerId: "",
  };
  return new TeamsAdapter(settings as never, new LocalFactory(appId, `${url}/login/oauth2/v2.0/token`));
}

/** A small app of Microsoft's library behind the pretend Teams, over real ports. */
export async function bareBot(options: Partial<FakeTeamsOptions> = {}) {
  const appId = randomUUID();
  const product: { handle?: (request: Request) => Promise<Response> } = {};
  const seed = {
    appId,
    password: "invented",
    name: "Footbridge",
    commands: [{ title: "help", description: "What I can do" }],
    composeExtensions: [{ id: "progress", title: "Progress", description: "Post an update" }],
  };
  const fake = fakeTeams({
    app: seed,
    tenants: [harbor],
    deliver: async (request) => (await product.handle?.(request)) ?? new Response("", { status: 500 }),
    ...options,
  });
  const served = await serveFakeTeams(fake);
  const adapter = adapterFor(appId, served.url);
  const app = new Application({ adapter, botAppId: appId } as never);
  const references: Partial<ConversationReference>[] = [];
  const seen: string[] = [];
  product.handle = async (request) => {
    const body = (await request.json()) as { type: string; name?: string; action?: string };
    return await new Promise((resolve) => {
      let status = 200;
      let sent = "";
      const res = {
        socket: undefined,
        status: (code: number) => void (status = code),
        header: () => undefined,
        send: (value: unknown) => void (sent = typeof value === "string" ? value : JSON.stringify(value)),
        end: () => resolve(new Response(sent, { status })),
      };
      const headers = Object.fromEntries(request.headers);
      const turn = async (context: TurnContext): Promise<void> => {
        seen.push([body.type, body.name ?? body.action].filter(Boolean).join(" "));
        references.push(TurnContext.getConversationReference(context.activity));
        await app.run(context);
      };
      adapter
        .process({ method: "POST", headers, body } as never, res as never, turn)
        .catch(() => resolve(new Response("", { status: 401 })));
    });
  };
  return {
    fake,
    seed,
    app,
    adapter,
    appId,
    references,
    seen,
    ines: fake.person(harbor.tenantId, ines.id),
    theo: fake.person(harbor.tenantId, theo.id),
    [Symbol.asyncDispose]: () => served[Symbol.asyncDispose](),
  };
}
