import { crc32 } from "node:zlib";

/** The first of January 1980, so that the same content is the same file. */
const day = 0x21;

/** A zip file of these files, stored as they are: a few kilobytes need no compressing. */
export function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const facts = factsOf(name, content);
    const body = Buffer.concat([signed(0x04034b50), facts, Buffer.from(name), content]);
    // In the list stand besides: version made by, comment length, disk, two attributes, and where the file begins.
    const [madeBy, more] = [Buffer.from([20, 0]), Buffer.alloc(14)];
    more.writeUInt32LE(at, 10);
    list.push(Buffer.concat([signed(0x02014b50), madeBy, facts, more, Buffer.from(name)]));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, signed(0x06054b50), end]);
}

/** What both the file's own head and the list say of it: version, flags (names are UTF-8), method, time, sizes. */
function factsOf(name: string, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(day, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return facts;
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}
