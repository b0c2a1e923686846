import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import type { Activity, InvokeResponse, TurnContext } from "botbuilder";
import { decodeJwt } from "./decode.ts";
import type { Tokens } from "./tokens.ts";

type CredentialsFactory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;

const issuer = "https://api.botframework.com";

export type AuthOptions = { appId: string; tenantId: string; tokens: Tokens; openIdMetadataUrl?: string };

/** Nobody whom we know said this. Answered with 401, without any effect. */
export class Unsigned extends Error {
  override readonly name = "Unsigned";
}

/**
 * Takes what Teams signed, and nothing else. Of the kinds of tokens that the library knows only those of the Bot
 * Framework itself are let through.
 */
export class SignedAdapter extends TeamsAdapter {
  constructor(options: AuthOptions) {
    super(settingsFor(options), credentialsFor(options));
  }

  /** Runs the logic on an activity that is signed, and of a tenant that is ours. @throws {Unsigned} when it is not signed, or not for us. */
  async answer(
    authorization: string,
    activity: Activity,
    { isOurs, logic }: { isOurs: () => Promise<boolean>; logic: (context: TurnContext) => Promise<void> },
  ): Promise<InvokeResponse | undefined> {
    if (decodeJwt(authorization)?.["iss"] !== issuer) throw new Unsigned();
    const signed = await this.botFrameworkAuthentication
      .authenticateRequest(activity, authorization)
      .catch((error: unknown) => {
        throw isRefusal(error) ? new Unsigned() : error;
      });
    if (!(await isOurs())) throw new Unsigned();
    // The library takes either; its types name the header only.
    return this.processActivity(signed as unknown as string, activity, logic);
  }
}

/** The library's own refusals, and those of the tokens' library beneath it. Anything else is a fault, as keys that cannot be fetched. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (("statusCode" in error && error.statusCode === 401) ||
    [
      "AuthenticationError",
      "JsonWebTokenError",
      "TokenExpiredError",
      "NotBeforeError",
      "SyntaxError",
    ].includes(error.name));

const settingsFor = ({ appId, tenantId, openIdMetadataUrl }: AuthOptions) => {
  const metadata = openIdMetadataUrl ?? "https://login.botframework.com/v1/.well-known/openidconfiguration";
  return {
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
    ToChannelFromBotOAuthScope: "https://api.botframework.com",
    ToBotFromChannelTokenIssuer: issuer,
    OAuthUrl: "https://token.botframework.com",
    ToBotFromChannelOpenIdMetadataUrl: metadata,
    ToBotFromEmulatorOpenIdMetadataUrl: metadata,
    ValidateAuthority: false,
    CallerId: "",
  };
};

/** The library signs nothing by itself: all calls go by our connector. What it may sign takes the same tokens. */
function credentialsFor({ appId, tokens }: AuthOptions): CredentialsFactory {
  const sign = async (request: { headers: { set: (name: string, value: string) => void } }) => {
    request.headers.set("authorization", `Bearer ${await tokens.get()}`);
    return request;
  };
  const factory = {
    isValidAppId: (id?: string) => Promise.resolve(id === appId),
    isAuthenticationDisabled: () => Promise.resolve(false),
    createCredentials: () => Promise.resolve({ signRequest: sign }),
  };
  return factory as unknown as CredentialsFactory;
}
