import type { CaseId, OpeningId, StaffId } from "#db/ids.ts";
import type { FieldErrors } from "./form.ts";
import type { FileProblem } from "./imports/decode.rules.ts";
import type { Direction, ShareCategory } from "./share.rules.ts";

/** What may not be there. */
export type Missing = "case" | "update" | "draft" | "permission" | "person" | "page" | "support" | "check-in";

/** What may change while somebody looks at a form. */
export type Changed = "readers" | "update" | "ratings" | "request" | "support" | "times" | "file";

/** An answer that staff must see. It is a value; a bug is an exception. Worded in `explain.ts`, nowhere else. */
export type Refusal =
  /** The person's role does not do this here. */
  | { kind: "not-allowed" }
  /** Not there, or not theirs: the two are never told apart. */
  | { kind: "not-found"; what: Missing }
  /** The chat account is not linked to a staff record. */
  | { kind: "not-linked" }
  /** Nothing on file permits this. `missing` may not go in this direction now; `askedOf` can obtain it. */
  | {
      kind: "no-permission";
      caseId: CaseId;
      direction: Direction;
      missing: ShareCategory[];
      askedOf: { staffId: StaffId; name: string; role: string }[];
      /** It lay with the other side, and has gone since it was asked. */
      isTheirs?: true;
    }
  | { kind: "paused"; caseId: CaseId; since: string }
  | { kind: "closed-case"; caseId: CaseId }
  /** What it rests on changed since it was shown: it is to be looked at again. */
  | { kind: "changed"; what: Changed }
  /** What was being written has lapsed, or was already used. */
  | { kind: "lapsed" }
  | { kind: "already-done"; what: string }
  /** The window in which this could be done has passed. */
  | { kind: "too-late"; what: "undo" | "edit" | "retract" | "reply" }
  /** Somebody else decided it first: who, and when. */
  | { kind: "decided-already"; by: string; at: string }
  /** Nobody on the school's side can decide it. */
  | { kind: "nobody-decides" }
  | { kind: "invalid"; fields: FieldErrors }
  /** The finder could not vouch for the text: nothing was sent. */
  | { kind: "cannot-clean"; why: "unsupported-script" | "failed" | "too-long" | "no-roster" | "broken" }
  /** No permission on file with an opening lets its student be introduced now. */
  | { kind: "no-enrollment"; openingId: OpeningId }
  /** The partnership is not ready, or nobody there can be asked. */
  | { kind: "not-ready"; what: "partner" }
  /** The student who was picked is another one: only a call can tell which record is wrong. */
  | { kind: "birth-date-differs"; call: { name: string; role: string; tel: string } }
  /** Nobody would be left who can look after the organization. */
  | { kind: "last-admin" }
  /** The file is no table that can be read; `row` is where it stops being one. */
  | { kind: "unreadable-file"; problem: FileProblem; row: number }
  /** Too many wrong tries in a row; it can be tried again after this moment. */
  | { kind: "wait"; until: string }
  /** The workspace keeps content out of chat: `path` is the same form or page on our own. */
  | { kind: "kept-out"; path: string };

export type Outcome<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = <T = never>(refusal: Refusal): Outcome<T> => ({ ok: false, refusal });
