import { createHash } from "node:crypto";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

/** One open connection: texts go both ways; pings and closings are answered by themselves. */
export type Connection = {
  send(text: string): void;
  onText(listener: (text: string) => void): void;
  /** Breaks it as a network would, without a word. */
  cut(): void;
};

/** Takes WebSocket connections (RFC 6455) on an HTTP server; enough of the protocol for small whole messages. */
export function acceptWebSockets(server: Server, onConnection: (connection: Connection) => void): void {
  server.on("upgrade", (request: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => undefined);
    socket.write(
      [
        "HTTP/1.1 101 Switching Protocols",
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Accept: ${acceptKey(request.headers["sec-websocket-key"] ?? "")}`,
        "",
        "",
      ].join("\r\n"),
    );
    onConnection(connectionOn(socket));
  });
}

const acceptKey = (key: string): string =>
  createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");

const codes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

function connectionOn(socket: Duplex): Connection {
  const listeners: ((text: string) => void)[] = [];
  let waiting = Buffer.alloc(0);
  const answer = ({ code, payload }: Frame): void => {
    if (code === codes.text) for (const listener of listeners) listener(payload.toString("utf8"));
    if (code === codes.ping) socket.write(frameOf(codes.pong, payload));
    if (code === codes.close) socket.end(frameOf(codes.close, payload));
  };
  socket.on("data", (bytes: Buffer) => {
    waiting = Buffer.concat([waiting, bytes]);
    for (let frame = firstFrame(waiting); frame; frame = firstFrame(waiting)) {
      waiting = waiting.subarray(frame.size);
      answer(frame);
    }
  });
  return {
    send: (text) => void socket.write(frameOf(codes.text, Buffer.from(text))),
    onText: (listener) => void listeners.push(listener),
    cut: () => void socket.destroy(),
  };
}

type Frame = { code: number; payload: Buffer; size: number };

/** The first whole frame; what a client sends is always masked. */
function firstFrame(bytes: Buffer): Frame | undefined {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 0x7f;
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0;
  const start = 2 + extra + 4;
  if (bytes.length < start) return undefined;
  const length = extra === 0 ? short : extra === 2 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
  if (bytes.length < start + length) return undefined;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + length));
  for (let at = 0; at < length; at += 1) payload[at] = (payload[at] ?? 0) ^ (mask[at % 4] ?? 0);
  return { code: bytes.readUInt8(0) & 0x0f, payload, size: start + length };
}

function frameOf(code: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.alloc(2) : length < 65_536 ? Buffer.alloc(4) : Buffer.alloc(10);
  head.writeUInt8(0x80 | code, 0);
  head.writeUInt8(length < 126 ? length : length < 65_536 ? 126 : 127, 1);
  if (head.length === 4) head.writeUInt16BE(length, 2);
  if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
