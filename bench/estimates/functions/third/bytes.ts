/** Hashing, encoding, compressing and big numbers. */
import { createHash, createHmac, pbkdf2Sync } from "node:crypto";
import { brotliCompressSync, constants, deflateRawSync, gzipSync, inflateRawSync } from "node:zlib";

const KILOBYTE = 1024;

export function contentHashes(): Record<string, string> {
  const manifest: Record<string, string> = {};
  for (let file = 0; file < 200; file++) {
    const content = Buffer.alloc(8 * KILOBYTE, `content of ${file}`);
    manifest[`assets/${file}.js`] = createHash("sha256").update(content).digest("hex").slice(0, 12);
  }
  return manifest;
}

export function entityTag(): string {
  const body = JSON.stringify({ id: 7, name: "Ada", roles: ["admin", "author"] });
  return `W/"${createHash("sha1").update(body).digest("base64url")}"`;
}

export function signTokens(): string[] {
  const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const header = encode({ alg: "HS256", typ: "JWT" });
  return Array.from({ length: 50 }, (_, user) => {
    const unsigned = `${header}.${encode({ sub: `user-${user}`, exp: 1_700_000_000 + user })}`;
    return `${unsigned}.${createHmac("sha256", "secret").update(unsigned).digest("base64url")}`;
  });
}

export function unlockVault(): string {
  return pbkdf2Sync("correct horse battery staple", "salt", 210_000, 32, "sha512").toString("hex");
}

export function archiveReport(): number {
  const rows: string[] = [];
  for (let i = 0; i < 40_000; i++) rows.push(`${i};2024-03-${(i % 28) + 1};${(i * 7919) % 100_003};ok`);
  return gzipSync(rows.join("\n")).byteLength;
}

export function compressScript(): number {
  const script = Array.from(
    { length: 1500 },
    (_, i) => `function f${i}(a, b) { return a * ${i} + b / ${i * i}; }`,
  ).join("\n");
  return brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).byteLength;
}

export function packMessage(): string {
  const packed = deflateRawSync(JSON.stringify({ type: "hello", items: [1, 2, 3], text: "hi ".repeat(20) }));
  return inflateRawSync(packed).toString("utf8");
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function ownBase64(): number {
  const bytes = Uint8Array.from({ length: 150 * KILOBYTE }, (_, i) => (i * 31) & 255);
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a! << 16) | (b << 8) | c;
    text +=
      ALPHABET[bits >> 18]! +
      ALPHABET[(bits >> 12) & 63]! +
      ALPHABET[(bits >> 6) & 63]! +
      ALPHABET[bits & 63]!;
  }
  return text.length;
}

export function adler32(): number {
  const bytes = Buffer.alloc(3 * KILOBYTE * KILOBYTE, "adler");
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

interface HuffmanNode {
  readonly weight: number;
  readonly symbol?: string;
  readonly children?: readonly [HuffmanNode, HuffmanNode];
}

export function huffmanBits(): number {
  const text = "she sells sea shells by the sea shore; ".repeat(800);
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  const nodes: HuffmanNode[] = [...counts].map(([symbol, weight]) => ({ symbol, weight }));
  while (nodes.length > 1) {
    nodes.sort((a, b) => b.weight - a.weight);
    const children = [nodes.pop()!, nodes.pop()!] as const;
    nodes.push({ weight: children[0].weight + children[1].weight, children });
  }
  const codes: Record<string, string> = {};
  const name = ({ symbol, children }: HuffmanNode, code: string): void => {
    if (symbol !== undefined) codes[symbol] = code;
    children?.forEach((child, bit) => name(child, code + bit));
  };
  name(nodes[0]!, "");
  return [...text].map((symbol) => codes[symbol]!).join("").length;
}

export function findRepeats(): number {
  const WINDOW = 256;
  let seed = 11;
  let text = "";
  while (text.length < 6000) {
    seed = (seed * 16_807) % 2_147_483_647;
    text += String.fromCharCode(97 + (seed % 19));
  }
  let tokens = 0;
  for (let at = 0; at < text.length; tokens++) {
    let longest = 0;
    for (let from = Math.max(0, at - WINDOW); from < at; from++) {
      let length = 0;
      while (length < 32 && at + length < text.length && text[from + length] === text[at + length]) length++;
      longest = Math.max(longest, length);
    }
    at += Math.max(1, longest);
  }
  return tokens;
}

export function runLengths(): string {
  const row = "0".repeat(30) + "1".repeat(12) + "0".repeat(22);
  return row.replace(/(.)\1*/g, (run, bit: string) => `${run.length}${bit} `).trim();
}

export function varints(): number {
  const bytes: number[] = [];
  for (let i = 0; i < 25_000; i++) {
    let value = (i * 2_654_435_761) % 1_000_000;
    while (value > 127) {
      bytes.push((value & 127) | 128);
      value >>>= 7;
    }
    bytes.push(value);
  }
  return Buffer.from(bytes).length;
}

const powerModulo = (base: bigint, exponent: bigint, modulus: bigint): bigint => {
  let result = 1n;
  for (base %= modulus; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return result;
};

/** Fermat's test with 8 bases on numbers of 521 bits. */
export function mersenneIsPrime(): boolean {
  const candidate = (1n << 521n) - 1n;
  return [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n].every(
    (base) => powerModulo(base, candidate - 1n, candidate) === 1n,
  );
}

export function digitsOfPi(digits = 600): string {
  let [q, r, t, k, n, l] = [1n, 0n, 1n, 1n, 3n, 3n];
  let text = "";
  while (text.length < digits) {
    if (4n * q + r - t < n * t) {
      text += n;
      [q, r, n] = [10n * q, 10n * (r - n * t), (10n * (3n * q + r)) / t - 10n * n];
    } else {
      [q, r, t, n, l, k] = [
        q * k,
        (2n * q + r) * l,
        t * l,
        (q * (7n * k + 2n) + r * l) / (t * l),
        l + 2n,
        k + 1n,
      ];
    }
  }
  return text;
}

export function shortIds(): number {
  const ids = Array.from({ length: 100 }, (_, i) =>
    createHash("md5").update(`document ${i}`).digest("hex").slice(0, 8),
  );
  return new Set(ids).size;
}

export function xorCipher(): Buffer {
  const key = Buffer.from("key material");
  const text = Buffer.alloc(2 * KILOBYTE, "plain text ");
  return Buffer.from(text.map((byte, index) => byte ^ key[index % key.length]!));
}
