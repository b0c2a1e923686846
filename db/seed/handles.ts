import type { OrganizationKind, Role } from "../actor.ts";
import type { CaseId, OrganizationId, PartnershipId, SiteId, StaffId, StudentId } from "../ids.ts";
import type { CaseKey } from "./cases.ts";
import type { OrganizationKey, SiteKey, StaffKey } from "./people.ts";
import type { Workspace } from "./chat.ts";

export type OrganizationHandle = {
  id: OrganizationId;
  kind: OrganizationKind;
  name: string;
  zone: string;
  /** The workspace in which its people chat; empty when it has none. */
  team: string;
};

export type StaffHandle = {
  key: StaffKey;
  id: StaffId;
  org: OrganizationHandle;
  siteId?: SiteId;
  /** The role at work; `roles` holds it first, and then those of the office. */
  role: Role;
  roles: readonly Role[];
  name: string;
  zone: string;
  userKey: string;
};

export type CaseHandle = {
  key: CaseKey;
  id: CaseId;
  codeName: string;
  zone: string;
  partnershipId: PartnershipId;
  schoolId: OrganizationId;
  programId: OrganizationId;
  students: { school: StudentId; program: StudentId };
  team: readonly StaffKey[];
};

/** What the invented world is made of, by short keys. Plain data: it can be kept as JSON. */
export type World = {
  organizations: Record<OrganizationKey, OrganizationHandle>;
  sites: Record<SiteKey, SiteId>;
  partnerships: Record<"school" | "other", PartnershipId>;
  staff: Record<StaffKey, StaffHandle>;
  cases: Record<CaseKey, CaseHandle>;
  codeNames: string[];
  /** Every name of a student, guardian or sibling on either side's roster. */
  names: string[];
  staffNames: string[];
  chat: Workspace[];
};

/** A record with the same keys, each value made from the one before. */
export function mapRecord<Key extends string, From, To>(
  record: Record<Key, From>,
  make: (from: From, key: Key) => To,
): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, from]) => [key, make(from, key as Key)]);
  return Object.fromEntries(entries) as Record<Key, To>;
}
