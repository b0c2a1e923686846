import type { ConsentDraft, ConsentScope } from "./consents.rules.ts";
import type { CaseId, ConsentId } from "#db/ids.ts";

const day = (words: unknown) => Temporal.PlainDate.from(String(words));
const moment = (words: unknown) => Temporal.Instant.from(String(words));

/** The same with days and moments, as it was before it was kept. */
export function unpackConsent(kept: unknown): ConsentDraft {
  // Only `ConsentDraft`s are kept; JSON turned their days and moments into words, which are turned back here.
  const draft = kept as ConsentDraft;
  const { ends } = draft;
  return {
    ...draft,
    startsOn: day(draft.startsOn),
    ends: ends.kind === "date" ? { kind: "date", on: day(ends.on) } : ends,
    signatures: draft.signatures.map((one) => ({ ...one, signedOn: day(one.signedOn) })),
    ...(draft.endsAt && { endsAt: moment(draft.endsAt) }),
    ...(draft.copyDeliveredAt && { copyDeliveredAt: moment(draft.copyDeliveredAt) }),
  };
}

/** A permission as the gate reads it, before it belongs to a case. */
export function scopeOfKept(draft: ConsentDraft, of: { id: ConsentId; caseId: CaseId }): ConsentScope {
  const { direction, law, categories, toOrganizationId, recipients, purposes, startsOn, ends, endsAt } =
    draft;
  return {
    ...of,
    direction,
    law,
    categories,
    toOrganizationId,
    recipients,
    purposes,
    startsOn,
    ends,
    documentHash: "",
    ...(endsAt && { endsAt }),
  };
}
