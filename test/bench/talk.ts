import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

type Asked = { id: number; act: string; body: unknown };
type Answered = { id: number; value?: unknown; error?: string };

/** Asks another process to do something, and waits for what it answers. */
export type Ask = <Answer>(act: string, body?: unknown) => Promise<Answer>;

/** Speaks to a process of ours that `answerWith` listens in. Everything asked fails when the process ends. */
export function talkTo(child: ChildProcess): Ask {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let next = 0;
  child.on("message", (message) => {
    // Our own processes send nothing else.
    const { id, value, error } = message as Answered;
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(value);
    else waiter?.reject(new Error(error));
  });
  void once(child, "exit").then(() => {
    for (const { reject } of waiting.values()) reject(new Error("a process of the bench has ended"));
    waiting.clear();
  });
  return <Answer>(act: string, body: unknown = null) => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const id = next++;
    waiting.set(id, { resolve, reject });
    child.send({ id, act, body } satisfies Asked, (error) => error && reject(error));
    // Both ends are in this folder: what an act answers is what its caller expects.
    return promise as Promise<Answer>;
  };
}

/** Does in this process what the one that started it asks; ends with it. */
export function answerWith(acts: Record<string, (body: never) => unknown>): void {
  process.on("message", (message) => void answer(acts, message as Asked));
  process.on("disconnect", () => process.exit());
}

async function answer(acts: Record<string, (body: never) => unknown>, asked: Asked): Promise<void> {
  const { id, act, body } = asked;
  const say = (answered: Answered) => process.send?.(answered);
  try {
    say({ id, value: (await acts[act]?.(body as never)) ?? null });
  } catch (error) {
    say({ id, error: error instanceof Error ? `${act}: ${error.message}` : String(error) });
  }
}
