import { sql } from "drizzle-orm";
import { customType, uuid } from "drizzle-orm/pg-core";
import type { OrganizationId } from "./ids.ts";
import type { Sealed } from "./seal.ts";

/** What PostgreSQL keeps of a moment. */
export const microseconds = { smallestUnit: "microsecond", roundingMode: "floor" } as const;

/** A moment, `timestamptz` in the database. Cut to the microseconds that PostgreSQL keeps, so that what was written is never later than now. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => "timestamp with time zone",
  toDriver: (value) => value.round(microseconds).toString(),
  // PostgreSQL answers `2026-11-24 04:10:00.5+00`; a zone of the session may carry minutes.
  fromDriver: (value) => Temporal.Instant.from(value.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00")),
});

/** A day in the site's own calendar, `date` in the database. */
export const plainDate = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => "date",
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** Sealed bytes. Only `seal` and `open` see what is inside. */
export const sealed = customType<{ data: Sealed; driverData: Uint8Array }>({
  dataType: () => "bytea",
  toDriver: (value) => value.bytes,
  fromDriver: (value) => ({ bytes: value, toJSON: () => "[sealed]" }),
});

export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

/** The organization that a private row belongs to: what row-level security compares. */
export const ownerColumn = () => uuid().$type<OrganizationId>().notNull();
/** The two organizations of a shared row. Both may read it. */
export const sharedColumns = () => ({
  schoolId: uuid().$type<OrganizationId>().notNull(),
  programId: uuid().$type<OrganizationId>().notNull(),
});

/** Reads PostgreSQL's text form of a `text[]` whose members need no quotes. */
export const parseTextArray = (text: string): string[] => (text === "{}" ? [] : text.slice(1, -1).split(","));

/** A word list as SQL, for the check of a text column. */
export const oneOf = (words: readonly string[]) => sql.raw(words.map((word) => `'${word}'`).join(", "));
