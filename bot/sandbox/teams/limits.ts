/**
 * How much of everything Teams takes. Source: learn.microsoft.com, Teams limits, rate limits of bots, cards and dialogs.
 */
export const limits = {
  ackMs: 5_000,
  /** A submit without an answer is sent twice more. */
  repeats: 2,
  messageBytes: 80 * 1024,
  cardVersion: 1.5,
  refreshUsers: 60,
  actions: 6,
  choices: 100,
  dialogTitle: 60,
  dialogSide: 2_000,
  dialogBytes: 80 * 1024,
  commands: 10,
  composeExtensions: 10,
  perConversationASecond: 7,
  perTenantASecond: 30,
  searchResults: 15,
} as const;
