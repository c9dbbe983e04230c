/** Packages that work with files, start programs, or print. */
import { reads, writes } from "../effect-row.ts";
import { named, packagesOf, type PackageEffects } from "../package-effects.ts";

const READS = [reads("files", 0)];
const WRITES = [writes("files", 0)];
const BOTH = [writes("files", 0), writes("files", 1)];

const withSync = (names: string): string => `${names} ${names.replace(/\w+/g, "$&Sync")}`;

/** What `fs-extra` has beside Node's own; those go by the rows of `node:fs`. */
const extra = packagesOf(
  "fs-extra fs-extra/esm",
  named(withSync("readJson readJSON pathExists"), READS),
  named(
    withSync(
      `writeJson writeJSON outputFile outputJson outputJSON ensureDir mkdirs mkdirp ensureFile createFile emptyDir emptydir
      remove`,
    ),
    WRITES,
  ),
  named(withSync("copy move ensureLink createLink ensureSymlink createSymlink"), BOTH),
);

const finders = packagesOf(
  `glob globby fast-glob tiny-glob tinyglobby fdir find-up find-up-simple pkg-up read-pkg read-pkg-up read-package-up locate-path path-exists
  recursive-readdir klaw walkdir readdirp load-json-file pkg-dir package-directory cosmiconfig lilconfig get-folder-size
  @nodelib/fs.walk resolve-from resolve import-from resolve-pkg is-binary-file detect-file-type which`,
  named("*", [reads("files")]),
  named("escape unescape hasMagic isDynamicPattern convertPathToPattern generateTasks Minimatch"),
);

const writers = packagesOf(
  `del write-pkg cpy tempy tmp tmp-promise extract-zip decompress tar
  unzipper archiver move-file trash steno`,
  named("*", [writes("files")]),
);

const oneFile = packagesOf(
  "write-json-file write-file-atomic make-dir mkdirp rimraf load-yaml-file",
  named("*", WRITES),
);

const locks = packagesOf("proper-lockfile async-lock lockfile", named("*", [writes("outside")]));

const programs = packagesOf(
  "execa cross-spawn shelljs zx nano-spawn tinyexec simple-git isomorphic-git @actions/exec dugite foreground-child tree-kill open",
  named("*", [writes("processes")]),
  named("which pwd quote"),
);

/** What a person reads comes one after the other. */
const terminals = packagesOf(
  `ora cli-progress listr listr2 log-update nanospinner log-symbols update-notifier boxen figlet gradient-string terminal-link`,
  named("*", [writes("console")]),
);

const loggers = packagesOf(
  "pino winston bunyan debug loglevel consola signale log4js npmlog tslog roarr @nestjs/common",
  named("log info warn error debug trace fatal verbose silly notice success http emerg alert crit warning", [
    writes("console"),
  ]),
  named("child createLogger getLogger pino Logger bindings isLevelEnabled"),
);

export const filePackages: readonly PackageEffects[] = [
  extra,
  finders,
  writers,
  oneFile,
  locks,
  programs,
  terminals,
  loggers,
];
