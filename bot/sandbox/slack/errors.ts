import type { Ack } from "./types.ts";

/** Slack could not use what the product answered. What a person would see is in `ack`. */
export class SlackTrouble extends Error {
  override name = "SlackTrouble";
  readonly ack: Ack;
  constructor(what: string, ack: Ack) {
    super(what);
    this.ack = ack;
  }
}
