import { LETTERS } from "./letters.js";

export const WORD = String.raw`(?:${LETTERS}\s?)+`;
export const NAME = new RegExp(`^${WORD}$`, "i");
export const PATTERNS = { name: NAME, safe: /^\w+$/ };
