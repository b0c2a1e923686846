import { eq } from "drizzle-orm";
import { openingFor } from "#db/client.ts";
import { AccountId, ChatAccountId, ConsentId, newId, StaffId, type CaseId } from "#db/ids.ts";
import type { Role } from "#db/actor.ts";
import { chatAccounts, installations } from "#db/schema/chat.ts";
import { consents } from "#db/schema/consents.ts";
import { accounts, staff } from "#db/schema/organizations.ts";
import type { Store } from "#db/store.ts";
import type { ShareCategory } from "#care/share.rules.ts";
import type { Handle, House } from "./house.ts";

const zone = "America/New_York";

/** Puts a signed permission on file from the school to the program, for supports unless other categories are given. */
export async function permitBack(
  store: Store,
  house: House,
  {
    roles = ["therapist"],
    categories = ["supports"],
    caseId = house.caseId,
  }: { roles?: Role[]; categories?: ShareCategory[]; caseId?: CaseId } = {},
): Promise<ConsentId> {
  const id = newId(ConsentId);
  const day = house.now.toZonedDateTimeISO(zone).toPlainDate();
  await store.client.transaction(openingFor(house.school.id), (db) =>
    db.insert(consents).values({
      id,
      caseId,
      schoolId: house.school.id,
      programId: house.program.id,
      takenBy: house.school.id,
      direction: "school_to_program",
      law: "ferpa",
      categories,
      recipients: { kind: "roles", roles },
      purposes: ["coordination"],
      startsOn: day.subtract({ days: 7 }),
      ends: { kind: "date", on: day.add({ days: 60 }).toString() },
      documentHash: "invented",
      recordedAt: house.now,
    }),
  );
  return id;
}

/** Somebody more at work in the school of a house, on no care team, reached in its workspace. */
export async function hireAtSchool(
  store: Store,
  house: House,
  { name, role }: { name: string; role: Role },
): Promise<Handle> {
  const { school: org, now } = house;
  const handle: Handle = { id: newId(StaffId), org, role, name, userKey: `U${newId(StaffId).slice(-8)}` };
  await store.client.transaction(openingFor(org.id), async (db) => {
    const accountId = newId(AccountId);
    await db.insert(accounts).values({ id: accountId, createdAt: now });
    const secrets = await store.keys.seal(org.id, { table: "staff", id: handle.id }, { name });
    const row = { id: handle.id, organizationId: org.id, accountId, roles: [role], secrets, createdAt: now };
    await db.insert(staff).values(row);
    const [installation] = await db.select({ id: installations.id }).from(installations);
    if (!installation) throw new Error("an organization has an installation");
    await db.insert(chatAccounts).values({
      id: newId(ChatAccountId),
      organizationId: org.id,
      installationId: installation.id,
      staffId: handle.id,
      platform: "slack",
      workspaceKey: org.team,
      userKey: handle.userKey,
      linkedAt: now,
    });
  });
  return handle;
}

/** Has one person stand in for another. */
export const coverFor = (store: Store, who: Handle, cover: Handle) =>
  store.client.transaction(openingFor(who.org.id), (db) =>
    db.update(staff).set({ coverId: cover.id }).where(eq(staff.id, who.id)),
  );
