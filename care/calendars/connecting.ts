import { createHash, randomBytes } from "node:crypto";
import { claimDraft, findDraft, keepDraft } from "#db/drafts.ts";
import { newId, DraftId, type CalendarId } from "#db/ids.ts";
import type { StaffCtx } from "#db/context.ts";
import { look } from "../act.ts";
import { accept, refuse, type Outcome } from "../outcome.ts";
import { connectAccount } from "./calendars.ts";
import type { AccountKind, CalendarSources } from "./source.ts";

const form = "calendar";
type Draft = { kind: AccountKind; verifier: string };

/**
 * Where somebody is led to allow that busy times of an account of theirs are read. The state names a draft of their own,
 * so that a way back which somebody else made opens nothing. Refuses as `not-found` where the maker is not set up.
 */
export async function beginConnecting(
  ctx: StaffCtx,
  sources: CalendarSources | undefined,
  { kind, returnTo }: { kind: AccountKind; returnTo: string },
): Promise<Outcome<string>> {
  const deed = { action: "calendar.connect", subject: "calendars", changed: [kind] } as const;
  const allowed = await look(ctx, deed, () => Promise.resolve(accept(sources?.[kind])));
  if (!allowed.ok) return allowed;
  if (!allowed.value) return refuse({ kind: "not-found", what: "page" });
  const state = newId(DraftId);
  const verifier = randomBytes(32).toString("base64url");
  await keepDraft(ctx, { id: state, form, content: { kind, verifier } satisfies Draft });
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  return accept(allowed.value.askAt({ state, challenge, returnTo }));
}

type Back = { state: string; code: string; returnTo: string };

/**
 * Connects the account with what its owner came back with. Works once. Refuses as `not-found` when this is not a way back
 * of theirs or an old one, as `invalid` when the maker said no.
 */
export async function finishConnecting(
  ctx: StaffCtx,
  sources: CalendarSources | undefined,
  { state, code, returnTo }: Back,
): Promise<Outcome<CalendarId>> {
  const id = DraftId.safeParse(state).data;
  const begun = await look(ctx, { action: "calendar.connect", subject: "calendars" }, async (reader) => {
    const draft = id && (await findDraft<Draft>(reader, ctx, id));
    const account = draft && sources?.[draft.kind];
    return id && account ? accept({ id, draft, account }) : refuse({ kind: "not-found", what: "draft" });
  });
  if (!begun.ok) return begun;
  const { draft, account } = begun.value;
  const secrets = code ? await account.redeem({ code, verifier: draft.verifier, returnTo }) : undefined;
  if (!secrets) return refuse({ kind: "invalid", fields: { account: "not allowed" } });
  return connectAccount(ctx, { kind: draft.kind, secrets }, (tx) =>
    claimDraft(tx, ctx, { id: begun.value.id, form }),
  );
}
