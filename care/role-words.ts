import type { Role } from "#db/actor.ts";

/** Roles as people say them. */
export const roleWords: Record<Role, string> = {
  counselor: "school counselor",
  psychologist: "school psychologist",
  social_worker: "school social worker",
  coordinator_504: "504 coordinator",
  case_manager: "case manager",
  nurse: "school nurse",
  attendance_clerk: "attendance clerk",
  teacher: "teacher",
  administrator: "school administrator",
  therapist: "primary therapist",
  care_coordinator: "care coordinator",
  psychiatric_provider: "psychiatric provider",
  family_therapist: "family therapist",
  director: "program director",
  admin: "admin",
  intake: "intake",
  records_custodian: "records custodian",
  privacy_officer: "privacy officer",
};
