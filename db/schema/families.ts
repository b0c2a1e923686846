import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, ownerColumn, sealed, sharedColumns } from "../columns.ts";
import type {
  CheckInId,
  CheckInTimeId,
  FamilyAskId,
  FamilyLinkId,
  GuardianId,
  OrganizationId,
  StaffId,
} from "../ids.ts";
import { checkIns } from "./check-ins.ts";

/** That an adult of the family was asked which times work, and what they answered. Who it is stays with the side that asked. */
export const familyAsks = pgTable(
  "family_asks",
  {
    id: uuid().$type<FamilyAskId>().primaryKey(),
    checkInId: uuid().$type<CheckInId>().notNull(),
    ...sharedColumns(),
    askedFor: uuid().$type<OrganizationId>().notNull(),
    askedBy: uuid().$type<StaffId>().notNull(),
    askedAt: instant().notNull(),
    expiresAt: instant().notNull(),
    answeredAt: instant(),
    /** The times that work for them; empty when none does. */
    works: uuid().array().$type<CheckInTimeId[]>().notNull().default([]),
    interpreter: text().$type<"en" | "es">(),
    endedAt: instant(),
  },
  (t) => [
    check("family_asks_side", sql`${t.askedFor} in (${t.schoolId}, ${t.programId})`),
    index("family_asks_of").on(t.checkInId),
    foreignKey({
      columns: [t.checkInId, t.schoolId, t.programId],
      foreignColumns: [checkIns.id, checkIns.schoolId, checkIns.programId],
    }),
  ],
);

/** The link that leads one adult to their question. Works once, and only until it expires. */
export const familyLinks = pgTable(
  "family_links",
  {
    id: uuid().$type<FamilyLinkId>().primaryKey(),
    organizationId: ownerColumn(),
    askId: uuid().$type<FamilyAskId>().notNull(),
    checkInId: uuid().$type<CheckInId>().notNull(),
    guardianId: uuid().$type<GuardianId>().notNull(),
    /** SHA-256 of the token. */
    tokenHash: text().notNull(),
    /** `FamilyLinkSecrets`, sealed with the organization's key: the job that writes the mail opens it. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
    endedAt: instant(),
  },
  (t) => [
    unique("family_links_token").on(t.tokenHash),
    index("family_links_by_meeting").on(t.organizationId, t.checkInId),
  ],
);
/** The token, and after the answer who will come, in the family's own words. */
export type FamilyLinkSecrets = { token: string; coming?: string };
