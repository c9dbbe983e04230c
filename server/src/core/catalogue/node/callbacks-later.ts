/** Node's asynchronous functions that take a callback: it runs on the loop, from a later turn. */
import type { CataloguePart, EntryRow } from "../row.ts";

const FS =
  "access appendFile chmod chown close copyFile cp exists fchmod fchown fdatasync fstat fsync ftruncate futimes glob lchmod " +
  "lchown link lstat lutimes mkdir mkdtemp open opendir read readFile readdir readlink readv realpath realpath.native " +
  "rename rm rmdir stat statfs symlink truncate unlink utimes write writeFile writev Dir.read Dir.close Utf8Stream.flush";
const CRYPTO =
  "argon2 checkPrime decapsulate diffieHellman encapsulate generateKey generateKeyPair generatePrime hkdf pbkdf2 " +
  "pseudoRandomBytes randomBytes randomFill randomInt scrypt sign verify";
const ZLIB =
  "brotliCompress brotliDecompress deflate deflateRaw gunzip gzip inflate inflateRaw unzip zstdCompress zstdDecompress";
const DNS =
  "lookup lookupService resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs " +
  "resolvePtr resolveSoa resolveSrv resolveTlsa resolveTxt reverse";

const NAMES: Readonly<Record<string, string>> = {
  "node:fs": FS,
  "node:child_process": "exec execFile",
  "node:crypto": CRYPTO,
  "node:zlib": ZLIB,
  "node:dns": DNS,
  "node:dgram": "Socket.bind Socket.close Socket.send",
  "node:http":
    "get request Server.close Server.setTimeout OutgoingMessage.setTimeout ClientRequest.setTimeout",
  "node:http2": "connect",
  "node:https": "get request",
  "node:inspector": "Session.post",
  "node:net": "connect createConnection Server.close Socket.connect Socket.setTimeout",
  "node:readline": "Interface.question",
  "node:stream": "finished Writable.end Writable.write Writable.destroy",
  "node:tls": "connect",
};

const callbacks: readonly EntryRow[] = Object.entries(NAMES).flatMap(([module, names]) =>
  names.split(" ").map((name) => later(`${module}#${name}`)),
);

function later(symbol: string): EntryRow {
  return { symbol, calls: { arguments: ["last"] }, runs: "later", entry: "callback" };
}

/** Functions that the promise APIs ask about each file, and whose promise `cp` awaits. */
const filters: readonly EntryRow[] = [
  { ...later("node:fs/promises#cp"), calls: { arguments: [{ at: 2, property: "filter" }] }, awaits: true },
  { ...later("node:fs/promises#glob"), calls: { arguments: [{ at: 1, property: "exclude" }] } },
];

export const nodeCallbacksLater: CataloguePart = { entries: [...callbacks, ...filters] };
