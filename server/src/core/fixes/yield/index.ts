export { createYield } from "./yield.ts";
