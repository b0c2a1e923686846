/** How the bytes of a file are read. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
/** Why a file cannot be read at all. */
export type FileProblem =
  | "empty"
  | "zip"
  | "old-excel"
  | "pdf"
  | "binary"
  | "too-large"
  | "one-column"
  | "no-rows"
  | "headers-twice"
  | "unterminated"
  | "stray-quote"
  | "huge-row"
  | "too-many-rows"
  | "changed-since"
  | "fault";

const startsWith = (bytes: Uint8Array, ...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);

/** What the first bytes of a file give away: a way to read it, or a reason not to. Undefined: UTF-8 unless it breaks. */
export function sniff(head: Uint8Array): Encoding | { problem: FileProblem } | undefined {
  if (head.length === 0) return { problem: "empty" };
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x1f, 0x8b)) return { problem: "zip" };
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: "old-excel" };
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return { problem: "pdf" };
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return "utf-8";
  if (startsWith(head, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(head, 0xfe, 0xff)) return "utf-16be";
  return wide(head.subarray(0, 400));
}

/** UTF-16 without a mark: Latin text has a zero in every second byte. */
function wide(head: Uint8Array): Encoding | { problem: FileProblem } | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.6 && even === 0) return "utf-16le";
  if (even > half * 0.6 && odd === 0) return "utf-16be";
  return even + odd > 0 ? { problem: "binary" } : undefined;
}

const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter that parts the first line into the most columns, outside of quotes. */
export function delimiterOf(text: string): Delimiter {
  const line = firstLine(text).replaceAll(/"(?:[^"]|"")*"/g, "");
  const count = (one: string) => line.split(one).length - 1;
  return delimiters.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Up to the first line break that stands outside of quotes. */
export function firstLine(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (!quoted && (text[at] === "\n" || text[at] === "\r")) return text.slice(0, at);
  }
  return text;
}
