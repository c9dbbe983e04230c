/**
 * The analysis core: from texts to findings, as plain data. Nothing here imports an editor, a protocol, the disk or
 * `process`; a test enforces it. This file is its whole public face.
 */
export * from "./finding/finding.ts";
export * from "./finding/edit.ts";
export * from "./project/workspace.ts";
export * from "./engine.ts";
export * from "./rules/rule.ts";
export { rules } from "./rules/index.ts";
export { createEngine } from "./create-engine.ts";
