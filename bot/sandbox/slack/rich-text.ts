import { boolean, byType, integer, list, oneOf, pattern, shape, string, type Check } from "../check.ts";

const style = shape({
  required: {},
  optional: { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean },
});
const styled = { style };

const pieces = byType({
  text: shape({ required: { text: string(Infinity, 1) }, optional: styled }),
  link: shape({
    required: { url: string(Infinity, 1) },
    optional: { ...styled, text: string(), unsafe: boolean },
  }),
  emoji: shape({ required: { name: string(100, 1) }, optional: { ...styled, unicode: string() } }),
  user: shape({ required: { user_id: string(100, 1) }, optional: styled }),
  channel: shape({ required: { channel_id: string(100, 1) }, optional: styled }),
  usergroup: shape({ required: { usergroup_id: string(100, 1) }, optional: styled }),
  broadcast: shape({ required: { range: oneOf("here", "channel", "everyone") }, optional: styled }),
  color: shape({ required: { value: pattern(/^#[0-9a-f]{3,8}$/i, "must be a color") }, optional: styled }),
  date: shape({
    required: { timestamp: integer(0, 9_999_999_999), format: string(Infinity, 1) },
    optional: { ...styled, url: string(), fallback: string() },
  }),
});

const border = { border: integer(0, 1) };
const section = shape({ required: { elements: list(pieces, { min: 0 }) } });

/** What a `rich_text` block may hold: sections, lists, quotes and preformatted text. */
export const richTextPart: Check = byType({
  rich_text_section: section,
  rich_text_quote: shape({ required: { elements: list(pieces) }, optional: border }),
  rich_text_preformatted: shape({ required: { elements: list(pieces) }, optional: border }),
  rich_text_list: shape({
    required: { style: oneOf("bullet", "ordered"), elements: list(byType({ rich_text_section: section })) },
    optional: { ...border, indent: integer(0, 8), offset: integer(0, 1_000) },
  }),
});
