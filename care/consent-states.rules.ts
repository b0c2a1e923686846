import {
  bothSign,
  caps,
  conditions,
  listed,
  majorities,
  places,
  sources,
  type AgeLimit,
  type Cap,
  type ParentAccess,
  type ReleaseController,
  type StateCode,
} from "./consent-state-table.rules.ts";

/** One state's defaults. Not law text: until counsel confirms the row, the strictest signers apply. */
export type StateRow = {
  state: StateCode;
  name: string;
  zone: string;
  majority: number;
  mhAge: AgeLimit;
  mhCaps: readonly Cap[];
  condition?: string;
  sudAge: AgeLimit;
  requiresBothSigners: boolean;
  releaseController: ReleaseController;
  parentAccess: ParentAccess;
  asOf: string;
  source: string;
  confirmedBy?: string;
  confirmedOn?: Temporal.PlainDate;
};

const parentOnly = [18, 18, "parent", "allowed"] as const;

function rowFor(state: StateCode): StateRow {
  const [name, zone] = places[state];
  const [mhAge, sudAge, releaseController, parentAccess] = listed[state] ?? parentOnly;
  const condition = conditions[state];
  return {
    state,
    name,
    zone,
    majority: majorities[state] ?? 18,
    mhAge,
    mhCaps: caps[state] ?? [],
    ...(condition === undefined ? {} : { condition }),
    sudAge,
    requiresBothSigners: bothSign[state] ?? false,
    releaseController,
    parentAccess,
    asOf: "2026-11-24",
    source: sources[state] ?? "No rule on file: parent only",
  };
}

// Object.keys loses the key type; `places` is a literal without other keys.
export const stateCodes = Object.keys(places) as StateCode[];

/** The rows as shipped, none of them confirmed. A confirmation is laid over its row by whoever loads it. */
export const stateRows: readonly StateRow[] = stateCodes.map(rowFor);

/** A row counts as confirmed with both who confirmed it and when. */
export function isConfirmed(row: StateRow): boolean {
  return Boolean(row.confirmedBy) && row.confirmedOn !== undefined;
}

export type CapUse = { type: Cap["type"]; used: number; of: number; state: "ok" | "near" | "reached" };

/**
 * How far a minor's own consent has been used up: near at 75 %, reached at 100 % of the tightest cap. None without a
 * cap.
 */
export function capUse(row: StateRow, used: { sessions: number; days: number }): CapUse | undefined {
  const uses = row.mhCaps.map(({ type, n }) => ({ type, used: used[type], of: n }));
  const tightest = uses.toSorted((a, b) => b.used / b.of - a.used / a.of)[0];
  if (!tightest) return undefined;
  const share = tightest.used / tightest.of;
  return { ...tightest, state: share >= 1 ? "reached" : share >= 0.75 ? "near" : "ok" };
}
