import type { Json, Problem } from "../check.ts";

/** Slack's `ok: false`. */
export class ApiRefusal extends Error {
  override name = "ApiRefusal";
  readonly code: string;
  readonly more: Json;
  constructor(code: string, more: Json = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** Arguments that break a rule, told as Slack tells them: `invalid_arguments` with pointers. */
export function invalidArguments(problems: readonly Problem[]): ApiRefusal {
  return new ApiRefusal("invalid_arguments", { response_metadata: { messages: problems.map(line) } });
}

/** Blocks of a message that break a rule: `invalid_blocks`, told twice, as Slack does. */
export function invalidBlocks(problems: readonly Problem[]): ApiRefusal {
  return new ApiRefusal("invalid_blocks", {
    errors: problems.map((problem) => `${problem.says} [json-pointer:${problem.at}]`),
    response_metadata: { messages: problems.map(line) },
  });
}

export const line = (problem: Problem): string => `[ERROR] ${problem.says} [json-pointer:${problem.at}]`;
