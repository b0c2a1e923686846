import fc from "fast-check";
import { expect, test } from "vitest";
import { CaseId, newId } from "#db/ids.ts";
import { shareCategories } from "#care/share.rules.ts";
import { readWanted, wantedRef } from "#care/wanted.rules.ts";

const caseId = newId(CaseId);

test("a button carries exactly the categories that were refused, and no word of them", () => {
  fc.assert(
    fc.property(fc.subarray([...shareCategories]), (categories) => {
      const ref = wantedRef({ caseId, categories });
      expect(readWanted(ref)).toEqual({ caseId, categories });
      for (const category of shareCategories) expect(ref).not.toContain(category);
    }),
  );
});

test("a case alone stands for what an update may say; anything else is no button of ours", () => {
  expect(readWanted(caseId)).toEqual({ caseId, categories: [] });
  for (const wrong of ["", "x", `${caseId}.supports`, `${caseId}.-1`, `${caseId}.1.1`, `.${caseId}`])
    expect(readWanted(wrong)).toBeUndefined();
});
