import { answerWith } from "./talk.ts";

// Loaded with `--import` into the product and into the bare program, so that neither has to be changed to be measured.
answerWith({
  cpu: () => process.cpuUsage(),
  /** What is kept, in bytes, once everything else was given back. */
  memory: () => {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
});
