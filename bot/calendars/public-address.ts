import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Everything that is not the public internet (RFC 6890 and its registry): our own house, and those of others. */
const inward = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inward.addSubnet(net, bits);
/** Of the sixth version only what is given out is public, without what wraps an address of the fourth. */
const outward6 = new BlockList();
outward6.addSubnet("2000::", 3, "ipv6");
for (const [net, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  inward.addSubnet(net, bits, "ipv6");

/** Whether a number of a machine is one on the public internet. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inward.check(address, "ipv4");
  return family === 6 && outward6.check(address, "ipv6") && !inward.check(address, "ipv6");
}

/** Where a name led inward. */
export class InwardAddress extends Error {
  override readonly name = "InwardAddress";
}

/**
 * Looks a name up for a connection, and gives only public numbers: what was judged is what is connected to, so a name that
 * answers differently the second time gains nothing.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || !first) return callback(error ?? new Error("no address"), "", 0);
    if (!found.every(({ address }) => isPublic(address))) return callback(new InwardAddress(), "", 0);
    return options.all ? callback(null, found) : callback(null, first.address, first.family);
  });
};
