/**
 * The npm half of the catalogue: one file a package, each a `CataloguePart` named after it. The declarations that give
 * user code its types are in `../declarations/`, one file a module specifier. No Node rows (`../node/`), no look-up.
 * `memfs` and `mock-fs` have no rows on purpose: they never touch a disk.
 */
import type { CataloguePart } from "../row.ts";
import { admZip } from "./adm-zip.ts";
import { babel } from "./babel.ts";
import { bcrypt } from "./bcrypt.ts";
import { bcryptjs } from "./bcryptjs.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { cosmiconfig } from "./cosmiconfig.ts";
import { crossSpawn } from "./cross-spawn.ts";
import { csv } from "./csv.ts";
import { esbuild } from "./esbuild.ts";
import { execa } from "./execa.ts";
import { express } from "./express.ts";
import { fastGlob } from "./fast-glob.ts";
import { findUp } from "./find-up.ts";
import { fsExtra } from "./fs-extra.ts";
import { glob } from "./glob.ts";
import { globby } from "./globby.ts";
import { gracefulFs } from "./graceful-fs.ts";
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { mz } from "./mz.ts";
import { pairs } from "./pairs.ts";
import { postcss } from "./postcss.ts";
import { resolve } from "./resolve.ts";
import { rimraf } from "./rimraf.ts";
import { sass } from "./sass.ts";
import { shelljs } from "./shelljs.ts";
import { terser } from "./terser.ts";
import { writeFileAtomic } from "./write-file-atomic.ts";

export const packageCatalogue: readonly CataloguePart[] = [
  admZip,
  babel,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  cosmiconfig,
  crossSpawn,
  csv,
  esbuild,
  execa,
  express,
  fastGlob,
  findUp,
  fsExtra,
  glob,
  globby,
  gracefulFs,
  jsonwebtoken,
  mz,
  pairs,
  postcss,
  resolve,
  rimraf,
  sass,
  shelljs,
  terser,
  writeFileAtomic,
];
