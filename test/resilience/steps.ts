import type { FakeSlack } from "#bot/sandbox/slack/hands.ts";
import type { Passing, PostgresProxy } from "./postgres-proxy.ts";

/** Slack's edge, where a test can stop the world before or after Slack has taken a post. */
export type Edge = {
  fake: FakeSlack;
  /** Resolves when a post has come in and Slack has not taken it, or has taken it and not answered. */
  holdPost(when: "before" | "after"): Promise<void>;
  /** Resolves when the next post has been taken and its answer was sent. */
  nextAnswer(): Promise<void>;
};

type Hold = { when: "before" | "after" | "answered"; reached: () => void };

/** A Slack whose next post can be held at its door. Everything else goes as it always does. */
export function edgeOf(slack: FakeSlack): Edge {
  const state: { hold?: Hold } = {};
  const arm = (when: Hold["when"]) => new Promise<void>((reached) => void (state.hold = { when, reached }));
  const answer: FakeSlack["answer"] = (request) => {
    const { hold } = state;
    if (!hold || !request.path.endsWith("/chat.postMessage")) return slack.answer(request);
    delete state.hold;
    if (hold.when === "before") {
      hold.reached();
      return { kind: "hung" };
    }
    const given = slack.answer(request);
    hold.reached();
    return hold.when === "after" ? { kind: "hung" } : given;
  };
  return { fake: { ...slack, answer }, holdPost: arm, nextAnswer: () => arm("answered") };
}

const isFetch = (text: string) => text.includes("j.name = 'deliver'") && text.includes("started_on");
const isCompletion = (text: string) => text.includes("completed_on = ");
const isRow = (text: string) => text.includes('insert into "deliveries"');
const commitAfterRow = (asked: string) => isRow(asked.slice(0, asked.lastIndexOf("commit\0")));
const isCommit = ({ from, text, asked }: Passing) =>
  from === "process" && text.includes("commit\0") && commitAfterRow(asked);
const isCommitted = ({ from, text, asked }: Passing) =>
  from === "server" && text.includes("COMMIT\0") && commitAfterRow(asked);

type Steps = Record<string, (at: { proxy: PostgresProxy; edge: Edge }) => Promise<unknown>>;

/** Where a delivery can be cut off, in order. Each says when the world has come to that point. */
export const steps: Steps = {
  "before the job is taken": ({ proxy }) =>
    proxy.holdWhen(({ from, text }) => from === "process" && isFetch(text)),
  "the job is taken, and the worker does not know it yet": ({ proxy }) =>
    proxy.holdWhen(
      ({ from, text, asked }) => from === "server" && isFetch(asked) && text.includes("organizationId"),
    ),
  "the copy is marked as being sent, and the worker does not know it yet": ({ proxy }) =>
    proxy.holdWhen(isCommitted),
  "the post is at Slack's door": ({ edge }) => edge.holdPost("before"),
  "Slack has taken the post, and its answer is on the way": ({ edge }) => edge.holdPost("after"),
  "Slack has answered, and nothing of it is written down": async ({ proxy, edge }) => {
    await edge.nextAnswer();
    await proxy.holdWhen(({ from, text }) => from === "process" && text.includes("begin read write"));
  },
  "what became of the copy is written down, and the job is not completed": ({ proxy }) =>
    proxy.holdWhen(({ from, text }) => from === "process" && isCompletion(text)),
};

/** Points between those, for a longer run by hand. */
export const finerSteps: Steps = {
  "before the copy is marked as being sent": ({ proxy }) =>
    proxy.holdWhen(({ from, text }) => from === "process" && isRow(text)),
  "the mark is about to be committed": ({ proxy }) => proxy.holdWhen(isCommit),
  "what became of the copy is about to be committed": async ({ proxy, edge }) => {
    await edge.nextAnswer();
    await proxy.holdWhen(isCommit);
  },
  "what became of the copy is committed, and the worker does not know it yet": async ({ proxy, edge }) => {
    await edge.nextAnswer();
    await proxy.holdWhen(isCommitted);
  },
  "the job is completed, and the worker does not know it yet": ({ proxy }) =>
    proxy.holdWhen(({ from, asked }) => from === "server" && isCompletion(asked)),
};
