/**
 * The heavy half: everything that loads the compiler. Built as a bundle of its own (`dist/engine.cjs`), so that the
 * others start without it; load it with `await import("../node/engine.ts")`, which the build turns into that bundle.
 */
export * from "../core/index.ts";
export { createOwnPrograms, type OwnProgramOptions } from "./own-program/own-program.ts";
