import type { Ack } from "./types.ts";

/** Teams could not use what the product answered. */
export class TeamsTrouble extends Error {
  override name = "TeamsTrouble";
  readonly ack: Ack;
  constructor(what: string, ack: Ack) {
    super(what);
    this.ack = ack;
  }
}

/** A refusal of the Connector API, with its code. */
export class ConnectorRefusal extends Error {
  override name = "ConnectorRefusal";
  readonly status: number;
  readonly code: string;
  /** Whether the product should never have asked, so that it is noted as a trouble. */
  readonly isFault: boolean;
  constructor(status: number, code: string, message: string, isFault = false) {
    super(message);
    this.status = status;
    this.code = code;
    this.isFault = isFault;
  }
}
