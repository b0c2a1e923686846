import type { Client } from "./client.ts";
import type { Keyring } from "./keyring.ts";
import type { Queue } from "./queue.ts";

/** All that remembers: the database, the keys to what is sealed in it, and the queue. Made once, in `server.ts`. */
export type Store = { client: Client; keys: Keyring; queue: Queue };
