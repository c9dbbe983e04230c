/**
 * The hash of a line by which GitHub knows an alert again when lines above it move. It is the one that GitHub's upload
 * action computes for files that it can read, so that an upload by the action and one by its interface agree: of the
 * hundred characters from the line's start, without spaces and tabs, and how many lines above begin with the same.
 */

/** Line, from 1 → `c129715d7a2bc9a3:1`. */
export type LineHash = (line: number) => string;

const LENGTH = 100;
const FACTOR = 37n;
const END_OF_FILE = "\uffff";

export function createLineHash(text: string): LineHash {
  const characters = text.replaceAll(/\r\n?/g, "\n").replaceAll(/[ \t]/g, "") + END_OF_FILE;
  const breaks = [...characters.matchAll(/\n/g)].map(({ index }) => index);
  const windows = [-1, ...breaks].map((index) => characters.slice(index + 1, index + 1 + LENGTH));
  return (line) => {
    const window = windows[line - 1] ?? "";
    const count = windows.slice(0, line).filter((other) => other === window).length;
    return `${hash(window).toString(16)}:${count}`;
  };
}

/** A polynomial over the characters, in 64 bits; a window that the file's end cuts short is filled with zeros. */
function hash(window: string): bigint {
  let sum = 0n;
  for (let index = 0; index < LENGTH; index++) {
    const character = index < window.length ? window.charCodeAt(index) : 0;
    sum = BigInt.asUintN(64, sum * FACTOR + BigInt(character));
  }
  return sum;
}
