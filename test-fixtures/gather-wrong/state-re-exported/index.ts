export * from "./catalog.js";
export { getPrice } from "./price.js";
