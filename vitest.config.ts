import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "threads",
    maxWorkers: 2,
    // Each worker loads the program once, not once a file: a third of the time was loading.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    reporters: ["default", "./test/support/closing-line.ts"],
    setupFiles: ["test/support/each-file.ts"],
    globalSetup: ["test/support/global-setup.ts"],
  },
});
