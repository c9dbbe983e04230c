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
import { fastify } from "./fastify.ts";
import { findUp } from "./find-up.ts";
import { fsExtra } from "./fs-extra.ts";
import { glob } from "./glob.ts";
import { globby } from "./globby.ts";
import { gracefulFs } from "./graceful-fs.ts";
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { koa } from "./koa.ts";
import { lodash } from "./lodash.ts";
import { mz } from "./mz.ts";
import { nestjs } from "./nestjs.ts";
import { pairs } from "./pairs.ts";
import { postcss } from "./postcss.ts";
import { promisePools } from "./promise-pools.ts";
import { resolve } from "./resolve.ts";
import { rimraf } from "./rimraf.ts";
import { rxjs } from "./rxjs.ts";
import { sass } from "./sass.ts";
import { shelljs } from "./shelljs.ts";
import { terser } from "./terser.ts";
import { vscode } from "./vscode.ts";
import { webpack } from "./webpack.ts";
import { workerPools } from "./worker-pools.ts";
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
  fastify,
  findUp,
  fsExtra,
  glob,
  globby,
  gracefulFs,
  jsonwebtoken,
  koa,
  lodash,
  mz,
  nestjs,
  pairs,
  postcss,
  promisePools,
  resolve,
  rimraf,
  rxjs,
  sass,
  shelljs,
  terser,
  vscode,
  webpack,
  workerPools,
  writeFileAtomic,
];
