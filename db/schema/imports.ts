import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, ownerColumn, sealed } from "../columns.ts";
import type { ClassId, ImportId, StaffId, StudentId } from "../ids.ts";

export type ImportKind = "students" | "staff" | "classes" | "guardians";
/** `mapping` waits for its columns, `checked` for a decision; the other two are a job's. */
export type ImportState = "mapping" | "checking" | "checked" | "importing" | "done" | "failed" | "discarded";
export type ImportCounts = {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  gone: number;
  errors: number;
};

/** A file that was brought to a roster. What stood in it is sealed, and gone once it is taken in. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().$type<ImportId>().primaryKey(),
    organizationId: ownerColumn(),
    kind: text().$type<ImportKind>().notNull(),
    state: text().$type<ImportState>().notNull(),
    startedBy: uuid().$type<StaffId>().notNull(),
    encoding: text().notNull(),
    delimiter: text().notNull(),
    bytes: integer().notNull(),
    /** How much of the file the running job has read, in percent. */
    percent: integer().notNull().default(0),
    counts: jsonb().$type<ImportCounts>(),
    /** Whether those who are gone from the file are ended. Never unless somebody says so. */
    endsGone: text().$type<"no" | "yes">().notNull().default("no"),
    /** A code of ours that says why it failed, never words of the file. */
    problem: text(),
    /** `ImportSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    changedAt: instant().notNull(),
  },
  (t) => [
    check("imports_kind", sql`${t.kind} in ('students', 'staff', 'classes', 'guardians')`),
    check(
      "imports_state",
      sql`${t.state} in ('mapping', 'checking', 'checked', 'importing', 'done', 'failed', 'discarded')`,
    ),
    index("imports_by_organization").on(t.organizationId, t.createdAt),
  ],
);

/** Pieces of an uploaded file, for as long as it waits to be taken in. */
export const uploadChunks = pgTable(
  "upload_chunks",
  {
    id: uuid().primaryKey(),
    organizationId: ownerColumn(),
    importId: uuid().$type<ImportId>().notNull(),
    seq: integer().notNull(),
    /** Bytes in base64, sealed with the organization's key. */
    content: sealed().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [unique("upload_chunks_place").on(t.organizationId, t.importId, t.seq)],
);

/** What a roster's own files call somebody or something. */
export type KeyKind = "student-number" | "student-source" | "staff-number" | "staff-source" | "class";

/** Keyed hashes of numbers and ids, so that a row of a file finds whom it is about. */
export const rosterKeys = pgTable(
  "roster_keys",
  {
    organizationId: ownerColumn(),
    kind: text().$type<KeyKind>().notNull(),
    key: text().notNull(),
    subjectId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.kind, t.key] }),
    check(
      "roster_keys_kind",
      sql`${t.kind} in ('student-number', 'student-source', 'staff-number', 'staff-source', 'class')`,
    ),
    index("roster_keys_by_subject").on(t.organizationId, t.subjectId),
  ],
);

/**
 * Which transactions have changed students of an organization, written by a trigger: so that whoever keeps a copy of
 * names knows whether it is still true without reading them all.
 */
export const rosterChanges = pgTable(
  "roster_changes",
  {
    organizationId: ownerColumn(),
    transaction: bigint({ mode: "bigint" }).notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.transaction] })],
);

/** A school class: course and period as the schedule has them. */
export const classes = pgTable(
  "classes",
  {
    id: uuid().$type<ClassId>().primaryKey(),
    organizationId: ownerColumn(),
    /** `ClassSecrets`, sealed with the organization's key. */
    secrets: sealed().notNull(),
    createdAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    index("classes_by_organization").on(t.organizationId),
    unique("classes_key").on(t.id, t.organizationId),
  ],
);
export type ClassSecrets = { number: string; course: string; period?: string };

/** Who teaches a class and who attends it. */
export const classMembers = pgTable(
  "class_members",
  {
    organizationId: ownerColumn(),
    classId: uuid().$type<ClassId>().notNull(),
    role: text().$type<"teacher" | "student">().notNull(),
    memberId: uuid().$type<StaffId | StudentId>().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.classId, t.role, t.memberId] }),
    check("class_members_role", sql`${t.role} in ('teacher', 'student')`),
    index("class_members_by_member").on(t.organizationId, t.memberId),
    foreignKey({
      columns: [t.classId, t.organizationId],
      foreignColumns: [classes.id, classes.organizationId],
    }),
  ],
);

/** How often somebody has tried a number and birth date that do not belong together. */
export const matchTries = pgTable(
  "match_tries",
  {
    organizationId: ownerColumn(),
    staffId: uuid().$type<StaffId>().notNull(),
    since: instant().notNull(),
    wrong: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.staffId] })],
);
