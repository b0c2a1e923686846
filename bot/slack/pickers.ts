import { keepPicker } from "#db/pickers.ts";
import type { Asker, Say } from "#bot/dispatch.ts";

/**
 * Remembers a form that asks for its case, so that a case found in the panel can go into it. Nothing else that is shown
 * is remembered.
 */
export async function rememberPicker(
  { asker, say }: { asker?: Asker; say?: Say },
  viewKey: string,
): Promise<void> {
  if (!asker?.ctx || say?.kind !== "page" || say.page.key !== "case") return;
  const { draft: draftId, page } = say;
  await keepPicker(asker.ctx, { platform: "slack", viewKey, form: page.form, draftId });
}
