import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OrganizationKind, Role } from "../actor.ts";
import { instant, ownerColumn, sealed, sharedColumns } from "../columns.ts";
import type { AccountId, OrganizationId, PartnerInviteId, PartnershipId, SiteId, StaffId } from "../ids.ts";

/** A line to call in a crisis, with the hours in which somebody answers. Printed on every safety screen. */
export type CrisisLine = { label: string; tel: string; hours: string };

export const organizations = pgTable(
  "organizations",
  {
    // The organization's own id doubles as its `organization_id`, so that one policy fits all private tables.
    organizationId: uuid().$type<OrganizationId>().primaryKey(),
    kind: text().$type<OrganizationKind>().notNull(),
    name: text().notNull(),
    /** Whether 42 CFR Part 2 covers the program; `unknown` is treated as `yes` (facts P-1). */
    part2: text().$type<"yes" | "no" | "unknown">().notNull().default("unknown"),
    state: text().notNull(),
    zone: text().notNull(),
    crisisLines: jsonb().$type<CrisisLine[]>().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("organizations_kind", sql`${t.kind} in ('school', 'program')`),
    check("organizations_part2", sql`${t.part2} in ('yes', 'no', 'unknown')`),
  ],
);

export const sites = pgTable("sites", {
  id: uuid().$type<SiteId>().primaryKey(),
  organizationId: ownerColumn(),
  name: text().notNull(),
  zone: text().notNull(),
  endedAt: instant(),
});

/** A school and a program that agreed to work together. Each side reads the other's public particulars here. */
export const partnerships = pgTable(
  "partnerships",
  {
    id: uuid().$type<PartnershipId>().primaryKey(),
    ...sharedColumns(),
    schoolName: text().notNull(),
    programName: text().notNull(),
    schoolCrisisLines: jsonb().$type<CrisisLine[]>().notNull(),
    programCrisisLines: jsonb().$type<CrisisLine[]>().notNull(),
    programPart2: text().$type<"yes" | "no" | "unknown">().notNull(),
    /** Absent until an admin of each side has approved and both have said whom to ask and whom to call. */
    startedAt: instant(),
    endedAt: instant(),
    /** The invite it began with, so that a code works once. */
    inviteId: uuid().$type<PartnerInviteId>(),
  },
  (t) => [
    uniqueIndex("partnerships_pair")
      .on(t.schoolId, t.programId)
      .where(sql`${t.endedAt} is null`),
    unique("partnerships_invite").on(t.inviteId),
    unique("partnerships_key").on(t.id, t.schoolId, t.programId),
  ],
);

/** A person who signs in. One account may be staff of several organizations; it holds nothing else. */
export const accounts = pgTable("accounts", {
  id: uuid().$type<AccountId>().primaryKey(),
  createdAt: instant().notNull(),
  endedAt: instant(),
});

export const staff = pgTable(
  "staff",
  {
    id: uuid().$type<StaffId>().primaryKey(),
    organizationId: ownerColumn(),
    accountId: uuid()
      .$type<AccountId>()
      .notNull()
      .references(() => accounts.id),
    siteId: uuid().$type<SiteId>(),
    /** Who stands in while this person is away, and decides when they do not in time. */
    coverId: uuid().$type<StaffId>(),
    roles: text().array().$type<Role[]>().notNull(),
    /** `StaffSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("staff_by_organization").on(t.organizationId),
    unique("staff_key").on(t.id, t.organizationId),
  ],
);
export type StaffSecrets = { name: string; email?: string; phone?: string };
