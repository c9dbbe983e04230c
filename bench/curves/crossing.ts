/** What data costs that crosses to a worker: how long sending (and, on the way back, receiving) holds the loop. */
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { least } from "./timing.ts";

const KILOBYTE = 1000;
const SIZES = [1, 4, 16, 64, 256, 1000, 4000, 16_000].map((kilobytes) => kilobytes * KILOBYTE);

/** In milliseconds. */
export interface CrossingPoint {
  /** Of objects: their size as JSON. */
  readonly bytes: number;
  readonly objects: { readonly send: number; readonly receive: number };
  readonly text: { readonly send: number; readonly receive: number };
  readonly buffer: { readonly send: number; readonly receive: number };
  readonly transferred: { readonly send: number; readonly receive: number };
}

export async function measureCrossing(): Promise<CrossingPoint[]> {
  const points: CrossingPoint[] = [];
  for (const bytes of SIZES) {
    const tries = bytes > KILOBYTE * KILOBYTE ? 7 : 21;
    const rows = rowsOf(bytes);
    const text = "a".repeat(bytes);
    const filled = () => new Uint8Array(bytes).fill(7);
    points.push({
      bytes,
      objects: await both(tries, () => rows),
      text: await both(tries, () => text),
      buffer: await both(tries, filled),
      transferred: await both(tries, filled, (value) => [value.buffer]),
    });
  }
  return points;
}

/** Records as a query gives them, about so many bytes as JSON. */
function rowsOf(bytes: number): object[] {
  const row = (id: number) => ({ id, name: `row ${id}`, score: id * 1.5, tags: ["new", "sale"] });
  const count = Math.max(1, Math.round(bytes / JSON.stringify(row(1000)).length));
  return Array.from({ length: count }, (_, id) => row(id));
}

async function both<T>(tries: number, value: () => T, transfer: (value: T) => ArrayBuffer[] = () => []) {
  const { port1, port2 } = new MessageChannel();
  const received: number[] = [];
  const send = await least(tries, async () => {
    const data = value();
    const start = performance.now();
    port1.postMessage(data, transfer(data));
    const sent = performance.now();
    receiveMessageOnPort(port2);
    received.push(performance.now() - sent);
    return sent - start;
  });
  port1.close();
  return { send, receive: await least(tries, async () => received.pop()!) };
}
