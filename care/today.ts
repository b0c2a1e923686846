import { DraftId, newId } from "#db/ids.ts";
import type { StaffCtx } from "#db/context.ts";
import type { Conversation } from "./conversation.ts";
import { wordOf, type Step } from "./form.ts";
import { accept, type Outcome } from "./outcome.ts";
import { saying } from "./said.ts";
import { kindOfToday, setToday } from "./school-year.ts";
import { dayWords } from "./school-year.form.ts";
import { readKind, todayPage } from "./today.form.ts";
import type { DayKind } from "./scheduling/school-days.ts";

const longDay = (day: Temporal.PlainDate) =>
  day.toLocaleString("en-US", { weekday: "long", month: "long", day: "numeric" });

/** `/footbridge today`: says what today is; with words such as `no school`, it is chosen already. */
export const todayConversation: Conversation = {
  start: (ctx, words) => showToday(ctx, newId(DraftId), words),
  show: (ctx, at) => showToday(ctx, at.draft, ""),
  next: async (ctx, _at, answers) => {
    const kind = readKind(wordOf(answers, "kind"));
    return kind ? saveToday(ctx, kind) : accept({ kind: "wrong", fields: { kind: "Choose what today is." } });
  },
};

async function showToday(ctx: StaffCtx, draft: DraftId, words: string): Promise<Outcome<Step>> {
  const now = await kindOfToday(ctx);
  if (!now.ok) return now;
  const page = todayPage({ today: longDay(now.value.day), kind: readKind(words) ?? now.value.kind });
  return accept({ kind: "page", draft, page });
}

const consequences: Record<DayKind, string> = {
  no_school: "Whoever has arranged a meeting today gets a card. No reminder goes out for what fell.",
  late_start: "Times that are looked for today follow the late bells.",
  early_release: "Times that are looked for today follow the early bells.",
  remote: "Meetings go on as planned.",
  usual: "Today is a day like any other.",
};

async function saveToday(ctx: StaffCtx, kind: DayKind): Promise<Outcome<Step>> {
  const set = await setToday(ctx, kind);
  if (!set.ok) return set;
  return saying("Today is set", [`${longDay(set.value.day)}: ${dayWords[kind]}.`, consequences[kind]]);
}
