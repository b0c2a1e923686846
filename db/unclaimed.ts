import { and, eq, gt, lt } from "drizzle-orm";
import type { Db } from "./client.ts";
import { codeHash, inFours, newCode } from "./codes.ts";
import { newId, UnclaimedId } from "./ids.ts";
import {
  unclaimedWorkspaces,
  type InstallationSecrets,
  type InstallKind,
  type Platform,
} from "./schema/chat.ts";
import type { Store } from "./store.ts";

/** A workspace in which the app has been installed, as its platform tells it. */
export type NewWorkspace = {
  platform: Platform;
  /** Slack's team, or its enterprise where the app was installed for all of it; the Teams tenant. */
  workspaceKey: string;
  kind: InstallKind;
  enterpriseKey?: string;
  secrets: InstallationSecrets;
  tokenExpiresAt?: Temporal.Instant;
};

const codeLength = 12;
/** Long enough to reach an admin who is away, and no longer than a token that rotates can be kept good. */
const waitFor = Temporal.Duration.from({ hours: 3 * 24 });

/**
 * Keeps a workspace that no organization has claimed, and makes the code that claims it. The code is shown now and never
 * again; it works once, for three days. A later install of the same workspace takes the place of an earlier one.
 */
export async function keepUnclaimed(
  { client, keys }: Store,
  found: NewWorkspace,
  now: Temporal.Instant,
): Promise<{ code: string; expiresAt: Temporal.Instant }> {
  const id = newId(UnclaimedId);
  const code = newCode(codeLength);
  const expiresAt = now.add(waitFor);
  await keys.create(id);
  const { platform, workspaceKey, kind, enterpriseKey = null, tokenExpiresAt = null } = found;
  const set = {
    id,
    kind,
    enterpriseKey,
    tokenExpiresAt,
    codeHash: codeHash("workspace", code),
    secrets: await keys.seal(id, { table: "unclaimed_workspaces", id }, found.secrets),
    createdAt: now,
    expiresAt,
  };
  await client.db
    .insert(unclaimedWorkspaces)
    .values({ platform, workspaceKey, ...set })
    .onConflictDoUpdate({
      target: [unclaimedWorkspaces.platform, unclaimedWorkspaces.workspaceKey],
      set,
    });
  return { code: inFours(code), expiresAt };
}

/** Takes the workspace whose code this is, so that nobody else can. Undefined for a code that is not open. */
export async function takeUnclaimed(
  db: Pick<Db, "delete">,
  { keys }: Store,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<(NewWorkspace & { installedAt: Temporal.Instant }) | undefined> {
  const [row] = await db
    .delete(unclaimedWorkspaces)
    .where(
      and(
        eq(unclaimedWorkspaces.codeHash, codeHash("workspace", code)),
        gt(unclaimedWorkspaces.expiresAt, now),
      ),
    )
    .returning();
  if (!row) return undefined;
  const { platform, workspaceKey, kind, enterpriseKey, tokenExpiresAt, createdAt: installedAt } = row;
  const secrets = await keys.open<InstallationSecrets>(
    { table: "unclaimed_workspaces", id: row.id },
    row.secrets,
  );
  return {
    platform,
    workspaceKey,
    kind,
    secrets,
    installedAt,
    ...(enterpriseKey && { enterpriseKey }),
    ...(tokenExpiresAt && { tokenExpiresAt }),
  };
}

/** Forgets what a workspace gave before anybody claimed it: it removed the app again. */
export async function forgetUnclaimed(
  { client }: Store,
  { platform, workspaceKey }: Pick<NewWorkspace, "platform" | "workspaceKey">,
): Promise<void> {
  await client.db
    .delete(unclaimedWorkspaces)
    .where(
      and(eq(unclaimedWorkspaces.platform, platform), eq(unclaimedWorkspaces.workspaceKey, workspaceKey)),
    );
}

/** Forgets what nobody claimed in time. */
export async function sweepUnclaimed({ client }: Store, now: Temporal.Instant): Promise<void> {
  await client.db.delete(unclaimedWorkspaces).where(lt(unclaimedWorkspaces.expiresAt, now));
}
