// Files are written beside those that were found below the folder, and nowhere else.
import { existsSync } from "node:fs";
import { copyFile, writeFile } from "node:fs/promises";
import glob from "tiny-glob";

/**
 * @param {string} manifest
 * @returns {import("./types/index.js").Builder}
 */
export function createBuilder(manifest) {
  return {
    async compress(directory) {
      if (!existsSync(directory)) return;
      const files = await glob("**/*.{html,js}", { cwd: directory, absolute: true, filesOnly: true });
      await Promise.all(files.map((file) => compressFile(file)));
//          ^^^^^^^^^^^ unbounded-gather warning gather
    },
    async save(path) {
      await writeFile(path, manifest);
    },
    async replace(from, to) {
      await copyFile(from, to);
    },
  };
}

/** @param {string} file */
async function compressFile(file) {
  await copyFile(file, `${file}.gz`);
}
