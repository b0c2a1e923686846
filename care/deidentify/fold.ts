/** A text made plain for matching, with the way back: every place of `text` knows where it stood in the original. */
export type Folded = { text: string; startOf: (at: number) => number; endOf: (at: number) => number };

/** Letters of other scripts, and small capitals, that look like a Latin one. */
const lookAlikes = new Map<string, string>();
const pair = (from: string, to: string) =>
  [...from].forEach((letter, i) => lookAlikes.set(letter, to[i] ?? ""));
pair("АВЕКМНОРСТХУІЈЅԌ", "ABEKMHOPCTXYIJSG");
pair("аеорсухіјѕԁһкмтвнгԛԝ", "aeopcyxijsdhkmtbhrqw");
pair("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX");
pair("αεικνορτυχ", "aeiknoptux");
pair("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz");

/** Zero-width, joining, direction and filler characters: seen by a machine only. */
const invisible = /\p{Default_Ignorable_Code_Point}|(?![\t\n\r])\p{Cc}/gu;
const clusters = /\P{M}\p{M}*|\p{M}+/uy;
/** Where the first combining marks stand among the characters. */
const firstMark = 0x300;
const isPlain = (code: number): boolean =>
  (code >= 0x20 && code <= 0x7e) || code === 9 || code === 10 || code === 13;
const plainAscii = /^[\t\n\r\x20-\x7E]*$/;

/** The text without characters that cannot be seen. */
export const withoutInvisible = (text: string): string => text.replace(invisible, "");

/** Plain text for matching: NFKC, straight quotes, plain dashes and spaces, look-alike letters, nothing invisible. */
export function fold(raw: string): Folded {
  if (plainAscii.test(raw)) return { text: raw, startOf: (at) => at, endOf: (at) => at };
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (let at = 0; at < raw.length;) {
    let end = at + 1;
    let plain = raw[at] ?? "";
    // Most letters stand by themselves: only what is not plain, or has a mark behind it, is looked at more closely.
    if (!isPlain(raw.charCodeAt(at)) || raw.charCodeAt(end) >= firstMark) {
      clusters.lastIndex = at;
      const cluster = clusters.exec(raw)?.[0] ?? plain;
      end = at + cluster.length;
      plain = plainAscii.test(cluster) ? cluster : plainCluster(cluster);
    }
    text += plain;
    for (let i = 0; i < plain.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, startOf: (at) => starts[at] ?? raw.length, endOf: (at) => ends[at - 1] ?? 0 };
}

function plainCluster(cluster: string): string {
  const composed = withoutInvisible(cluster).normalize("NFKC");
  const plain = composed
    .replace(/[\u2018\u2019\u201A\u201B\u2032\u02BC\u02BB\u0060\u00B4\uFF07]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, "-")
    .replace(/[^\S\n\r\t]/g, " ");
  return [...plain].map((letter) => lookAlikes.get(letter) ?? letter).join("");
}

/** What two spellings of a name have in common: no case, no accents, no apostrophes. */
export function keyOf(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .replace(/[øłđðßæœþı]/g, (letter) => plainLetters[letter] ?? letter);
}

const plainLetters: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ı: "i",
};

/** Whether any letter or digit belongs to a script that the finder cannot judge. */
export const hasUnsupportedScript = (text: string): boolean =>
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}])\p{L}|(?![0-9])\p{Nd}/u.test(
    text.normalize("NFKC"),
  );

/** A text as the keys of its words. */
export const keysOf = (text: string): string[] =>
  (fold(text).text.match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [])
    .map(keyOf)
    .filter((key) => key !== "");
