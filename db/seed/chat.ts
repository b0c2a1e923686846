import { createHash } from "node:crypto";
import { roleWords } from "#care/role-words.ts";
import { planPrompts } from "#care/settings.ts";
import type { Tx } from "../change.ts";
import { openingFor } from "../client.ts";
import { ChatAccountId, InstallationId, newId } from "../ids.ts";
import { chatAccounts, installations, type InstallationSecrets, type Platform } from "../schema/chat.ts";
import type { Store } from "../store.ts";
import type { OrganizationHandle, StaffHandle, World } from "./handles.ts";
import { organizationPlans, sitePlans, staffPlans, type StaffPlan } from "./people.ts";

export type WorkspaceUser = { id: string; name: string; role: string; tz: string; linked: boolean };
/** A pretend workspace, with the people in it. */
export type Workspace = {
  organization: "school" | "program";
  platform: Platform;
  /** Slack's team, or the tenant of Teams. */
  teamId: string;
  name: string;
  botToken: string;
  botUserId: string;
  users: WorkspaceUser[];
};

const bots = {
  school: { botToken: "xoxb-school", botUserId: "U0BOTSCHOOL" },
  program: { botToken: "xoxb-program", botUserId: "U0BOTPROGRAM" },
} as const satisfies Record<"school" | "program", InstallationSecrets>;
const withChat = ["school", "program"] as const;

/** Which platform each side of the demo is on. */
export type Platforms = Record<(typeof withChat)[number], Platform>;
export const allOnSlack: Platforms = { school: "slack", program: "slack" };
export const allOnTeams: Platforms = { school: "teams", program: "teams" };

/** What a platform calls a workspace or a person: Slack as it is, Teams by an id of the directory made from it. */
function keyOn(platform: Platform, key: string): string {
  if (platform === "slack") return key;
  const hex = createHash("sha256").update(key).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The workspaces of the demo. They are the same in every database seeded for the same platforms. */
export function sandboxPeople(platforms = allOnSlack): Workspace[] {
  const everyone: StaffPlan[] = Object.values(staffPlans);
  return withChat.map((organization) => ({
    organization,
    platform: platforms[organization],
    teamId: keyOn(platforms[organization], organizationPlans[organization].team),
    name: organizationPlans[organization].name,
    ...bots[organization],
    users: everyone
      .filter((person) => person.of === organization)
      .map((person) => userFrom(person, platforms)),
  }));
}

const userFrom = (
  { of, site, name, roles, userKey, unlinked }: StaffPlan,
  platforms: Platforms,
): WorkspaceUser => ({
  id: of === "other" ? userKey : keyOn(platforms[of], userKey),
  name,
  role: roleWords[roles[0]],
  tz: site ? sitePlans[site].zone : organizationPlans[of].zone,
  linked: !unlinked,
});

type Made = Pick<World, "organizations" | "staff">;

/** Installs the app in both workspaces and links the people who have linked themselves. */
export async function seedChat(
  store: Store,
  world: Made,
  { now, platforms }: { now: Temporal.Instant; platforms: Platforms },
): Promise<void> {
  for (const organization of withChat) {
    const people = Object.values(world.staff).filter(
      (one) => one.org.id === world.organizations[organization].id,
    );
    await install(store, {
      org: world.organizations[organization],
      platform: platforms[organization],
      secrets: bots[organization],
      people,
      now,
    });
  }
}

type Installing = {
  org: OrganizationHandle;
  platform: Platform;
  secrets: InstallationSecrets;
  people: StaffHandle[];
  now: Temporal.Instant;
};

async function install(store: Store, { org, platform, secrets, people, now }: Installing): Promise<void> {
  const id = newId(InstallationId);
  const account = { organizationId: org.id, platform, workspaceKey: keyOn(platform, org.team) };
  const sealed = await store.keys.seal(org.id, { table: "installations", id }, secrets);
  const linked = people.filter((one) => !("unlinked" in staffPlans[one.key]));
  await store.client.transaction(openingFor(org.id), async (db) => {
    await db
      .insert(installations)
      .values({ id, ...account, secrets: sealed, chatLevel: "post", createdAt: now });
    const links = linked.map((one) => ({
      id: newId(ChatAccountId),
      installationId: id,
      ...account,
      staffId: one.id,
      userKey: keyOn(platform, one.userKey),
      linkedAt: now,
    }));
    await db.insert(chatAccounts).values(links);
  });
}

/** Plans the next digest and weekly round of everybody who is linked, as linking does. */
export async function planAllPrompts(store: Store, world: Made, now: Temporal.Instant): Promise<void> {
  for (const { id, org, key } of Object.values(world.staff)) {
    if (!org.team || "unlinked" in staffPlans[key]) continue;
    const actor = { kind: "job", job: "seed", organizationId: org.id } as const;
    const ctx = { actor, now, locale: "en", zone: org.zone, requestId: "seed", store } as const;
    await store.client.transaction(openingFor(org.id), (db) => planPrompts(db as Tx, ctx, id));
  }
}
