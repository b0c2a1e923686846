/**
 * What Slack accepts, in characters and counts, from its Block Kit and views reference. Rich text has no documented
 * limit; we keep each such block within that of a section.
 */
export const limits = {
  title: 24,
  viewBlocks: 100,
  messageBlocks: 50,
  metadata: 3_000,
  /** Characters of a whole view as JSON: `view_too_large` beyond. */
  viewSize: 250_000,
  id: 255,
  heading: 150,
  section: 3_000,
  fields: 10,
  field: 2_000,
  context: 2_000,
  contextElements: 10,
  buttons: 25,
  button: 75,
  value: 2_000,
  url: 3_000,
  confirm: { title: 100, text: 300, button: 30 },
  label: 2_000,
  placeholder: 150,
  typed: 3_000,
  option: 75,
  optionValue: 150,
  options: 100,
  boxes: 10,
} as const;
