import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** What a process has loaded once it has done this, by the paths of all modules of its. */
const loadedBy = (code: string): string =>
  execFileSync(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `import { registerHooks } from "node:module";
       const seen = new Set();
       registerHooks({ load: (url, context, next) => (seen.add(url), next(url, context)) });
       ${code}
       process.stdout.write([...seen].join("\\n"));`,
    ],
    { encoding: "utf8" },
  );

test("who has not set Teams up loads none of its libraries, and who has does", () => {
  const teams = /node_modules\/(botbuilder|botframework|@microsoft\/|adaptivecards)/;
  const without = loadedBy(`await import("./server.ts"); await import("#bot/slack/app.ts");`);
  expect(without).toContain("server.ts");
  expect(without).not.toMatch(teams);
  expect(loadedBy(`await import("#bot/teams/app.ts");`)).toMatch(teams);
});
