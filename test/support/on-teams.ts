import { jobCtx } from "#bot/jobs/worker.ts";
import { setChatLevel } from "#care/installations.ts";
import { bindTenant } from "#care/tenants.ts";
import { ChatAccountId, newId, type InstallationId } from "#db/ids.ts";
import type { TestDatabase } from "./database.ts";
import type { House } from "./house.ts";

export const peopleOf = (house: House) => [
  house.counselor,
  house.nurse,
  house.teacher,
  house.therapist,
  house.coordinator,
];

/** Puts one side of a house on Teams: in a tenant of its own, with accounts there. What it had on Slack ends, unless it stays. */
export async function putOnTeams(
  db: TestDatabase,
  house: House,
  { side, tenant, alsoSlack = false }: { side: "school" | "program"; tenant: string; alsoSlack?: boolean },
): Promise<InstallationId> {
  const org = house[side];
  const ctx = jobCtx({ store: db.store, now: Temporal.Now.instant }, "test", org.id);
  const bound = await bindTenant(ctx, tenant);
  if (!bound.ok) throw new Error("the tenant is bound");
  await setChatLevel(ctx, "post");
  for (const one of peopleOf(house).filter((person) => person.org.id === org.id)) {
    if (!alsoSlack)
      await db.asSuperuser`update chat_accounts set ended_at = now() where staff_id = ${one.id}`;
    await db.asSuperuser`insert into chat_accounts values (${newId(ChatAccountId)}, ${org.id}, ${bound.value},
      ${one.id}, 'teams', ${tenant}, ${one.userKey}, now(), null)`;
  }
  return bound.value;
}
