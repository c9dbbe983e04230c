// The asynchronous siblings of the packages in packages.ts leave the thread.
import { execa } from "execa";
import fse from "fs-extra";
import { glob } from "glob";
import fastGlob from "fast-glob";
import { rimraf } from "rimraf";
import { findUp } from "find-up";
import { cosmiconfig } from "cosmiconfig";

export async function packages(path: string): Promise<void> {
  await execa("git", ["status"]);
  await fse.copy(path, "copy");
  await fse.readJson(path);
  await glob("**/*.md");
  await fastGlob("**/*.md");
  await rimraf(path);
  await findUp("package.json");
  await cosmiconfig("app").search();
}
