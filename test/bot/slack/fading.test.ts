import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Listening, SlackClient } from "#bot/slack/app.ts";
import { fading, stay } from "#bot/slack/fading.ts";
import { viewFor } from "#bot/slack/say.ts";
import { donePage } from "#care/progress.done.ts";
import { said } from "#care/said.ts";

const now = Temporal.Instant.from("2026-12-02T15:00:00Z");
const deps = { now: () => now, baseUrl: () => "http://127.0.0.1" } as unknown as Listening;
const update = vi.fn<(change: { external_id: string; view: unknown }) => Promise<void>>();
const client = { views: { update } } as unknown as SlackClient;
const undoable = donePage({
  subjectId: "018f0000-0000-7000-8000-000000000001",
  codeName: "Copper Ladder",
  readers: [],
  categories: [],
  undo: { seconds: 30, until: now.add({ seconds: 30 }) },
});
function shown(page = undoable) {
  const say = { kind: "done", page } as const;
  return fading(deps, { client, say }, viewFor(say, ""));
}

beforeEach(() => {
  vi.useFakeTimers();
  update.mockReset().mockResolvedValue();
});
afterEach(() => vi.useRealTimers());

test("Undo stands in the form for as long as it works, then goes; all else stays, and stays true", () => {
  const view = shown();
  expect(JSON.stringify(view)).toContain("Undo");
  vi.advanceTimersByTime(29_900);
  expect(update).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  const [change] = update.mock.calls[0] ?? [];
  expect(change?.external_id).toBe(view.external_id);
  const words = JSON.stringify(change?.view);
  expect(words).not.toContain("Undo");
  expect(words).toContain("30 seconds after you confirmed");
  expect(words).toContain("Safety concern");
});

test("a form from which somebody went on, and one without Undo, are left alone", () => {
  const view = shown();
  stay({ external_id: view.external_id ?? "" });
  expect(shown(said("Asked", ["It is asked."])).external_id).toBeUndefined();
  vi.advanceTimersByTime(60_000);
  expect(update).not.toHaveBeenCalled();
});

test("a form that was closed meanwhile is no trouble", async () => {
  update.mockRejectedValue(new Error("not_found"));
  shown();
  await vi.advanceTimersByTimeAsync(31_000);
  expect(update).toHaveBeenCalledOnce();
});
