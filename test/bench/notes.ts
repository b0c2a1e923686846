import { isReached, rowsOf, type Row } from "./notes/goals.ts";
import { measure } from "./notes/measure.ts";
import { sets } from "./notes/sets.ts";

// `npm run notes`: how well the finder does on invented, labelled notes; `npm run notes -- 20` shows what it gets wrong.
const shown = Number(process.argv[2] ?? 0);
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
const cell = ({ isMost }: Row, value: number) => (isMost ? value.toFixed(2) : percent(value));

for (const [name, notesOf] of Object.entries(sets)) {
  const notes = notesOf();
  const measured = measure(notes);
  console.log(`\n${name}: ${notes.length} notes`);
  console.log(
    `${"".padEnd(46)}${"value".padStart(9)}${"reach".padStart(9)}${"aim".padStart(9)}${"of".padStart(8)}`,
  );
  for (const row of rowsOf(measured)) {
    const flag = isReached(row) ? " " : "*";
    console.log(
      `${row.what.padEnd(46)}${(cell(row, row.value) + flag).padStart(10)}${cell(row, row.reach).padStart(8)}${cell(row, row.aim).padStart(9)}${String(row.of).padStart(8)}`,
    );
  }
  for (const line of measured.missed.slice(0, shown)) console.log(`missed  ${line}`);
  for (const line of measured.wrong.slice(0, shown)) console.log(`wrong   ${line}`);
}
