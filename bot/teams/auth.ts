import { createHash } from "node:crypto";
import { TeamsAdapter } from "@microsoft/teams-ai/lib/TeamsAdapter.js";
import type { Activity, InvokeResponse, TurnContext } from "botbuilder";
import { decodeProtectedHeader, errors, jwtVerify } from "jose";
import { SigningKeys } from "./signing-keys.ts";
import type { Tokens } from "./tokens.ts";

type CredentialsFactory = NonNullable<ConstructorParameters<typeof TeamsAdapter>[1]>;

const issuer = "https://api.botframework.com";
const microsoftsMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
/** As much as Microsoft asks to allow for clocks that differ. */
const clockTolerance = 5 * 60;

/** Teams sends one token with many activities: so long the signature of one that was good is not computed anew. */
const rememberMs = 5 * 60_000;
const mostRemembered = 1_000;

export type AuthOptions = { appId: string; tenantId: string; tokens: Tokens; openIdMetadataUrl?: string };

/** Nobody whom we know said this. Answered with 401, without any effect. */
export class Unsigned extends Error {
  override readonly name = "Unsigned";
}

/**
 * Takes what Teams signed, and nothing else. The library's own check is not asked: it takes keys that are endorsed for
 * nothing, and writes about refused tokens to the console.
 */
export class SignedAdapter extends TeamsAdapter {
  readonly #appId: string;
  readonly #keys: SigningKeys;
  readonly #good = new Map<string, Good>();

  constructor(options: AuthOptions) {
    super(settingsFor(options), credentialsFor(options));
    // The library would make two clients for each activity. None is used: all calls go by our connector.
    this.botFrameworkAuthentication.createUserTokenClient = () => Promise.resolve(noClient as never);
    this.#appId = options.appId;
    this.#keys = new SigningKeys(options.openIdMetadataUrl ?? microsoftsMetadata);
  }

  /** Runs the logic on an activity that is signed, and of a tenant that is ours. @throws {Unsigned} when it is not signed, or not for us. */
  async answer(
    authorization: string,
    activity: Activity,
    { isOurs, logic }: { isOurs: () => Promise<boolean>; logic: (context: TurnContext) => Promise<void> },
  ): Promise<InvokeResponse | undefined> {
    await this.#check(authorization, activity.serviceUrl);
    if (!(await isOurs())) throw new Unsigned();
    const claimsIdentity = this.createClaimsIdentity(this.#appId);
    const signed = {
      audience: issuer,
      callerId: "",
      claimsIdentity,
      connectorFactory: { create: () => Promise.resolve(noClient) },
    };
    // The library takes either; its types name the header only.
    return this.processActivity(signed as unknown as string, activity, logic);
  }

  /** The token is Microsoft's, for this app, of now, and about the service that the activity names. */
  async #check(authorization: string, serviceUrl: string): Promise<void> {
    const [scheme, token = "", more] = authorization.split(" ");
    if (scheme !== "Bearer" || more !== undefined) throw new Unsigned();
    const name = createHash("sha256").update(token).digest("base64url");
    const known = this.#good.get(name);
    const good = known && known.until > nowMs() ? known : await this.#verified(token, name);
    if (good.serviceUrl !== serviceUrl) throw new Unsigned();
  }

  async #verified(token: string, name: string): Promise<Good> {
    const keys = await this.#keys.knowing(kidOf(token));
    const rules = {
      issuer,
      audience: this.#appId,
      algorithms: ["RS256"],
      clockTolerance,
      requiredClaims: ["exp"],
    };
    const { payload } = await jwtVerify(token, keys, rules).catch((error: unknown) => {
      throw error instanceof errors.JOSEError ? new Unsigned() : error;
    });
    const until = Math.min(nowMs() + rememberMs, (payload.exp ?? 0) * 1_000);
    const good = { serviceUrl: payload["serviceurl"], until };
    this.#good.delete(name);
    this.#good.set(name, good);
    const [oldest = ""] = this.#good.keys();
    if (this.#good.size > mostRemembered) this.#good.delete(oldest);
    return good;
  }
}

type Good = { serviceUrl: unknown; until: number };
const nowMs = () => Temporal.Now.instant().epochMilliseconds;
const noClient = {};

function kidOf(token: string): string {
  try {
    return decodeProtectedHeader(token).kid ?? "";
  } catch {
    throw new Unsigned();
  }
}

const settingsFor = ({ appId, tenantId, openIdMetadataUrl: metadata = microsoftsMetadata }: AuthOptions) => ({
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${tenantId}`,
  ToChannelFromBotOAuthScope: issuer,
  ToBotFromChannelTokenIssuer: issuer,
  OAuthUrl: "https://token.botframework.com",
  ToBotFromChannelOpenIdMetadataUrl: metadata,
  ToBotFromEmulatorOpenIdMetadataUrl: metadata,
  ValidateAuthority: false,
  CallerId: "",
});

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
