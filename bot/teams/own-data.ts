import { z } from "zod";

/** What our own buttons bring: what was pressed, and where. What was entered stands beside it, by field. */
export const OwnData = z.looseObject({
  verb: z.string().max(60),
  ref: z.string().max(200).optional(),
  command: z.string().max(40).optional(),
  codeName: z.string().max(40).optional(),
  draft: z.string().optional(),
  page: z.string().max(80).optional(),
  nonce: z.string().max(60).optional(),
  many: z.string().max(500).optional(),
  typed: z.string().max(60_000).optional(),
  pageBefore: z.string().max(80).optional(),
});

/** Names that no field may have: what was entered would be lost. */
export const ownKeys: ReadonlySet<string> = new Set([...Object.keys(OwnData.shape), "msteams"]);
