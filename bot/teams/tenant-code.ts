import { jobCtx } from "#bot/jobs/worker.ts";
import { text, type Card } from "#care/card.ts";
import { notMonitored } from "#care/safety.form.ts";
import { answerTenant, tenantCodeLength } from "#care/tenants.ts";
import { codeHash } from "#db/codes.ts";
import { findTenantRequest } from "#db/doors.ts";
import { adaptiveCardOf, messageOf } from "./adaptive-card.ts";
import { isElsewhere, isPersonal, tenantOf, type Incoming } from "./activity.ts";
import type { Listening } from "./app.ts";

/**
 * Takes the code of an admin's, typed alone with the bot in a tenant that is bound to nobody. Answers whether it was one.
 * It is all that such a tenant can say: anything else has no effect there and no answer.
 */
export async function takeTenantCode(deps: Listening, incoming: Incoming): Promise<boolean> {
  const code = codeIn(incoming);
  const tenant = tenantOf(incoming);
  if (!code || tenant === "" || isElsewhere(incoming)) return false;
  const { store, now } = deps;
  const found = await findTenantRequest(store, codeHash("tenant", code), now());
  if (!found) return false;
  const answered = await answerTenant(jobCtx({ store, now }, "tenant-code", found.organizationId), {
    id: found.id,
    tenant,
  });
  return answered.ok;
}

const typedCode = /^connect\s+([a-z0-9]{4}(?:-?[a-z0-9]{4})+)$/i;

function codeIn(incoming: Incoming): string | undefined {
  if (incoming.type !== "message" || !isPersonal(incoming)) return undefined;
  const code = typedCode.exec(incoming.text?.replaceAll(/\s+/g, " ").trim() ?? "")?.[1];
  return code?.replaceAll("-", "").length === tenantCodeLength ? code : undefined;
}

/** Says that the code was taken, and what comes next. */
export async function sayCodeTaken(deps: Listening, incoming: Incoming): Promise<void> {
  const where = {
    serviceUrl: incoming.serviceUrl,
    tenant: tenantOf(incoming),
    conversation: incoming.conversation.id,
  };
  const called = await deps.connector.post(where, messageOf(adaptiveCardOf(takenCard)));
  if (called.kind !== "ok") deps.log(`an answer could not be given: ${called.kind}`);
}

const takenCard: Card = {
  title: "The code is taken",
  summary: "The code is taken",
  parts: [
    text(
      "Nothing is connected yet. In the panel, under Organization, Chat, an admin now says whether this tenant is yours. Then type help here.",
    ),
    text(notMonitored, "quiet"),
  ],
};
