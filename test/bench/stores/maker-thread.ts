import { parentPort, workerData } from "node:worker_threads";
import { makeShare, type Share } from "./maker.ts";

// Whoever starts this thread hands the share over with it.
await makeShare(workerData as Share, (updates) => parentPort?.postMessage(updates));
