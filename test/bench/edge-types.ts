import type { Choice } from "#bot/sandbox/slack/hands.ts";
import type { WorkspaceSeed } from "#bot/sandbox/slack/types.ts";

/** A person in a workspace. */
export type Who = { teamId: string; userId: string };
/** What lies on top of a person's screen: which page, how many blocks, and how many options its menus offer. */
export type Seen = { page: string; blocks: number; options: number };

export type Opened = { eventsUrl: string; signingSecret: string; workspaces: WorkspaceSeed[] };
export type Command = { who: Who; words: string; until: "opened" | "filled" };
export type Submission = { who: Who; choices: Record<string, Choice> };
/** A message with buttons, as the app posted it. */
export type Posting = { who: Who; text: string; blocks: readonly object[] };
export type Press = { who: Who; ts: string; label: string };
/** `ackMs`: from sending to the acknowledgment. The moments are milliseconds on the edge's own clock. */
export type Commanded = { ackMs: number; sentAt: number; shownAt: number; seen: Seen };
export type Submitted = {
  ackMs: number;
  answeredAt: number;
  /** By the clock that all processes share. */ answeredOn: number;
  seen: Seen;
};
/** A message that was accepted in a workspace. */
export type Posted = { teamId: string; text: string; at: number };
