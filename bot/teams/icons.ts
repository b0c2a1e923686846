import { crc32, deflateSync } from "node:zlib";

type Rgb = readonly [number, number, number];

/** The color that the product is drawn in everywhere. */
export const accentColor = "#1f5c57";
const accent: Rgb = [0x1f, 0x5c, 0x57];
const white: Rgb = [0xff, 0xff, 0xff];

/** The icon that stands in lists: white on a full square, the sign in the middle half. */
export const colorIcon = (): Buffer =>
  drawn(192, (x, y) => {
    const ink = isBridge((x - 0.25) * 2, (y - 0.25) * 2);
    return ink ? { color: white, alpha: 1 } : { color: accent, alpha: 1 };
  });

/** The icon of the side bar: white lines on nothing, to the edge. */
export const outlineIcon = (): Buffer =>
  drawn(32, (x, y) => ({ color: white, alpha: isBridge(x, y) ? 1 : 0 }));

/** A footbridge in a square of side 1: handrail, posts, deck, and the arch that carries it. */
function isBridge(x: number, y: number): boolean {
  if (x < 0.02 || x > 0.98) return false;
  const isRail = y > 0.16 && y < 0.24;
  const isDeck = y > 0.46 && y < 0.56;
  const isPost = y > 0.16 && y < 0.56 && [0.06, 0.353, 0.647, 0.94].some((at) => Math.abs(x - at) < 0.04);
  const fromMiddle = Math.hypot(x - 0.5, y - 1.02);
  const isArch = y > 0.5 && y < 0.9 && fromMiddle > 0.4 && fromMiddle < 0.5;
  return isRail || isDeck || isPost || isArch;
}

type Paint = (x: number, y: number) => { color: Rgb; alpha: number };
/** Each pixel is asked for so many times in each direction, so that edges are smooth. */
const steps = 4;

function drawn(side: number, paint: Paint): Buffer {
  const rows = Array.from({ length: side }, (_, row) =>
    // The first byte of a line names its filter: none.
    Buffer.from([
      0,
      ...Array.from({ length: side }, (__, column) => pixel(paint, { side, row, column })).flat(),
    ]),
  );
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  // Eight bits for each of red, green, blue and alpha.
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pixel(paint: Paint, at: { side: number; row: number; column: number }): number[] {
  const samples = Array.from({ length: steps * steps }, (_, nth) =>
    paint(
      (at.column + ((nth % steps) + 0.5) / steps) / at.side,
      (at.row + (Math.floor(nth / steps) + 0.5) / steps) / at.side,
    ),
  );
  const alpha = samples.reduce((sum, one) => sum + one.alpha, 0) / samples.length;
  const seen = samples.filter((one) => one.alpha > 0);
  const mix = (nth: 0 | 1 | 2) =>
    seen.length === 0 ? 255 : Math.round(seen.reduce((sum, one) => sum + one.color[nth], 0) / seen.length);
  return [mix(0), mix(1), mix(2), Math.round(alpha * 255)];
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
