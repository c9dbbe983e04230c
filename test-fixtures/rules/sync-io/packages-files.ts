// Packages that read, write, copy and walk, each by a name of its own.
import { copyFileSync } from "copy-file";
import { copySync } from "cpx";
import { fdir } from "fdir";
import klawSync from "klaw-sync";
import { moveFileSync, renameFileSync } from "move-file";
import { packageDirectorySync } from "package-directory";
import { packageUpSync } from "package-up";
import { isFileSync } from "path-type";
import pkgUp from "pkg-up";
import { readPackageUpSync } from "read-package-up";
import recursiveReaddirSync from "recursive-readdir-sync";
import tempWrite from "temp-write";
import { temporaryDirectory, temporaryWriteSync } from "tempy";
import touch from "touch";
import walkSync from "walk-sync";
import { writePackageSync } from "write-package";

export async function files(path: string): Promise<void> {
  copyFileSync(path, "copy");
//^^^^^^^^^^^^ sync-io warning async
  copySync("src/**", "copy");
//^^^^^^^^ sync-io warning async
  moveFileSync(path, "moved");
//^^^^^^^^^^^^ sync-io warning async
  renameFileSync(path, "renamed");
//^^^^^^^^^^^^^^ sync-io warning async
  isFileSync(path);
  tempWrite.sync("text");
//^^^^^^^^^^^^^^ sync-io warning async
  temporaryDirectory();
//^^^^^^^^^^^^^^^^^^ sync-io warning worker
  temporaryWriteSync("text");
//^^^^^^^^^^^^^^^^^^ sync-io warning async
  touch.sync(path);
//^^^^^^^^^^ sync-io warning async
  writePackageSync({ name: "copy" });
//^^^^^^^^^^^^^^^^ sync-io warning async
}

export async function manifests(): Promise<void> {
  packageDirectorySync();
//^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  packageUpSync();
//^^^^^^^^^^^^^ sync-io warning async
  pkgUp.sync();
//^^^^^^^^^^ sync-io warning async
  readPackageUpSync();
//^^^^^^^^^^^^^^^^^ sync-io warning async
}

export async function folders(path: string): Promise<unknown[]> {
  const crawler = new fdir().withFullPaths().crawl(path);
  crawler.sync();
//^^^^^^^^^^^^ sync-io warning async
  await crawler.withPromise();
  return [klawSync(path), walkSync(path), walkSync.entries(path), recursiveReaddirSync(path)];
//        ^^^^^^^^ sync-io warning async
//                        ^^^^^^^^ sync-io warning async
//                                        ^^^^^^^^^^^^^^^^ sync-io warning async
//                                                                ^^^^^^^^^^^^^^^^^^^^ sync-io warning async
}
