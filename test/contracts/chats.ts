import type { Ask } from "#bot/dispatch.ts";
import type { Page } from "#care/form.ts";
import type { TestDatabase } from "../support/database.ts";
import type { Handle, House } from "../support/house.ts";

/** What somebody reads after a press or a submission, wherever they are. */
export type Shown = {
  title: string;
  /** All that can be read, in order; what Slack and Teams only mark up is left out. */
  words: string;
  /** Messages that stand beside fields. */
  errors: string[];
  /** The presses that are offered. */
  presses: string[];
  /** How it came: a form of its own, the card that was pressed, or nothing but the card's own change. */
  as: "form" | "card" | "nothing";
};
export type Who = Pick<Handle, "userKey"> & { org: Handle["org"] };

/** One platform before its real adapter: what a person asks goes in as the platform sends it, and comes out as it is drawn. */
export type Chat = {
  platform: "slack" | "teams";
  /** Has everybody of a house on this platform, too. */
  settle: (house: House) => Promise<House>;
  /** `page` is what a form is submitted from, where more of it is asked than was answered. */
  ask: (who: Who, ask: Ask, page?: Page) => Promise<Shown>;
};

/** A clock that runs with the real one; `ahead` of it for a while. */
export type Clock = { now: () => Temporal.Instant; ahead: Temporal.DurationLike };

export function clock(): Clock {
  const held: Clock = { ahead: { seconds: 0 }, now: () => Temporal.Now.instant().add(held.ahead) };
  return held;
}

/** Somebody of this organization whom the product does not know. */
export const stranger = ({ org }: Handle): Who => ({ org, userKey: `UNEW${org.team}` });

/** Runs something while somebody has another role. */
export async function whileIn(
  db: TestDatabase,
  { id }: Handle,
  roles: readonly string[],
  run: () => Promise<Shown>,
): Promise<Shown> {
  const [row] = await db.asSuperuser<{ roles: string }[]>`select roles::text from staff where id = ${id}`;
  const set = (to: string) => db.asSuperuser`update staff set roles = ${to} where id = ${id}`;
  await set(`{${roles.join(",")}}`);
  try {
    return await run();
  } finally {
    await set(row?.roles ?? "{}");
  }
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-/;
const names = /Marisol|Tannenbaum|Lupita|Desmond|Okereke/;

/** What everything shown owes a person. */
export function unfit({ words, presses, as }: Shown): string[] {
  const safeties = presses.filter((press) => press === "safety.open").length;
  return [
    ...(uuid.test(words) ? ["an id can be read"] : []),
    ...(names.test(words) ? ["a name can be read"] : []),
    ...(as === "form" && safeties !== 1 ? [`${safeties} ways to a safety concern`] : []),
  ];
}

/** Marks that one platform has and the other has not. */
export const plainWords = (words: string): string =>
  words
    .replaceAll(/[*_>~`•]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
