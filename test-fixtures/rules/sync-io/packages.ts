import { execaSync } from "execa";
import spawn from "cross-spawn";
import fse from "fs-extra";
import { globSync } from "glob";
import fastGlob from "fast-glob";
import { globbySync } from "globby";
import { rimrafSync } from "rimraf";
import shell from "shelljs";
import resolve from "resolve";
import writeFileAtomic from "write-file-atomic";
import AdmZip from "adm-zip";
import { cosmiconfigSync } from "cosmiconfig";
import { findUpSync } from "find-up";

export async function packages(path: string): Promise<void> {
  execaSync("git", ["status"]);
//^^^^^^^^^ sync-io
  spawn.sync("git", ["status"]);
//^^^^^^^^^^ sync-io
  fse.copySync(path, "copy");
//^^^^^^^^^^^^ sync-io
  fse.readJsonSync(path);
//^^^^^^^^^^^^^^^^ sync-io
  fse.readFileSync(path);
//^^^^^^^^^^^^^^^^ sync-io
  globSync("**/*.md");
//^^^^^^^^ sync-io
  fastGlob.sync("**/*.md");
//^^^^^^^^^^^^^ sync-io
  globbySync("**/*.md");
//^^^^^^^^^^ sync-io
  rimrafSync(path);
//^^^^^^^^^^ sync-io
  shell.exec("git status");
//^^^^^^^^^^ sync-io
  shell.cp("-R", path, "copy");
//^^^^^^^^ sync-io
  shell.exec("git status", { async: true });
  resolve.sync("left-pad");
//^^^^^^^^^^^^ sync-io
  writeFileAtomic.sync(path, "");
//^^^^^^^^^^^^^^^^^^^^ sync-io
  new AdmZip(path).extractAllTo("out");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute
//^^^^^^^^^^ sync-io
  cosmiconfigSync("app").search();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io
  findUpSync("package.json");
//^^^^^^^^^^ sync-io
}
