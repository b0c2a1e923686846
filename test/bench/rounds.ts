/**
 * Measures several things in rounds, one after the other within each, every other round the other way around: what
 * slows the machine down for a while then slows all of them. Answers by round, in the order of `subjects`.
 */
export async function interleaved<Subject, Value>(
  rounds: number,
  subjects: readonly Subject[],
  measure: (subject: Subject, round: number) => Promise<Value>,
): Promise<Value[][]> {
  const all: Value[][] = [];
  for (let round = 0; round < rounds; round++) {
    const order = [...subjects.entries()];
    if (round % 2 === 1) order.reverse();
    const values: Value[] = [];
    for (const [at, subject] of order) values[at] = await measure(subject, round);
    all.push(values);
  }
  return all;
}
