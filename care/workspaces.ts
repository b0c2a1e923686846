import { randomBytes, createHash } from "node:crypto";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import type { StaffCtx } from "#db/context.ts";
import type { InstallationId, SessionId, StaffId } from "#db/ids.ts";
import type { Reader } from "#db/read.ts";
import {
  chatAccounts,
  installations,
  installStates,
  type ChatLevel,
  type InstallationSecrets,
  type InstallKind,
  type Platform,
} from "#db/schema/chat.ts";
import { staff } from "#db/schema/organizations.ts";
import { takeUnclaimed } from "#db/unclaimed.ts";
import { act, look } from "./act.ts";
import { colleaguesOf } from "./colleagues.ts";
import type { Answers } from "./form.ts";
import { bindWithin } from "./installation-life.ts";
import { redrawCases, sealSecrets } from "./installations.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { readWorkspace } from "./workspaces.form.ts";

/** What an admin sees of one workspace. `problem`: nothing can be said there, and why. */
export type WorkspaceView = {
  id: InstallationId;
  platform: Platform;
  kind: InstallKind;
  name: string;
  workspaceKey: string;
  chatLevel: ChatLevel;
  agreedOn: Temporal.PlainDate | null;
  connectedAt: Temporal.Instant;
  problem?: "uninstalled" | "reinstall";
  /** How many people have connected an account there. */
  people: number;
  /** Whose account the workspace itself has closed, as long as they are at work here. */
  deactivated: { staffId: StaffId; name: string }[];
};
export type WorkspacesView = { workspaces: WorkspaceView[]; staff: number };

type GuideStep = { done: boolean; words: string; how: string };

/** The first steps of whoever sets this up, in their order, and how many are done. */
export function guideOf({ workspaces, staff: all }: WorkspacesView): { steps: GuideStep[]; done: number } {
  const live = workspaces.filter(({ problem }) => !problem);
  const people = live.reduce((sum, one) => sum + one.people, 0);
  const steps = [
    {
      done: live.length > 0,
      words: "Add a workspace",
      how: "Add your Slack workspace below, or type the code that its installer was given.",
    },
    {
      done: people > 0,
      words: "Connect your own account",
      how: "Open Footbridge in your chat and choose Connect my account. It takes one press, once.",
    },
    {
      done: all > 0 && people * 2 >= all,
      words: `Half of your people are connected (${people} of ${all})`,
      how: "Tell your people to open Footbridge in their chat and choose Connect my account. Until then their work waits for them in the panel.",
    },
    {
      done: live.some(({ agreedOn, chatLevel }) => agreedOn !== null || chatLevel !== "notice"),
      words: "Decide what may stand in chat",
      how: "Notices only is how it begins. Once you have an agreement with Slack or Microsoft, open the workspace below and enter its day.",
    },
  ];
  return { steps, done: steps.filter((step) => step.done).length };
}

/** The workspaces of the acting organization, and how many people it has. */
export const listWorkspaces = (ctx: StaffCtx): Promise<Outcome<WorkspacesView>> =>
  look(ctx, { action: "workspace.see", subject: "workspaces" }, async (reader) => {
    const rows = await reader.select().from(installations).where(isMine(ctx)).orderBy(asc(installations.id));
    const { organizationId } = ctx.actor;
    const atWork = and(eq(staff.organizationId, organizationId), isNull(staff.endedAt));
    const workspaces = await Promise.all(rows.map((row) => viewOf(reader, ctx, row)));
    return accept({ workspaces, staff: await reader.$count(staff, atWork) });
  });

/** One workspace. Refuses as `not-found`. */
export const workspaceFor = (ctx: StaffCtx, id: InstallationId): Promise<Outcome<WorkspaceView>> =>
  look(ctx, { action: "workspace.see", subject: `installation:${id}` }, async (reader) => {
    const row = await findMine(reader, ctx, id);
    return row ? accept(await viewOf(reader, ctx, row)) : refuse({ kind: "not-found", what: "page" });
  });

type Row = typeof installations.$inferSelect;
const isMine = (ctx: StaffCtx) =>
  and(eq(installations.organizationId, ctx.actor.organizationId), isNull(installations.endedAt));

async function findMine(reader: Pick<Reader, "select">, ctx: StaffCtx, id: InstallationId) {
  const [row] = await reader
    .select()
    .from(installations)
    .where(and(isMine(ctx), eq(installations.id, id)));
  return row;
}

async function viewOf(reader: Reader, ctx: StaffCtx, row: Row): Promise<WorkspaceView> {
  const { id, platform, kind, workspaceKey, chatLevel, agreedOn, createdAt, installedAt } = row;
  const secrets = await ctx.store.keys.open<InstallationSecrets>({ table: "installations", id }, row.secrets);
  const linked = await liveAccounts(reader, ctx, id);
  return {
    id,
    platform,
    kind,
    name: secrets.name ?? workspaceKey,
    workspaceKey,
    chatLevel,
    agreedOn,
    connectedAt: installedAt ?? createdAt,
    people: linked.length,
    deactivated: await deactivatedIn(reader, ctx, { id, linked }),
    ...(row.problem && { problem: "reinstall" as const }),
    ...(row.uninstalledAt && { problem: "uninstalled" as const }),
  };
}

/** Whose account is connected in a workspace now: each account once. */
async function liveAccounts(reader: Reader, ctx: StaffCtx, id: InstallationId): Promise<StaffId[]> {
  const rows = await reader
    .select({ staffId: chatAccounts.staffId })
    .from(chatAccounts)
    .where(and(inWorkspace(ctx, id), isNull(chatAccounts.endedAt)));
  return rows.map(({ staffId }) => staffId);
}

const inWorkspace = (ctx: StaffCtx, id: InstallationId) =>
  and(eq(chatAccounts.organizationId, ctx.actor.organizationId), eq(chatAccounts.installationId, id));

type Linked = { id: InstallationId; linked: readonly StaffId[] };

async function deactivatedIn(reader: Reader, ctx: StaffCtx, { id, linked }: Linked) {
  const rows = await reader
    .selectDistinct({ staffId: chatAccounts.staffId })
    .from(chatAccounts)
    .where(and(inWorkspace(ctx, id), eq(chatAccounts.endedBy, "deactivated")));
  const gone = new Set(rows.map(({ staffId }) => staffId).filter((one) => !linked.includes(one)));
  if (gone.size === 0) return [];
  const all = await colleaguesOf(reader, ctx);
  return all.flatMap(({ staffId, name }) => (gone.has(staffId) ? [{ staffId, name }] : []));
}

const stateLife = Temporal.Duration.from({ minutes: 15 });
const stateHashOf = (state: string) => createHash("sha256").update(`install:${state}`).digest("base64url");

/** Begins to connect a workspace. What it answers comes back from the platform, once, within a quarter of an hour. */
export function beginInstall(ctx: StaffCtx, sessionId: SessionId): Promise<Outcome<string>> {
  const state = randomBytes(24).toString("base64url");
  const { organizationId, staffId } = ctx.actor;
  const deed = {
    action: "workspace.claim",
    subject: `organization:${organizationId}`,
    changed: ["begun"],
  } as const;
  return act(ctx, deed, async (tx) => {
    await tx.insert(installStates).values({
      stateHash: stateHashOf(state),
      organizationId,
      staffId,
      sessionId,
      expiresAt: ctx.now.add(stateLife),
    });
    return accept(state);
  });
}

/**
 * Whether what came back from the platform was begun by this admin, in this session; from then on it is used. Refuses as
 * `lapsed`.
 */
export function returnInstall(
  ctx: StaffCtx,
  { sessionId, state }: { sessionId: SessionId; state: string },
): Promise<Outcome<null>> {
  const { organizationId, staffId } = ctx.actor;
  const deed = {
    action: "workspace.claim",
    subject: `organization:${organizationId}`,
    changed: ["returned"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const used = await tx
      .update(installStates)
      .set({ usedAt: ctx.now })
      .where(
        and(
          eq(installStates.stateHash, stateHashOf(state)),
          eq(installStates.organizationId, organizationId),
          eq(installStates.staffId, staffId),
          eq(installStates.sessionId, sessionId),
          gt(installStates.expiresAt, ctx.now),
          isNull(installStates.usedAt),
        ),
      )
      .returning({ expiresAt: installStates.expiresAt });
    return used.length > 0 ? accept(null) : refuse({ kind: "lapsed" });
  });
}

/**
 * Makes the workspace whose code this is the acting organization's: what its people ask is answered from then on. One that
 * had removed the app is back with everything it had. Refuses as `invalid` for a code that is not open, and as
 * `already-done` where the workspace is another organization's.
 */
export async function claimWorkspace(ctx: StaffCtx, code: string): Promise<Outcome<InstallationId>> {
  const { organizationId } = ctx.actor;
  const deed = {
    action: "workspace.claim",
    subject: `organization:${organizationId}`,
    changed: ["workspace"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const found = await takeUnclaimed(tx, ctx.store, { code, now: ctx.now });
    if (!found) return refuse({ kind: "invalid", fields: { code: closedCode } });
    return bindWithin(tx, ctx, found);
  });
}

const closedCode = "That code is not open. Install the app once more: the page after it shows a new one.";

/**
 * Sets how much may stand in the chat of one workspace, and the day of the agreement that lets it. Refuses as `not-found`
 * or `invalid`. Every copy that stands there is drawn anew.
 */
export function changeWorkspace(
  ctx: StaffCtx,
  { id, answers }: { id: InstallationId; answers: Answers },
): Promise<Outcome<null>> {
  const deed = {
    action: "workspace.change",
    subject: `installation:${id}`,
    changed: ["chatLevel", "agreedOn"],
  } as const;
  return act(ctx, deed, async (tx) => {
    const row = await findMine(tx, ctx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const read = readWorkspace(answers, ctx.now.toZonedDateTimeISO(ctx.zone).toPlainDate());
    if (!read.ok) return read;
    await tx.update(installations).set(read.value).where(eq(installations.id, id));
    if (row.chatLevel !== read.value.chatLevel) await redrawCases(tx, ctx);
    return accept(null);
  });
}

/**
 * Lets a workspace go: its keys are wiped, its people's accounts there are disconnected, and another organization may
 * claim it. What was done stays on record. Refuses as `not-found`.
 */
export function releaseWorkspace(ctx: StaffCtx, id: InstallationId): Promise<Outcome<null>> {
  const deed = { action: "workspace.change", subject: `installation:${id}`, changed: ["released"] } as const;
  return act(ctx, deed, async (tx) => {
    const row = await findMine(tx, ctx, id);
    if (!row) return refuse({ kind: "not-found", what: "page" });
    const secrets = await sealSecrets(ctx, id, {});
    const ended = { endedAt: ctx.now, secrets, tokenExpiresAt: null };
    await tx.update(installations).set(ended).where(eq(installations.id, id));
    await tx
      .update(chatAccounts)
      .set({ endedAt: ctx.now, endedBy: "released" })
      .where(and(eq(chatAccounts.installationId, id), isNull(chatAccounts.endedAt)));
    await redrawCases(tx, ctx);
    return accept(null);
  });
}
