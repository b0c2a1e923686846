import type { Role } from "#db/actor.ts";
import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId, type SupportId } from "#db/ids.ts";
import { read, type Reader } from "#db/read.ts";
import { look } from "./act.ts";
import { facts } from "./card.ts";
import { closedDaysFrom } from "./calendar.ts";
import { findCase } from "./cases.ts";
import type { At } from "./conversation.ts";
import type { Answers, Option, Step } from "./form.ts";
import { unlessKeptOut } from "./chat-level.ts";
import { saying } from "./said.ts";
import { accept, refuse, type Outcome } from "./outcome.ts";
import { roleWords } from "./role-words.ts";
import { readKind, supportCatalog, kindOf, type SupportKindId } from "./support-catalog.rules.ts";
import { todayIn } from "./support-clock.ts";
import { detailsPage, pickKindPage, readDetails, type DetailsData } from "./support-details.form.ts";
import { looksAfter, supportsWhere, type SupportView } from "./support-loading.ts";
import { keep, kept, type DraftFor } from "./support-offer.ts";
import { peopleIn } from "./support-people.ts";
import { ownStudent } from "./rosters.ts";
import { classesOf } from "./student-classes.ts";
import { studentsById } from "./student-rows.ts";
import type { StudentClass } from "./support-class.form.ts";
import { asOrganization } from "./support-rows.ts";
import { changeSupport, mayDecideKind, recordSupport, type ForWhom } from "./supports.ts";
import { basesFor, decidingRoles } from "./supports.rules.ts";

type Known = "teachers" | "owners" | "bases" | "today" | "classes" | "closed";
type Base = Omit<DetailsData, Known> & { zone: string; whom: ForWhom };

/** Fills in what the school itself knows: the student's classes, its teachers and closed days, who may look after a support, and what basis this person may set. */
export async function detailsData(reader: Reader, ctx: StaffCtx, base: Base): Promise<DetailsData> {
  const { zone, whom, ...rest } = base;
  const today = todayIn(ctx.now, zone);
  const [people, classes, closed] = await Promise.all([
    peopleIn(reader, ctx, ["teacher", ...decidingRoles]),
    base.kind.asks.includes("class") ? classesFor(reader, ctx, whom) : [],
    base.kind.asks.includes("date") ? closedDaysFrom(reader, ctx, { from: today }) : new Set<string>(),
  ]);
  const having = (wanted: readonly Role[]) =>
    people.filter(({ roles }) => roles.some((role) => wanted.includes(role))).map(optionOf);
  return {
    ...rest,
    classes,
    closed,
    teachers: having(["teacher"]),
    owners: having(decidingRoles),
    bases: basesFor(ctx.actor.roles),
    today,
  };
}

async function classesFor(reader: Reader, ctx: StaffCtx, whom: ForWhom): Promise<StudentClass[]> {
  const id = "caseId" in whom ? (await ownStudent(reader, ctx, whom.caseId))?.id : whom.studentId;
  return id ? classesOf(reader, ctx, id) : [];
}

const optionOf = (one: { staffId: string; name: string; role: keyof typeof roleWords }): Option => ({
  value: one.staffId,
  label: one.name,
  hint: roleWords[one.role],
});

export type Recording = {
  whom: ForWhom;
  kind?: SupportKindId;
  prefill?: { course?: string; dueOn?: string };
};

/** Opens the form for a support that nobody asked for; first its kind, where it is not known. */
export async function openRecord(ctx: StaffCtx, recording: Recording): Promise<Outcome<Step>> {
  return unlessKeptOut(ctx, "/supports", async () => {
    const draft = newId(DraftId);
    const drafted = { for: "record", ...recording } as const;
    const page = await recordPage(ctx, drafted);
    if (!page.ok) return page;
    const done = await keep(ctx, draft, drafted);
    return done.ok ? accept({ kind: "page", draft, page: page.value }) : done;
  });
}

async function recordPage(ctx: StaffCtx, drafted: DraftFor<"record">) {
  const data = await recordData(ctx, drafted);
  if (!data.ok) return data;
  return accept("page" in data.value ? data.value.page : detailsPage(data.value.details));
}

type RecordPage = { page: ReturnType<typeof pickKindPage> } | { details: DetailsData };

function recordData(ctx: StaffCtx, drafted: DraftFor<"record">): Promise<Outcome<RecordPage>> {
  const { whom, kind, prefill } = drafted;
  const subject = "caseId" in whom ? `case:${whom.caseId}` : `student:${whom.studentId}`;
  return look(ctx, { action: "support.record", subject }, async (reader) => {
    const about = await aboutOf(reader, ctx, whom);
    if (!about.ok) return about;
    const mineToDecide = supportCatalog.filter((one) => mayDecideKind(ctx, { kind: one.id }));
    if (!kind) return accept({ page: pickKindPage(about.value.title, mineToDecide) });
    if (!mayDecideKind(ctx, { kind })) return refuse({ kind: "not-allowed" });
    const base = {
      key: "record" as const,
      kind: kindOf(kind),
      about: [facts([["Support", kindOf(kind).label]])],
      values: { details: prefill ?? {}, ownerId: ctx.actor.staffId },
      whom,
      ...about.value,
    };
    return accept({ details: await detailsData(reader, ctx, base) });
  });
}

/** How a form names whom it is about: by code name, or not at all. No form names a student. */
async function aboutOf(reader: Reader, ctx: StaffCtx, whom: ForWhom) {
  if (!("caseId" in whom)) {
    const known = await studentsById(reader, ctx, [whom.studentId]);
    if (known.get(whom.studentId)?.endedAt !== null) return refuse({ kind: "not-found", what: "person" });
    return accept({ title: "One of your students", zone: ctx.zone, forbidden: {} });
  }
  const found = await findCase(reader, ctx, whom.caseId);
  if (!found.ok) return found;
  const { codeName, zone, programName: program } = found.value;
  return accept({ title: codeName, zone, forbidden: { program, codeName } });
}

export async function takeKind(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const drafted = await kept(ctx, at.draft, "record");
  if (!drafted.ok) return drafted;
  const kind = readKind(answers["kind"]);
  if (!kind) return accept({ kind: "wrong", fields: { kind: "Pick a support." } });
  const filled = { ...drafted.value, kind: kind.id };
  const page = await recordPage(ctx, filled);
  if (!page.ok) return page;
  const done = await keep(ctx, at.draft, filled);
  return done.ok ? accept({ kind: "page", draft: at.draft, page: page.value }) : done;
}

export async function showRecord(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  const drafted = await kept(ctx, at.draft, "record");
  if (!drafted.ok) return drafted;
  const page = await recordPage(ctx, drafted.value);
  return page.ok ? accept({ kind: "page", draft: at.draft, page: page.value }) : page;
}

export async function takeRecord(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const drafted = await kept(ctx, at.draft, "record");
  if (!drafted.ok) return drafted;
  const data = await recordData(ctx, drafted.value);
  if (!data.ok) return data;
  if ("page" in data.value) return refuse({ kind: "lapsed" });
  const { input, errors } = readDetails(answers, data.value.details);
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const done = await recordSupport(ctx, { draft: at.draft, whom: drafted.value.whom, input });
  return done.ok ? savedPage(input.teacherIds.length, "Support recorded") : done;
}

const savedPage = (teachers: number, title: string): Outcome<Step> =>
  saying(title, [
    teachers > 0
      ? "Each teacher gets a card, and you see who has got it."
      : "No teacher is told. Change the support to add one.",
  ]);

const ownView = (ctx: StaffCtx, id: SupportId): Promise<Outcome<SupportView>> =>
  look(ctx, { action: "support.change", subject: `support:${id}` }, async (reader) => {
    const [view] = await supportsWhere(reader, ctx, { id });
    if (!view || !looksAfter(ctx, view)) return refuse({ kind: "not-found", what: "support" });
    return view.row.endedAt ? refuse({ kind: "already-done", what: "support.end" }) : accept(view);
  });

/** Opens a support again, to renew or change it. */
export async function openRevise(ctx: StaffCtx, id: SupportId): Promise<Outcome<Step>> {
  const view = await ownView(ctx, id);
  if (!view.ok) return view;
  return unlessKeptOut(ctx, `/supports/${id}`, async () => {
    const draft = newId(DraftId);
    const done = await keep(ctx, draft, { for: "revise", id, version: view.value.row.version });
    if (!done.ok) return done;
    return accept({ kind: "page", draft, page: detailsPage(await reviseData(ctx, view.value)) });
  });
}

async function reviseData(ctx: StaffCtx, view: SupportView): Promise<DetailsData> {
  const { row, details, kind, zone } = view;
  return read(ctx, async (reader) => {
    const { caseId } = row;
    const found = caseId ? await findCase(reader, asOrganization(ctx), caseId) : undefined;
    const known = found?.ok ? found.value : undefined;
    return detailsData(reader, ctx, {
      key: "revise",
      title: known?.codeName ?? "One of your students",
      kind,
      about: [facts([["Support", kind.label]])],
      values: {
        details,
        ownerId: row.ownerId,
        basis: row.basis,
        span: { starts: row.startsOn, review: row.reviewOn, ends: row.endsOn },
        teacherIds: view.readers.map((one) => one.staffId),
      },
      forbidden: known ? { program: known.programName, codeName: known.codeName } : {},
      zone,
      whom: caseId ? { caseId } : { studentId: row.studentId },
    });
  });
}

export async function showRevise(ctx: StaffCtx, at: At): Promise<Outcome<Step>> {
  const drafted = await kept(ctx, at.draft, "revise");
  if (!drafted.ok) return drafted;
  const view = await ownView(ctx, drafted.value.id);
  if (!view.ok) return view;
  return accept({ kind: "page", draft: at.draft, page: detailsPage(await reviseData(ctx, view.value)) });
}

export async function takeRevise(ctx: StaffCtx, at: At, answers: Answers): Promise<Outcome<Step>> {
  const drafted = await kept(ctx, at.draft, "revise");
  if (!drafted.ok) return drafted;
  const { id, version } = drafted.value;
  const view = await ownView(ctx, id);
  if (!view.ok) return view;
  const { input, errors } = readDetails(answers, await reviseData(ctx, view.value));
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const done = await changeSupport(ctx, { draft: at.draft, id, version, input });
  return done.ok ? savedPage(input.teacherIds.length, "Support changed") : done;
}
