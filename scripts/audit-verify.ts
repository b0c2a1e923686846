import { verifyChain } from "#db/audit.ts";
import { listOrganizations } from "#db/doors.ts";
import { read } from "#db/read.ts";
import { start } from "#server";
import { readConfig } from "#config";

await using running = await start({ ...readConfig(process.env), port: 0, workers: false });
const { store } = running;
let broken = 0;
for (const { organizationId } of await listOrganizations(store)) {
  const actor = { kind: "job", job: "audit-verify", organizationId } as const;
  const ctx = {
    actor,
    now: Temporal.Now.instant(),
    locale: "en",
    zone: "UTC",
    requestId: "audit-verify",
    store,
  } as const;
  const report = await read(ctx, (reader) => verifyChain(reader, organizationId));
  if (report.brokenAt !== undefined) broken += 1;
  process.stdout.write(
    `${organizationId}: ${report.rows} rows${report.brokenAt === undefined ? ", whole" : `, BROKEN at ${report.brokenAt}`}\n`,
  );
}
process.exitCode = broken > 0 ? 1 : 0;
