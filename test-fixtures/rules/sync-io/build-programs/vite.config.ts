// Configuration of a build tool runs while building.
import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

export default defineConfig(async () => {
  const banner = readFileSync("banner.txt", "utf8");
  return { build: { rollupOptions: { output: { banner } } } };
});
