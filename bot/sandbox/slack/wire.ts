/** A request to Slack, whichever way it came. */
export type ApiRequest = {
  path: string;
  authorization: string | undefined;
  contentType: string | undefined;
  body: string;
};
/** What Slack does with it: answers, breaks the connection, or leaves it open without a word. */
export type ApiAnswer =
  | { kind: "answer"; status: number; headers: Record<string, string>; body: string }
  | { kind: "dropped" }
  | { kind: "hung" };
