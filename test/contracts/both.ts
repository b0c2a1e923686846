import type { Ask } from "#bot/dispatch.ts";
import type { Registry } from "#bot/commands.ts";
import type { TestDatabase } from "../support/database.ts";
import { clock, type Chat, type Clock, type Shown, type Who } from "./chats.ts";
import { slackChat } from "./slack-chat.ts";
import { teamsChat } from "./teams-chat.ts";

export const platforms = ["slack", "teams"] as const;
export type Platform = (typeof platforms)[number];

export type Both = AsyncDisposable & {
  chats: Record<Platform, Chat>;
  /** Asks when it is so much later. */
  later: (chat: Chat, by: Temporal.DurationLike, asking: { who: Who; ask: Ask }) => Promise<Shown>;
};

/** Slack and Teams before the same product, each through its real adapter. */
export async function onBoth(db: TestDatabase, registry: Registry): Promise<Both> {
  const time: Clock = clock();
  const teams = await teamsChat(db, registry, time);
  const slack = slackChat(db, registry, time);
  return {
    chats: { slack, teams },
    later: async (chat, by, { who, ask }) => {
      time.ahead = by;
      try {
        return await chat.ask(who, ask);
      } finally {
        time.ahead = { seconds: 0 };
      }
    },
    [Symbol.asyncDispose]: () => teams[Symbol.asyncDispose](),
  };
}

/** A line for each row: which platforms have shown what they should, and where one has not. */
export class Matrix {
  readonly #cells = new Map<string, Map<string, Set<Platform>>>();

  saw(row: string, column: string, platform: Platform): void {
    const columns = this.#cells.get(row) ?? new Map<string, Set<Platform>>();
    columns.set(column, (columns.get(column) ?? new Set()).add(platform));
    this.#cells.set(row, columns);
  }

  get gaps(): string[] {
    return [...this.#cells].flatMap(([row, columns]) =>
      [...columns].flatMap(([column, seen]) =>
        platforms.filter((one) => !seen.has(one)).map((one) => `${row}, ${column}: not on ${one}`),
      ),
    );
  }

  get count(): number {
    return [...this.#cells.values()].reduce((sum, columns) => sum + columns.size, 0);
  }

  print(title: string): void {
    const lines = [...this.#cells].map(([row, columns]) => {
      const marks = [...columns].map(([column, seen]) => `${column} ${[...seen].map(initial).join("")}`);
      return `  ${row}: ${marks.join(", ")}`;
    });
    const head = `${title}: ${this.#cells.size} rows, ${this.count} cells on each platform, ${this.gaps.length} gaps`;
    process.stdout.write(`\n${head} (S Slack, T Teams)\n${lines.join("\n")}\n`);
  }
}

const initial = (platform: Platform): string => (platform === "slack" ? "S" : "T");
