export * from "./render.js";
export * as text from "./text/index.js";
