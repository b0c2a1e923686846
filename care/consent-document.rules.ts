import type { CaseId, ConsentId } from "#db/ids.ts";
import type { ConsentText } from "./consent-texts.rules.ts";
import type { ConsentDocument, ConsentDraft, ConsentScope } from "./consents.rules.ts";

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Temporal.PlainDate || value instanceof Temporal.Instant) return value.toString();
  const pairs = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}

/**
 * One string for one signed permission: everything it holds and the words that were shown, in a fixed order. Its hash
 * is the shared `documentHash`; since names are guessable, hash it with a secret that stays with the side that took it.
 */
export function documentWords(draft: ConsentDraft, shown?: ConsentText): string {
  return JSON.stringify(sorted({ draft, shown: shown?.statements ?? {} }));
}

/** Parts what both sides may read from what stays with the side that took it. */
export function splitConsent(
  draft: ConsentDraft,
  known: { id: ConsentId; caseId: CaseId; documentHash: string },
): { scope: ConsentScope; document: ConsentDocument } {
  const { direction, law, categories, toOrganizationId, recipients, purposes, startsOn, ends, endsAt } =
    draft;
  const scope = {
    ...known,
    direction,
    law,
    categories,
    toOrganizationId,
    recipients,
    purposes,
    startsOn,
    ends,
    ...(endsAt && { endsAt }),
  };
  return { scope, document: documentOf(draft) };
}

function documentOf(draft: ConsentDraft): ConsentDocument {
  const { subject, from, signatures, assent, text, copyDeliveredAt, takenOn, state } = draft;
  const { consentedToCareBy, override } = draft;
  return {
    subject,
    signatures,
    text,
    takenOn,
    ...(from && { from }),
    ...(assent && { assent }),
    ...(copyDeliveredAt && { copyDeliveredAt }),
    ...(state && { state }),
    ...(consentedToCareBy && { consentedToCareBy }),
    ...(override && { override }),
  };
}
