import { Hono, type Context } from "hono";
import { fieldPlans, type ImportField, type Mapping } from "#care/imports/fields.rules.ts";
import {
  discardImport,
  importProgress,
  importSheet,
  listImports,
  mapColumns,
  takeIn,
  type ImportSheet,
} from "#care/imports/imports.ts";
import { receiveFile, uploadLimit } from "#care/imports/receive.ts";
import { ImportId } from "#db/ids.ts";
import type { ImportKind } from "#db/schema/imports.ts";
import type { FieldErrors } from "#care/form.ts";
import { explainLine } from "#care/explain.ts";
import { notFoundPage, refusalPage, stalePage } from "./answers.ts";
import type { Env } from "./env.ts";
import { goWith } from "./notice.ts";
import { differencePage } from "./roster-difference.view.ts";
import { columnsPage, filesPage, runningPage, settledPage } from "./roster-files.view.ts";
import { uploadPath } from "./security.ts";
import { isFormToken, signedIn, visitorOf } from "./session.ts";
import { drain, partsOf, textOf, type Part } from "./upload.ts";

const kinds: readonly ImportKind[] = ["students", "guardians", "staff", "classes"];

async function showFiles(c: Context<Env>, problem?: string) {
  const files = await listImports(visitorOf(c).ctx);
  if (!files.ok) return refusalPage(c, files.refusal);
  return c.html(filesPage(c, { files: files.value, ...(problem && { problem }) }), problem ? 422 : 200);
}

const noFile = "Choose a file and what is in it.";

/** Takes a file while it arrives. The token and the kind stand before it in the form. */
async function upload(c: Context<Env>) {
  const parts = partsOf(c);
  let isOurs = false;
  let kind: ImportKind | undefined;
  for await (const part of parts) {
    if (part.name === "_token") isOurs = isFormToken(visitorOf(c), await textOf(part));
    else if (!isOurs) return stalePage(c);
    else if (part.name === "kind") kind = await kindOf(part);
    else if (part.name === "file" && part.fileName && kind) return receive(c, kind, { part, parts });
  }
  return isOurs ? showFiles(c, noFile) : stalePage(c);
}

async function kindOf(part: Part): Promise<ImportKind | undefined> {
  const words = await textOf(part);
  return kinds.find((one) => one === words);
}

type Arriving = { part: Part; parts: AsyncGenerator<Part> };

async function receive(c: Context<Env>, kind: ImportKind, { part, parts }: Arriving) {
  const received = await receiveFile(visitorOf(c).ctx, kind, part.bytes);
  // A browser that is not listened to any more tells its user of a broken line, not of the reason.
  await drain(parts, 4 * uploadLimit);
  if (received.ok) return c.redirect(`${uploadPath}/${received.value}`, 303);
  if (received.refusal.kind !== "unreadable-file") return refusalPage(c, received.refusal);
  return showFiles(c, explainLine(received.refusal));
}

/** The one route that reads a form of any size; it stands before those that read the whole of a form first. */
export function uploadRoutes() {
  return new Hono<Env>().post(uploadPath, signedIn, upload);
}

const idOf = (c: Context<Env>) => ImportId.safeParse(c.req.param("id")).data;

async function showOne(c: Context<Env>, wrong: { errors?: FieldErrors; mapping?: Mapping } = {}) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const { ctx } = visitorOf(c);
  const progress = await importProgress(ctx, id);
  if (!progress.ok) return refusalPage(c, progress.refusal);
  if (isRunning(progress.value)) return c.html(runningPage(c, progress.value));
  const found = await importSheet(ctx, id);
  if (!found.ok) return refusalPage(c, found.refusal);
  const sheet = found.value;
  const asks = c.req.query("columns") !== undefined || wrong.errors !== undefined;
  if (sheet.state === "mapping" || (asks && ["checked", "failed"].includes(sheet.state))) {
    const shown = { ...sheet, mapping: wrong.mapping ?? sheet.mapping };
    return c.html(columnsPage(c, shown, wrong.errors ?? {}), wrong.errors ? 422 : 200);
  }
  return c.html(sheet.state === "checked" ? differencePage(c, sheet) : settledPage(c, sheet));
}

const isRunning = ({ state }: ImportSheet) => state === "checking" || state === "importing";

function mappingFrom(kind: ImportKind, body: Record<string, unknown>): Mapping {
  const mapping: Mapping = {};
  for (const { field } of fieldPlans[kind]) {
    const words = body[`column-${field satisfies ImportField}`];
    if (typeof words === "string" && /^\d{1,4}$/.test(words)) mapping[field] = Number(words);
  }
  return mapping;
}

async function map(c: Context<Env>) {
  const id = idOf(c);
  const known = id && (await importProgress(visitorOf(c).ctx, id));
  if (!id || !known) return notFoundPage(c);
  if (!known.ok) return refusalPage(c, known.refusal);
  const mapping = mappingFrom(known.value.kind, await c.req.parseBody());
  const mapped = await mapColumns(visitorOf(c).ctx, id, mapping);
  if (mapped.ok || mapped.refusal.kind === "already-done") return c.redirect(`${uploadPath}/${id}`, 303);
  return mapped.refusal.kind === "invalid"
    ? showOne(c, { errors: mapped.refusal.fields, mapping })
    : refusalPage(c, mapped.refusal);
}

async function take(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const { gone } = await c.req.parseBody();
  const taken = await takeIn(visitorOf(c).ctx, id, { endsGone: gone === "end" });
  if (taken.ok || taken.refusal.kind === "already-done" || taken.refusal.kind === "changed")
    return c.redirect(`${uploadPath}/${id}`, 303);
  return refusalPage(c, taken.refusal);
}

async function discard(c: Context<Env>) {
  const id = idOf(c);
  if (!id) return notFoundPage(c);
  const done = await discardImport(visitorOf(c).ctx, id);
  if (!done.ok && done.refusal.kind !== "already-done") return refusalPage(c, done.refusal);
  return goWith(c, uploadPath, "discarded");
}

/** Files brought to the roster: their columns, what they would do, and taking them in. */
export function rosterFileRoutes() {
  return new Hono<Env>()
    .get(uploadPath, (c) => showFiles(c))
    .get(`${uploadPath}/:id`, (c) => showOne(c))
    .post(`${uploadPath}/:id/columns`, map)
    .post(`${uploadPath}/:id/take`, take)
    .post(`${uploadPath}/:id/discard`, discard);
}
