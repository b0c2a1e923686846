import type { StaffCtx } from "#db/context.ts";
import { DraftId, newId } from "#db/ids.ts";
import type { At, Conversation } from "./conversation.ts";
import type { Answers, Step } from "./form.ts";
import { accept, type Outcome } from "./outcome.ts";
import { readSettings, settingsDonePage, settingsPage } from "./settings.form.ts";
import { mySettings, saveSettings } from "./settings.ts";

/** `/footbridge settings`: how one wants to be told, and when not. */
export const settingsConversation: Conversation = {
  start: (ctx) => showSettings(ctx, newId(DraftId)),
  show: (ctx, at) => showSettings(ctx, at.draft),
  next: takeSettings,
};

async function showSettings(ctx: StaffCtx, draft: DraftId): Promise<Outcome<Step>> {
  const found = await mySettings(ctx);
  return found.ok ? accept({ kind: "page", draft, page: settingsPage(found.value, ctx.zone) }) : found;
}

async function takeSettings(ctx: StaffCtx, _at: At, answers: Answers): Promise<Outcome<Step>> {
  const { settings, errors } = readSettings(answers);
  if (Object.keys(errors).length > 0) return accept({ kind: "wrong", fields: errors });
  const saved = await saveSettings(ctx, settings);
  return saved.ok ? accept({ kind: "done", page: settingsDonePage(saved.value) }) : saved;
}
