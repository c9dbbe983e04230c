/**
 * Waiting without spinning. What lives here: which loops that wait for a time a timer can replace, and how. What doesn't:
 * which loops wait (`facts/spin-syntax.ts`), and who has to await the function around (`../migration`).
 */
export { createWaiting } from "./waiting.ts";
