import type { StaffCtx } from "#db/context.ts";
import { look } from "./act.ts";
import { buttons, divider, heading, text, type Card, type Part } from "./card.ts";
import { listMyCases } from "./cases.ts";
import { listUndelivered } from "./deliveries.ts";
import { accept, type Outcome } from "./outcome.ts";
import { optionsFor } from "./progress-offer.ts";
import type { CaseOption } from "./progress.form.ts";
import { notMonitored, safetyButton } from "./safety.form.ts";

const shownCases = 15;

/** A person's Home: what waits for them, what did not arrive, their cases, safety, help. Code names only. */
export async function homeFor(ctx: StaffCtx): Promise<Outcome<Card>> {
  const found = await look(ctx, { action: "case.list", subject: "home" }, async (reader) =>
    accept({ lines: await listMyCases(reader, ctx), undelivered: await listUndelivered(reader, ctx) }),
  );
  if (!found.ok) return found;
  const options = optionsFor(ctx, found.value.lines);
  const waiting = options.filter((option) => option.group === "waiting");
  const others = options.filter((option) => option.group !== "waiting");
  return accept({
    title: "Footbridge",
    summary: "Footbridge",
    parts: [
      buttons(
        { press: "progress.open", label: "Progress update", style: "primary" },
        { press: "safety.open", label: "Safety concern", style: "danger" },
      ),
      heading(waiting.length > 0 ? `Waiting for you (${waiting.length})` : "Nothing waits for you"),
      ...(waiting.length > 0
        ? [...waiting.slice(0, shownCases).flatMap(caseParts), ...moreParts(waiting)]
        : [text("Updates are due once a week. You are up to date.", "quiet")]),
      ...found.value.undelivered.flatMap(undeliveredParts),
      heading("Your cases"),
      ...(options.length === 0
        ? [text("You are on no care team yet. Ask your coordinator to add you to a case.")]
        : []),
      ...others.slice(0, shownCases).flatMap(caseParts),
      ...moreParts(others),
      divider,
      { kind: "link", label: "Open the panel", url: "/cases" },
      buttons({ press: "help", label: "Help" }),
      text(notMonitored, "quiet"),
    ],
  });
}

/** A list that is cut says so, and where the rest is. */
const moreParts = (all: readonly CaseOption[]): Part[] =>
  all.length > shownCases
    ? [
        text(
          `${all.length - shownCases} more: press Progress update to search them, or open the panel.`,
          "quiet",
        ),
      ]
    : [];

const caseParts = (option: CaseOption): Part[] => [
  text(`${option.codeName} · ${option.line}`),
  buttons(
    { press: "progress.open", ref: option.id, label: "Update" },
    { press: "case.open", ref: option.id, label: "About this case" },
  ),
];

const undeliveredParts = (row: { id: string; state: string }): Part[] => [
  text(
    row.state === "uncertain"
      ? "A card may not have reached you. Look in Messages; if it is not there, send it again."
      : "A card could not be delivered to you. Send it again; if that fails too, tell your admin.",
    "warning",
  ),
  buttons({ press: "delivery.resend", ref: row.id, label: "Send again" }),
];

/** Home for a chat account that is linked to nobody. */
export const strangerHome: Card = {
  title: "Footbridge",
  summary: "Footbridge",
  parts: [
    text(
      "Footbridge joins a school and its partners around a student's plan. First, say who you are: it takes one press, once.",
    ),
    buttons({ press: "link.start", label: "Connect my account", style: "primary" }),
    safetyButton,
    text(notMonitored, "quiet"),
  ],
};
