import { CaseId } from "#db/ids.ts";
import { shareCategories, type ShareCategory } from "./share.rules.ts";

/** What somebody wanted to share in a case and could not; from their own side, as everything that is asked for. */
export type Wanted = { caseId: CaseId; categories: ShareCategory[] };

const bitOf = (category: ShareCategory) => 1 << shareCategories.indexOf(category);

/** As the ref of a button: the case, and its categories as a number, so that no word of them lies in chat. */
export const wantedRef = ({ caseId, categories }: Wanted): string =>
  `${caseId}.${categories.reduce((bits, one) => bits | bitOf(one), 0).toString(36)}`;

/** Reads such a ref. One without categories, or with none that there are, wants what an update may say. */
export function readWanted(ref: string): Wanted | undefined {
  const [id, code = "", ...rest] = ref.split(".");
  const caseId = CaseId.safeParse(id);
  if (!caseId.success || rest.length > 0 || !/^[0-9a-z]{0,3}$/.test(code)) return undefined;
  const bits = Number.parseInt(code || "0", 36);
  return { caseId: caseId.data, categories: shareCategories.filter((one) => (bits & bitOf(one)) !== 0) };
}
