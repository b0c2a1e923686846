import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Installed } from "#care/doctor.ts";
import { scopes } from "./manifest.ts";

/** One thing that was looked at: all is well, or what is wrong and what to do about it. */
export type Finding = { what: string; fix?: string };
export type SlackPatient = {
  apiUrl: string;
  signingSecret: string;
  /** Where Slack reaches the product; absent in Socket Mode. */
  address?: string | undefined;
  appToken?: string | undefined;
  workspaces: readonly Installed[];
  now: () => Temporal.Instant;
  fetch?: typeof globalThis.fetch;
};

/** Looks at everything of Slack's that the product rests on. Nothing is changed by it. */
export async function examineSlack(patient: SlackPatient): Promise<Finding[]> {
  const looked = [
    await clock(patient),
    ...(patient.address ? await endpoint(patient, patient.address) : []),
    ...(patient.appToken ? [await socket(patient, patient.appToken)] : []),
  ];
  for (const workspace of patient.workspaces.filter(({ platform }) => platform === "slack"))
    looked.push(...(await workspaceFindings(patient, workspace)));
  return looked;
}

/** A request of Slack's is refused when its stamp and our clock are further apart than this allows. */
const apartSeconds = 30;

async function call({ apiUrl, fetch = globalThis.fetch }: SlackPatient, method: string, token?: string) {
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const made = fetch(`${apiUrl}${method}`, { method: "POST", headers, body: "" });
  const answer = await Promise.race([made, sleep(10_000, undefined, { ref: false })]).catch(() => undefined);
  if (!answer) return undefined;
  const body = (await answer.json().catch(() => ({}))) as { ok?: boolean; error?: string };
  return { headers: answer.headers, ok: body.ok === true, error: body.error ?? "no_answer" };
}

async function clock(patient: SlackPatient): Promise<Finding> {
  const what = "Slack answers, and the clock is right";
  const answer = await call(patient, "api.test");
  if (!answer)
    return { what, fix: `${patient.apiUrl} cannot be reached: let this machine call it over HTTPS.` };
  const stamp = answer.headers.get("date");
  const theirs =
    stamp &&
    Math.floor(Temporal.Instant.fromEpochMilliseconds(millisecondsOf(stamp)).epochMilliseconds / 1_000);
  const ours = Math.floor(patient.now().epochMilliseconds / 1_000);
  if (!theirs || Math.abs(theirs - ours) <= apartSeconds) return { what };
  return {
    what,
    fix: `This machine's clock is ${ours - theirs} s off Slack's: turn time synchronization on.`,
  };
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A moment as HTTP writes it: `Tue, 24 Nov 2026 15:00:00 GMT`. */
function millisecondsOf(stamp: string): number {
  const [, day = "1", month = "Jan", year = "1970", time = "00:00:00"] = stamp.split(/[ ,]+/);
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  return Temporal.Instant.from(`${year}-${number}-${day.padStart(2, "0")}T${time}Z`).epochMilliseconds;
}

/** Sends what Slack sends when an address is entered, as Slack signs it, and once as somebody else would. */
async function endpoint(patient: SlackPatient, address: string): Promise<Finding[]> {
  const { signingSecret, now, fetch = globalThis.fetch } = patient;
  const url = `${address}/slack/events`;
  const body = JSON.stringify({ type: "url_verification", challenge: "doctor" });
  const stamp = String(Math.floor(now().epochMilliseconds / 1_000));
  const signed = (secret: string) =>
    `v0=${createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex")}`;
  const send = async (secret: string) => {
    const headers = { "content-type": "application/json", "x-slack-request-timestamp": stamp };
    const given = { ...headers, "x-slack-signature": signed(secret) };
    return fetch(url, { method: "POST", headers: given, body }).then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      () => ({ status: 0, text: "" }),
    );
  };
  const [ours, theirs] = [await send(signingSecret), await send(`${signingSecret}x`)];
  const reached = { what: `${url} takes what Slack signs` };
  const refused = { what: `${url} refuses what Slack has not signed` };
  const off =
    ours.status === 0
      ? "is not reached: start the product, and lead this address to it"
      : `answers ${ours.status}`;
  return [
    ours.text.includes("doctor")
      ? reached
      : { ...reached, fix: `It ${off}. Compare SLACK_SIGNING_SECRET with Basic Information of the app.` },
    theirs.status === 401
      ? refused
      : {
          ...refused,
          fix: `It answers ${theirs.status}, not 401: something stands in front of the product and answers for it.`,
        },
  ];
}

async function socket(patient: SlackPatient, appToken: string): Promise<Finding> {
  const what = "Socket Mode can be opened";
  const answer = await call(patient, "apps.connections.open", appToken);
  return answer?.ok
    ? { what }
    : {
        what,
        fix: `Slack says ${answer?.error ?? "nothing"}: make an app-level token with connections:write and set SLACK_APP_TOKEN.`,
      };
}

const installAgain = "have an admin add this workspace again, under Organization, Chat";

async function workspaceFindings(patient: SlackPatient, workspace: Installed): Promise<Finding[]> {
  const { workspaceKey, secrets, tokenExpiresAt, problem } = workspace;
  const what = `Workspace ${workspaceKey}: its token works`;
  if (problem) return [{ what, fix: `Its token is not renewed (${problem}): ${installAgain}.` }];
  if (tokenExpiresAt && Temporal.Instant.compare(tokenExpiresAt, patient.now()) <= 0)
    return [
      { what, fix: "Its token has ended: start the product with WORKERS on, so that tokens are exchanged." },
    ];
  const answer = await call(patient, "auth.test", secrets.botToken ?? "none");
  if (!answer?.ok) return [{ what, fix: `Slack says ${answer?.error ?? "nothing"}: ${installAgain}.` }];
  return [{ what }, scopesOf(workspaceKey, answer.headers.get("x-oauth-scopes") ?? "")];
}

function scopesOf(workspaceKey: string, told: string): Finding {
  const given = told.split(",").map((scope) => scope.trim());
  const missing = Object.keys(scopes).filter((scope) => !given.includes(scope));
  const extra = given.filter((scope) => scope !== "" && !Object.hasOwn(scopes, scope));
  const what = `Workspace ${workspaceKey}: it gave the scopes that are used`;
  if (missing.length > 0)
    return {
      what,
      fix: `${missing.map((scope) => `${scope} is missing (${scopes[scope]})`).join("; ")}: ${installAgain}.`,
    };
  if (extra.length > 0)
    return {
      what,
      fix: `${extra.join(", ")} is more than is used: take it out of the app's settings (npm run slack:manifest).`,
    };
  return { what };
}

/** Where the manifest that the app has differs from the one the product would have: paths, and what belongs there. */
export function manifestDrift(theirs: unknown, ours: unknown, path = ""): string[] {
  if (JSON.stringify(sorted(theirs)) === JSON.stringify(sorted(ours))) return [];
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isPlain(ours) || !isPlain(theirs)) return [`${path || "manifest"} should be ${JSON.stringify(ours)}`];
  // What Slack adds by itself is left alone.
  return Object.keys(ours).flatMap((key) =>
    manifestDrift(theirs[key], ours[key], path ? `${path}.${key}` : key),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
