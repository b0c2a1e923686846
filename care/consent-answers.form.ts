import { checkElements } from "./consent-elements.rules.ts";
import { endChoices, ownText, parseFields } from "./consent-fields.form.ts";
import type { ConsentFields, ConsentFormData } from "./consent-fields.form.ts";
import { ageOn, atMajority, signersNeeded, type SignersNeeded } from "./consent-signers.rules.ts";
import { canBeSigned } from "./consent-texts.rules.ts";
import { dayIn, endOf, startOf } from "./consent-time.rules.ts";
import {
  representativeCapacities,
  type CapacityOverride,
  type ConsentDraft,
  type ConsentEnds,
  type RepresentativeCapacity,
  type SignatureOn,
  type SignedText,
  type UncheckedConsent,
} from "./consents.rules.ts";
import type { Answers, FieldErrors } from "./form.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";

type Signed = SignatureOn<Temporal.PlainDate | undefined>;

/** The part of the answers on which it depends who must sign. */
export type SignerAnswers = Pick<
  ConsentFields,
  "state" | "care_consented_by" | "override" | "override_document"
>;

const rowOf = (data: ConsentFormData, state: ConsentFields["state"]) =>
  data.states.find((row) => row.state === state);

function overrideOf(fields: SignerAnswers): CapacityOverride | undefined {
  if (!fields.override || fields.override === "none") return undefined;
  return { kind: fields.override, document: fields.override_document ?? "" };
}

/** Who must sign, from what was answered so far; the strictest where something is not known yet. */
export function signersFor(
  data: ConsentFormData,
  fields: SignerAnswers,
  signedOn: Temporal.PlainDate,
): SignersNeeded {
  const row = rowOf(data, fields.state);
  const override = overrideOf(fields);
  return signersNeeded({
    law: data.law,
    part2: data.part2,
    consentedToCareBy: fields.care_consented_by ?? "parent",
    ...(row && { row }),
    ...(data.birthDate && { age: ageOn(data.birthDate, signedOn) }),
    ...(override && { override }),
  });
}

function isRepresentative(capacity: string): capacity is RepresentativeCapacity {
  return representativeCapacities.some((known) => known === capacity);
}

function adultLine(fields: ConsentFields, method: Signed["method"]): Signed[] {
  const { adult_name: name, adult_capacity: capacity = "parent", adult_signed_on: signedOn } = fields;
  if (!name) return [];
  if (!isRepresentative(capacity)) return [{ kind: "guardian", name, capacity, signedOn, method }];
  const authority = fields.adult_authority ?? "";
  return [{ kind: "representative", name, capacity, authority, signedOn, method }];
}

function signaturesOf(fields: ConsentFields): Signed[] {
  const method = fields.taken_on === "panel" ? "electronic" : "handwritten";
  const adult = adultLine(fields, method);
  if (fields.student_answer !== "signed") return adult;
  return [...adult, { kind: "student", signedOn: fields.student_signed_on, method }];
}

function endsOf({ ends, ends_on }: ConsentFields): ConsentEnds | undefined {
  if (!ends) return undefined;
  if (ends !== "date") return endChoices[ends];
  return ends_on && { kind: "date", on: ends_on };
}

function textOf(fields: ConsentFields, data: ConsentFormData): SignedText | undefined {
  const { text: version, language } = fields;
  if (!version || !language) return undefined;
  if (version === ownText) {
    const { own_form: form, statements = [] } = fields;
    return form ? { version: form, language, statements } : undefined;
  }
  return signableText(data, version, language);
}

function signableText(data: ConsentFormData, version: string, language: string): SignedText | undefined {
  const found = data.texts.find(
    (text) => text.version === version && text.language === language && text.law === data.law,
  );
  if (!found || !canBeSigned(found)) return undefined;
  // The keys of a text's statements are statements by its type.
  return { version, language, statements: Object.keys(found.statements) as SignedText["statements"] };
}

function latestSigning(signatures: readonly Signed[], today: Temporal.PlainDate): Temporal.PlainDate {
  const days = signatures.map(({ signedOn }) => signedOn).filter((day) => day !== undefined);
  return days.toSorted(Temporal.PlainDate.compare).at(-1) ?? today;
}

function authorityEnd(data: ConsentFormData, draft: UncheckedConsent, signedOn: Temporal.PlainDate) {
  const row = rowOf(data, draft.state);
  const signers = (draft.signatures ?? []).map(({ kind }) => kind);
  const end =
    data.birthDate &&
    atMajority({ law: data.law, birthDate: data.birthDate, signedOn, signers, ...(row && { row }) });
  // Under FERPA the parent's signature is flagged on that day and does not lapse by itself.
  return end?.effect === "ends" ? { authorityEndsOn: end.on } : {};
}

function endsAtOf(data: ConsentFormData, draft: UncheckedConsent, signedOn: Temporal.PlainDate) {
  if (!draft.ends) return undefined;
  const { dischargedAt, schoolYearEndsOn } = data;
  const facts = {
    ...(dischargedAt && { dischargedAt }),
    ...(schoolYearEndsOn && { schoolYearEndsOn }),
    ...authorityEnd(data, draft, signedOn),
  };
  return endOf({ ends: draft.ends }, facts, data.zone);
}

function scopeOf(fields: ConsentFields, data: ConsentFormData): UncheckedConsent {
  const ends = endsOf(fields);
  return {
    direction: data.direction,
    law: data.law,
    subject: data.subject,
    toOrganizationId: data.recipient.id,
    categories: fields.categories ?? [],
    recipients: { kind: "roles", roles: fields.recipients ?? [] },
    purposes: fields.purposes ?? [],
    ...(fields.from && { from: { kind: "roles", roles: fields.from } }),
    ...(fields.starts_on && { startsOn: fields.starts_on }),
    ...(ends && { ends }),
  };
}

function documentOf(fields: ConsentFields, data: ConsentFormData): UncheckedConsent {
  const { student_answer: answer, state, care_consented_by: consentedToCareBy, taken_on: takenOn } = fields;
  const override = overrideOf(fields);
  const text = textOf(fields, data);
  return {
    signatures: signaturesOf(fields),
    ...(answer && answer !== "signed" && { assent: { answer } }),
    ...(text && { text }),
    ...(fields.copy_given && { copyDeliveredAt: data.now }),
    ...(takenOn && { takenOn }),
    ...(state && { state }),
    ...(consentedToCareBy && { consentedToCareBy }),
    ...(override && { override }),
  };
}

function textErrors(fields: ConsentFields, draft: UncheckedConsent): FieldErrors {
  if (!fields.text) return { text: "Choose the text that was signed." };
  if (!fields.language) return { language: "Choose the language it was signed in." };
  if (draft.text) return {};
  return fields.text === ownText
    ? { own_form: "Enter the name or number of your form." }
    : { language: "This translation is not reviewed yet. Sign the English text, or your own form." };
}

function adultErrors(fields: ConsentFields): FieldErrors {
  const {
    adult_name: name,
    adult_capacity: capacity,
    adult_signed_on: on,
    adult_authority: authority,
  } = fields;
  if (name && !capacity) return { adult_capacity: "Choose what lets this person sign." };
  return !name && (capacity || on || authority)
    ? { adult_name: "Enter who signed, or clear this part." }
    : {};
}

function endErrors(fields: ConsentFields, draft: UncheckedConsent, data: ConsentFormData): FieldErrors {
  if (fields.ends === "date" && !fields.ends_on) return { ends_on: "Enter the last day." };
  const { endsAt, startsOn } = draft;
  if (!endsAt) return {};
  const start = startsOn ? startOf({ startsOn }, data.zone) : data.now;
  const past = [data.now, start].some((at) => Temporal.Instant.compare(endsAt, at) <= 0);
  const field = fields.ends === "date" ? "ends_on" : "ends";
  return past ? { [field]: "This end comes before the first day, or has passed. Choose a later one." } : {};
}

function formErrors(fields: ConsentFields, draft: UncheckedConsent, data: ConsentFormData): FieldErrors {
  const health = data.law !== "ferpa";
  return {
    ...(health && !fields.state && { state: "Choose the state the student is in during sessions." }),
    ...(health && !fields.care_consented_by && { care_consented_by: "Choose who agreed to the care." }),
    ...(!fields.taken_on && { taken_on: "Choose how it was signed." }),
    ...textErrors(fields, draft),
    ...adultErrors(fields),
    ...endErrors(fields, draft, data),
  };
}

function elementErrors(fields: ConsentFields, draft: UncheckedConsent, data: ConsentFormData): FieldErrors {
  const today = dayIn(data.now, data.zone);
  const needed = signersFor(data, fields, latestSigning(draft.signatures ?? [], today));
  const errors: FieldErrors = {};
  for (const { field, message } of checkElements(data.law, draft, { today, needed })) {
    // A text that was chosen and cannot stand is explained by its own field.
    if (field === "text" && fields.text) continue;
    errors[field === "ends" && fields.ends === "date" ? "ends_on" : field] ??= message;
  }
  return errors;
}

const required = [
  "direction",
  "law",
  "categories",
  "toOrganizationId",
  "recipients",
  "purposes",
  "startsOn",
  "ends",
  "subject",
  "signatures",
  "text",
  "takenOn",
] as const satisfies (keyof ConsentDraft)[];

function isComplete(draft: UncheckedConsent): draft is ConsentDraft {
  const dated = draft.signatures?.every(({ signedOn }) => signedOn !== undefined);
  return dated === true && required.every((key) => draft[key] !== undefined);
}

function draftOf(fields: ConsentFields, data: ConsentFormData): UncheckedConsent {
  const draft = { ...scopeOf(fields, data), ...documentOf(fields, data) };
  const today = dayIn(data.now, data.zone);
  const endsAt = endsAtOf(data, draft, latestSigning(draft.signatures ?? [], today));
  return endsAt ? { ...draft, endsAt } : draft;
}

/**
 * A permission from what was entered, or `invalid` with a message by field. Nothing outside of what the form offered is
 * taken. Elements: 45 CFR 164.508(c), 42 CFR 2.31(a), 34 CFR 99.30.
 */
export function readConsent(answers: Answers, data: ConsentFormData): Outcome<ConsentDraft> {
  const { fields, errors } = parseFields(answers, data);
  const draft = draftOf(fields, data);
  const all = { ...elementErrors(fields, draft, data), ...formErrors(fields, draft, data), ...errors };
  if (Object.keys(all).length > 0) return refuse({ kind: "invalid", fields: all });
  if (!isComplete(draft)) throw new Error("A permission passed its checks with a part missing");
  return accept(draft);
}
