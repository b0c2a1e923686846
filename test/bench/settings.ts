import type { MasterKey } from "#db/keyring.ts";

/** The bench's own invented secrets: its databases hold nobody's data. */
export const master: MasterKey = { id: "bench", secret: Buffer.alloc(32, 7) };
export const masterKeys = `${master.id}:${Buffer.from(master.secret).toString("base64")}`;
export const signingSecret = "an invented secret for the bench";
/** Where people's browsers would reach the panel; production wants https. */
export const baseUrl = "https://panel.example";
