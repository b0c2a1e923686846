import { withIds, type Block } from "#bot/sandbox/slack/blocks.ts";
import type { Json } from "#bot/sandbox/check.ts";
import { carried, type StateValues } from "#bot/sandbox/slack/values.ts";
import { drawBlocks } from "#bot/sandbox/try/blocks.view.ts";
import { newDrawing, type Drawing } from "#bot/sandbox/try/drawing.ts";

export const now = Temporal.Instant.from("2026-11-24T14:05:00Z");

/** A drawing for somebody in New York, and what could not be drawn in it. */
export function sampleDrawing(): { drawing: Drawing; missing: string[] } {
  const missing: string[] = [];
  const drawing = newDrawing({
    now,
    zone: "America/New_York",
    people: [{ id: "U1", name: "Orla Fennimore" }],
    channels: [{ id: "C1", name: "general" }],
    missing: (what) => void missing.push(what),
  });
  return { drawing, missing };
}

type Entered = { values?: StateValues; errors?: Record<string, string> };

/** Blocks as the page shows them, with the ids that Slack would make up. */
export async function drawn(blocks: readonly unknown[], entered: Entered = {}) {
  let serial = 0;
  const known: Block[] = withIds(
    blocks.map((block) => ({ ...(block as Json) })),
    () => `b${String((serial += 1)).padStart(8, "0")}`,
  );
  const { drawing, missing } = sampleDrawing();
  const { values = carried(known), errors = {} } = entered;
  const html = String(await drawBlocks(drawing, { id: "pane", values, errors }, known));
  return { html, missing };
}

/** The tags taken away, as a reader would see it. */
export const read = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
