import type { StaffCtx } from "#db/context.ts";
import type { SupportId } from "#db/ids.ts";
import { lookAtNames } from "./act.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { bases } from "./supports.rules.ts";
import { studentName, supportsWhere, type SupportView } from "./support-loading.ts";
import { classWords, dayWords } from "./support-words.ts";
import type { Reader } from "#db/read.ts";

/** A support as a teacher may know it: who, what to do, until when, whom to ask. Not why, and not from where. */
export type ClassSupport = {
  id: SupportId;
  student: string;
  classWords: string;
  what: string;
  label: string;
  teachersRead: string;
  amount?: string;
  dueOn?: string;
  endsOn: string;
  ask: string;
  /** When this version was told, and when it was got. */
  toldAt: Temporal.Instant;
  gotAt?: Temporal.Instant;
};

/** What the classes of the person who asks have to know now, with names; what has ended is not among it. One audit row. */
export function listClassSupports(ctx: StaffCtx): Promise<Outcome<ClassSupport[]>> {
  const deed = { action: "class-support.list", subject: "classes", changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const found = await supportsWhere(reader, ctx, { readerId: ctx.actor.staffId });
    const live = found.filter((view) => view.state !== "ended");
    const shown = await Promise.all(live.map((view) => classSupport(reader, ctx, view)));
    // What has not been got yet stands first.
    return accept(shown.toSorted((a, b) => Number(Boolean(a.gotAt)) - Number(Boolean(b.gotAt))));
  });
}

/** One of them. Refuses as `not-found` when it is not of their classes, or has ended. */
export function seeClassSupport(ctx: StaffCtx, id: SupportId): Promise<Outcome<ClassSupport>> {
  const deed = { action: "class-support.see", subject: `support:${id}`, changed: ["names"] } as const;
  return lookAtNames(ctx, deed, async (reader) => {
    const [view] = await supportsWhere(reader, ctx, { id });
    const isTold = view?.readers.some((one) => one.staffId === ctx.actor.staffId);
    if (!view || !isTold || view.state === "ended") return refuse({ kind: "not-found", what: "support" });
    return accept(await classSupport(reader, ctx, view));
  });
}

async function classSupport(reader: Reader, ctx: StaffCtx, view: SupportView): Promise<ClassSupport> {
  const { row, details } = view;
  const mine = view.readers.find((one) => one.staffId === ctx.actor.staffId);
  return {
    id: row.id,
    student: await studentName(reader, ctx, row.studentId),
    classWords: classWords(details),
    what: view.kind.label,
    label: bases[row.basis],
    teachersRead: details.teachersRead,
    ...(details.amount && { amount: details.amount }),
    ...(details.dueOn && { dueOn: dayWords(Temporal.PlainDate.from(details.dueOn)) }),
    endsOn: dayWords(row.endsOn),
    ask: view.owner,
    toldAt: mine?.toldAt ?? row.changedAt,
    ...(mine?.hasGot && mine.gotAt && { gotAt: mine.gotAt }),
  };
}
