import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { instant, ownerColumn, sealed } from "../columns.ts";
import type { GuardianId, SiteId, StudentId } from "../ids.ts";

export const students = pgTable(
  "students",
  {
    id: uuid().$type<StudentId>().primaryKey(),
    organizationId: ownerColumn(),
    siteId: uuid().$type<SiteId>(),
    /** `StudentSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("students_by_organization").on(t.organizationId),
    unique("students_key").on(t.id, t.organizationId),
  ],
);
export type StudentSecrets = {
  legal: string;
  preferred?: string;
  nicknames: string[];
  siblings: string[];
  birthDate: string;
  number?: string;
};

export const guardians = pgTable(
  "guardians",
  {
    id: uuid().$type<GuardianId>().primaryKey(),
    organizationId: ownerColumn(),
    studentId: uuid().$type<StudentId>().notNull(),
    language: text().$type<"en" | "es">().notNull(),
    status: text().$type<"active" | "limited" | "no_contact">().notNull(),
    /** `GuardianSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    check("guardians_status", sql`${t.status} in ('active', 'limited', 'no_contact')`),
    index("guardians_by_student").on(t.organizationId, t.studentId),
    foreignKey({
      columns: [t.studentId, t.organizationId],
      foreignColumns: [students.id, students.organizationId],
    }),
  ],
);
export type GuardianSecrets = {
  name: string;
  relation: string;
  phone?: string;
  email?: string;
  /** Chosen by the family: a text that has it is from the school. */
  word?: string;
};

/** Keyed hashes of folded name tokens: equality without the name. */
export const nameTokens = pgTable(
  "name_tokens",
  {
    organizationId: ownerColumn(),
    token: text().notNull(),
    studentId: uuid().$type<StudentId>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.token, t.studentId] }),
    foreignKey({
      columns: [t.studentId, t.organizationId],
      foreignColumns: [students.id, students.organizationId],
    }),
  ],
);
