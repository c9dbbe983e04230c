export { createRewriteCure } from "./rewrite.ts";
