/** One e-mail. Where a calendar file goes with it, mail programs offer to accept it (RFC 6047). */
export type Mail = {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  calendar?: { method: "REQUEST" | "CANCEL"; content: string };
};
export type TextMessage = { id: string; to: string; text: string };

/** What became of one. `later`: nobody has taken it, for certain. `problem` is a code, never words of anybody. */
export type Posted =
  | { kind: "sent" }
  | { kind: "later" | "failed" | "uncertain" | "unreachable"; problem: string };

/** What carries mail and texts. It never throws for what the other end answered. */
export type Post = {
  /** Whom invitations are from; answers by mail would go there. */
  from: { name: string; address: string };
  mail: (mail: Mail) => Promise<Posted>;
  /** Absent where no texts can be sent. */
  text?: (message: TextMessage) => Promise<Posted>;
};
