import { AppManifestUtils, TeamsManifestConverter } from "@microsoft/app-manifest";
import { colorIcon, outlineIcon } from "./icons.ts";
import type { Manifest } from "./manifest.ts";
import { zipOf } from "./zip.ts";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Addresses that are lent for a while: whoever has one next would speak for us. */
const lent = [
  "ngrok.io",
  "ngrok.app",
  "ngrok-free.app",
  "ngrok.dev",
  "devtunnels.ms",
  "trycloudflare.com",
  "loca.lt",
  "localhost.run",
  "serveo.net",
];

/** What is wrong with a manifest, each line with what to do. Nothing is fetched: the schema comes with the package. */
export async function problemsOf(manifest: Manifest): Promise<string[]> {
  const own = [...idProblems(manifest), ...addressProblems(manifest)];
  return own.length > 0 ? own : schemaProblems(manifest);
}

function idProblems({ id, bots, composeExtensions }: Manifest): string[] {
  if (!guid.test(id))
    return [
      "TEAMS_APP_ID is no id of an app: copy the application (client) id of its registration in Entra.",
    ];
  const others = [...bots, ...composeExtensions].filter(({ botId }) => botId !== id);
  return others.length > 0 ? ["The bot and its actions must have the id of the app."] : [];
}

function addressProblems({ developer, validDomains, publisherDocsUrl }: Manifest): string[] {
  const { websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  const { protocol, hostname, host } = new URL(websiteUrl);
  const isLocal = !hostname.includes(".") || /^[\d.]+$/.test(hostname) || hostname.endsWith(".local");
  if (protocol !== "https:" || isLocal)
    return ["BASE_URL must be the https address, by name, at which everybody's Teams reaches the product."];
  if (lent.some((one) => hostname === one || hostname.endsWith(`.${one}`)))
    return [`BASE_URL is a tunnel (${hostname}): use a domain that is yours.`];
  const others = [privacyUrl, termsOfUseUrl, publisherDocsUrl].map((url) => new URL(url).host);
  return [...others, ...validDomains].every((one) => one === host)
    ? []
    : ["The manifest may name the domain of BASE_URL only."];
}

async function schemaProblems(manifest: Manifest): Promise<string[]> {
  const said = JSON.stringify(manifest);
  try {
    return await AppManifestUtils.validateAgainstSchema(TeamsManifestConverter.jsonToManifest(said));
  } catch (error) {
    return [error instanceof Error ? error.message : "The manifest is not as Teams' schema wants it."];
  }
}

/** The app package as it is uploaded to Teams: the manifest and its two icons. */
export const packageOf = (manifest: Manifest): Buffer =>
  zipOf({
    "manifest.json": Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    [manifest.icons.color]: colorIcon(),
    [manifest.icons.outline]: outlineIcon(),
  });
