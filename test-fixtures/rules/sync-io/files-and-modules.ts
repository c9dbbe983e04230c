// Lock files, temporary files, and modules that are looked for or loaded.
import * as isexe from "isexe";
import importFresh from "import-fresh";
import lockfile from "lockfile";
import npmWhich from "npm-which";
import requireDir from "require-dir";
import resolveFrom from "resolve-from";
import sizeOf from "image-size";
import temp from "temp";

export async function files(path: string): Promise<void> {
  lockfile.lockSync(path);
//^^^^^^^^^^^^^^^^^ sync-io warning async
  temp.openSync("app");
//^^^^^^^^^^^^^ sync-io warning async
  temp.cleanupSync();
//^^^^^^^^^^^^^^^^ sync-io warning async
  isexe.sync(path);
  npmWhich(path).sync("tsc");
//^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  resolveFrom(path, "left-pad");
//^^^^^^^^^^^ sync-io warning worker
  sizeOf("picture.png");
//^^^^^^ sync-io warning async
}

export async function modules(path: string): Promise<void> {
  importFresh(path);
//^^^^^^^^^^^ module-load
  requireDir(path);
//^^^^^^^^^^ module-load
}
