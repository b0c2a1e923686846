import { randomUUIDv7 } from "node:crypto";
import { z } from "zod";

const id = <Name extends string>(_name: Name) => z.uuid().brand<Name>();

export const OrganizationId = id("OrganizationId");
export type OrganizationId = z.infer<typeof OrganizationId>;
export const SiteId = id("SiteId");
export type SiteId = z.infer<typeof SiteId>;
export const PartnershipId = id("PartnershipId");
export type PartnershipId = z.infer<typeof PartnershipId>;
export const AccountId = id("AccountId");
export type AccountId = z.infer<typeof AccountId>;
export const StaffId = id("StaffId");
export type StaffId = z.infer<typeof StaffId>;
export const ChatAccountId = id("ChatAccountId");
export type ChatAccountId = z.infer<typeof ChatAccountId>;
export const InstallationId = id("InstallationId");
export type InstallationId = z.infer<typeof InstallationId>;
export const LinkRequestId = id("LinkRequestId");
export type LinkRequestId = z.infer<typeof LinkRequestId>;
export const StudentId = id("StudentId");
export type StudentId = z.infer<typeof StudentId>;
export const GuardianId = id("GuardianId");
export type GuardianId = z.infer<typeof GuardianId>;
export const CaseId = id("CaseId");
export type CaseId = z.infer<typeof CaseId>;
export const CareTeamMemberId = id("CareTeamMemberId");
export type CareTeamMemberId = z.infer<typeof CareTeamMemberId>;
export const ConsentId = id("ConsentId");
export type ConsentId = z.infer<typeof ConsentId>;
export const ConsentRequestId = id("ConsentRequestId");
export type ConsentRequestId = z.infer<typeof ConsentRequestId>;
export const ProgressUpdateId = id("ProgressUpdateId");
export type ProgressUpdateId = z.infer<typeof ProgressUpdateId>;
export const DisclosureId = id("DisclosureId");
export type DisclosureId = z.infer<typeof DisclosureId>;
export const DeliveryId = id("DeliveryId");
export type DeliveryId = z.infer<typeof DeliveryId>;
export const DraftId = id("DraftId");
export type DraftId = z.infer<typeof DraftId>;
export const SessionId = id("SessionId");
export type SessionId = z.infer<typeof SessionId>;
export const KeyId = id("KeyId");
export type KeyId = z.infer<typeof KeyId>;
export const NoticeId = id("NoticeId");
export type NoticeId = z.infer<typeof NoticeId>;
export const CallLogId = id("CallLogId");
export type CallLogId = z.infer<typeof CallLogId>;
export const QuestionId = id("QuestionId");
export type QuestionId = z.infer<typeof QuestionId>;

/** A new time-ordered id (UUIDv7) of the kind the schema brands: `newId(CaseId)`. */
export function newId<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  return schema.parse(randomUUIDv7());
}

/** When an id was made, to the millisecond: a UUIDv7 says so in its first 48 bits. */
export function bornAt(id: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
}
