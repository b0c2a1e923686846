import type { OrganizationId, StaffId } from "./ids.ts";

/** Where a person spoke from. */
export type Via = "slack" | "teams" | "panel";

export const schoolRoles = [
  "counselor",
  "psychologist",
  "social_worker",
  "coordinator_504",
  "case_manager",
  "nurse",
  "attendance_clerk",
  "teacher",
  "administrator",
] as const;
export const programRoles = [
  "therapist",
  "care_coordinator",
  "psychiatric_provider",
  "family_therapist",
  "director",
] as const;
/** Roles that either kind of organization has, beside the ones of its trade. */
export const officeRoles = ["admin", "intake", "records_custodian", "privacy_officer"] as const;
export const roles = [...schoolRoles, ...programRoles, ...officeRoles] as const;
export type Role = (typeof roles)[number];

export type OrganizationKind = "school" | "program";

/** A person at work in one organization. One person with two jobs is two staff. */
export type StaffActor = {
  kind: "staff";
  staffId: StaffId;
  organizationId: OrganizationId;
  organizationKind: OrganizationKind;
  roles: readonly Role[];
  via: Via;
};

/** A job acts for exactly one organization. */
export type JobActor = { kind: "job"; job: string; organizationId: OrganizationId };

export type Actor = StaffActor | JobActor;
