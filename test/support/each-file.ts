import { startClock } from "./clock.ts";

// Runs before every file, see vitest.config.ts: nothing of the file before is left.
startClock();
