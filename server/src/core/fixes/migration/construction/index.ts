/**
 * Constructors: they can't wait, so a static async factory does, and hands what it waited for to the constructor. What
 * lives here: who constructs a class, what moves out of its constructor, and the factory's text. What doesn't: how a
 * call is awaited, and who waits for the factory (`../planner.ts`).
 */
export { createConstruction, type Construction } from "./construction.ts";
