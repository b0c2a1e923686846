import { rmSync } from "node:fs";
import { readConfig } from "#config";

const { dataDirectory, mode } = readConfig(process.env);
if (mode === "production") {
  process.stderr.write("DATABASE_URL is set: reset only ever removes the data of the built-in database.\n");
  process.exit(1);
}
rmSync(dataDirectory, { recursive: true, force: true });
process.stdout.write(`Removed ${dataDirectory}. The next npm start begins anew.\n`);
