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
export const FinderWordId = id("FinderWordId");
export type FinderWordId = z.infer<typeof FinderWordId>;
export const ChatConversationId = id("ChatConversationId");
export type ChatConversationId = z.infer<typeof ChatConversationId>;
export const InstallationId = id("InstallationId");
export type InstallationId = z.infer<typeof InstallationId>;
export const UnclaimedId = id("UnclaimedId");
export type UnclaimedId = z.infer<typeof UnclaimedId>;
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
export const ReplyId = id("ReplyId");
export type ReplyId = z.infer<typeof ReplyId>;
export const DisclosureId = id("DisclosureId");
export type DisclosureId = z.infer<typeof DisclosureId>;
export const DeliveryId = id("DeliveryId");
export type DeliveryId = z.infer<typeof DeliveryId>;
export const DraftId = id("DraftId");
export type DraftId = z.infer<typeof DraftId>;
export const SessionId = id("SessionId");
export type SessionId = z.infer<typeof SessionId>;
export const SupportRequestId = id("SupportRequestId");
export type SupportRequestId = z.infer<typeof SupportRequestId>;
export const SupportId = id("SupportId");
export type SupportId = z.infer<typeof SupportId>;
export const KeyId = id("KeyId");
export type KeyId = z.infer<typeof KeyId>;
export const CheckInId = id("CheckInId");
export type CheckInId = z.infer<typeof CheckInId>;
export const CheckInTimeId = id("CheckInTimeId");
export type CheckInTimeId = z.infer<typeof CheckInTimeId>;
export const CheckInNoticeId = id("CheckInNoticeId");
export type CheckInNoticeId = z.infer<typeof CheckInNoticeId>;
export const CheckInTaskId = id("CheckInTaskId");
export type CheckInTaskId = z.infer<typeof CheckInTaskId>;
export const BookingId = id("BookingId");
export type BookingId = z.infer<typeof BookingId>;
export const OpeningId = id("OpeningId");
export type OpeningId = z.infer<typeof OpeningId>;
export const KeptConsentId = id("KeptConsentId");
export type KeptConsentId = z.infer<typeof KeptConsentId>;
export const IntroductionId = id("IntroductionId");
export type IntroductionId = z.infer<typeof IntroductionId>;
export const PartnerInviteId = id("PartnerInviteId");
export type PartnerInviteId = z.infer<typeof PartnerInviteId>;
export const ImportId = id("ImportId");
export type ImportId = z.infer<typeof ImportId>;
export const ClassId = id("ClassId");
export type ClassId = z.infer<typeof ClassId>;
export const CaseTaskId = id("CaseTaskId");
export type CaseTaskId = z.infer<typeof CaseTaskId>;
export const CasePauseId = id("CasePauseId");
export type CasePauseId = z.infer<typeof CasePauseId>;
export const CarryId = id("CarryId");
export type CarryId = z.infer<typeof CarryId>;
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
