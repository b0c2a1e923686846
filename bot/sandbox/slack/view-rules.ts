import { checkBlocks } from "./blocks.ts";
import { boolean, isJson, oneOf, shape, string, type Check, type Json, type Problem } from "../check.ts";
import { limits } from "./limits.ts";
import { plainText } from "./texts.ts";

const blocksElsewhere: Check = () => {};
const common = {
  private_metadata: string(limits.privateMetadata),
  callback_id: string(limits.callbackId),
  external_id: string(limits.externalId),
};
const title = plainText(limits.viewTitle);

const kinds: Record<string, Check> = {
  modal: shape({
    required: { type: oneOf("modal"), title, blocks: blocksElsewhere },
    optional: { ...common, submit: title, close: title, clear_on_close: boolean, notify_on_close: boolean },
    also: (value, at, found) => {
      const inputs =
        Array.isArray(value.blocks) && value.blocks.some((block) => isJson(block) && block.type === "input");
      if (inputs && value.submit === undefined) found.push({ says: "missing required field: submit", at });
    },
  }),
  home: shape({ required: { type: oneOf("home"), blocks: blocksElsewhere }, optional: common }),
};

/** All that Slack would refuse in a view of this kind. `at` is where it stands, such as `/view`. */
export function checkView(view: unknown, kind: "modal" | "home", at: string): Problem[] {
  const found: Problem[] = [];
  if (!isJson(view)) return [{ says: "must provide an object", at }];
  if (view.type !== kind) return [{ says: `must be one of: ${kind}`, at: `${at}/type` }];
  kinds[kind]?.(view, at, found);
  if (view.blocks !== undefined) found.push(...checkBlocks(view.blocks, kind, `${at}/blocks`));
  return found;
}

/** Whether the view, as JSON, is bigger than Slack takes; `carried` is how long the message was that brought it. */
export const isTooLarge = (view: Json, carried: number): boolean =>
  carried > limits.viewBytes && Buffer.byteLength(JSON.stringify(view)) > limits.viewBytes;
