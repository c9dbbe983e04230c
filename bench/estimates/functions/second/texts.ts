/** More texts and data: palindromes, tokens, templates, encoding, serialising, hashing. */
import { createHash, scryptSync } from "node:crypto";
import { gzipSync } from "node:zlib";

const PAGE = "<li>{{name}} costs {{price}}</li>";

export function countPalindromes(): number {
  let count = 0;
  for (let i = 0; i < 100_000; i++) {
    const text = String(i);
    if (text === text.split("").reverse().join("")) count++;
  }
  return count;
}

export function tokenize(): number {
  const source = "let total = price * (1 + tax); ".repeat(5000);
  const tokens: string[] = [];
  for (const match of source.matchAll(/[a-z]+|\d+|[^\s\w]/g)) tokens.push(match[0]);
  return tokens.length;
}

export function renderItems(): number {
  let html = "";
  for (let i = 0; i < 10_000; i++)
    html += PAGE.replace("{{name}}", `item ${i}`).replace("{{price}}", String(i * 3));
  return html.length;
}

export function hexOfBytes(): number {
  const bytes = new Uint8Array(200_000).fill(171);
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text.length;
}

export function serialiseRows(): number {
  const rows = [];
  for (let i = 0; i < 20_000; i++)
    rows.push({ id: i, name: `row ${i}`, active: i % 2 === 0, tags: ["a", "b"] });
  return JSON.stringify(rows).length;
}

export function cloneDeep(): number {
  const state = { users: Array.from({ length: 100 }, (_, id) => ({ id, name: `user ${id}` })) };
  let total = 0;
  for (let i = 0; i < 200; i++) total += structuredClone(state).users.length;
  return total;
}

export function passwordHashes(): number {
  let length = 0;
  for (const name of ["ada", "grace", "edsger"]) length += scryptSync(name, "salt", 64).length;
  return length;
}

export function compressPages(): number {
  let total = 0;
  for (let page = 0; page < 20; page++) total += gzipSync(`page ${page} `.repeat(20_000)).length;
  return total;
}

export function checksum(): string {
  const hash = createHash("md5");
  for (let i = 0; i < 1000; i++) hash.update(`line ${i}\n`);
  return hash.digest("hex");
}

export function priceList(): string[] {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: "EUR" });
  return Array.from({ length: 2000 }, (_, index) => format.format(index * 1.1));
}
