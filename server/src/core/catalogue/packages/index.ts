/**
 * The npm half of the catalogue: one file a package or a family of packages (`markdown.ts`, `templates.ts`), whose first
 * line names them, each a `CataloguePart` named after it. The declarations that give
 * user code its types are in `../declarations/`, one file a module specifier. No Node rows (`../node/`), no look-up.
 * Some packages have no rows on purpose (`memfs`, `sharp`): the test of these rows lists them, with the reason.
 */
import type { CataloguePart } from "../row.ts";
import { admZip } from "./adm-zip.ts";
import { archives } from "./archives.ts";
import { astro } from "./astro.ts";
import { awsLambda } from "./aws-lambda.ts";
import { azureFunctions } from "./azure-functions.ts";
import { babel } from "./babel.ts";
import { bcrypt } from "./bcrypt.ts";
import { bcryptjs } from "./bcryptjs.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { brokers } from "./brokers.ts";
import { chatBots } from "./chat-bots.ts";
import { cloudflareWorkers } from "./cloudflare-workers.ts";
import { commandLines } from "./command-lines.ts";
import { compression } from "./compression.ts";
import { configuration } from "./configuration.ts";
import { connect } from "./connect.ts";
import { controlFlow } from "./control-flow.ts";
import { cosmiconfig } from "./cosmiconfig.ts";
import { crossSpawn } from "./cross-spawn.ts";
import { csv } from "./csv.ts";
import { databaseHooks } from "./database-hooks.ts";
import { documents } from "./documents.ts";
import { electron } from "./electron.ts";
import { electronMain } from "./electron-main.ts";
import { elysia } from "./elysia.ts";
import { emitters } from "./emitters.ts";
import { esbuild } from "./esbuild.ts";
import { eslint } from "./eslint.ts";
import { execa } from "./execa.ts";
import { exitHooks } from "./exit-hooks.ts";
import { express } from "./express.ts";
import { fastGlob } from "./fast-glob.ts";
import { fastify } from "./fastify.ts";
import { fileWatchers } from "./file-watchers.ts";
import { findUp } from "./find-up.ts";
import { fsExtra } from "./fs-extra.ts";
import { glob } from "./glob.ts";
import { globby } from "./globby.ts";
import { googleFunctions } from "./google-functions.ts";
import { gracefulFs } from "./graceful-fs.ts";
import { graphql } from "./graphql.ts";
import { hapi } from "./hapi.ts";
import { hardware } from "./hardware.ts";
import { hono } from "./hono.ts";
import { httpClients } from "./http-clients.ts";
import { ibmDb } from "./ibm-db.ts";
import { images } from "./images.ts";
import { java } from "./java.ts";
import { javascriptCrypto } from "./javascript-crypto.ts";
import { jsonwebtoken } from "./jsonwebtoken.ts";
import { koa } from "./koa.ts";
import { languageServers } from "./language-servers.ts";
import { level } from "./level.ts";
import { libsql } from "./libsql.ts";
import { lmdb } from "./lmdb.ts";
import { lodash } from "./lodash.ts";
import { loggers } from "./loggers.ts";
import { machine } from "./machine.ts";
import { markdown } from "./markdown.ts";
import { minifiers } from "./minifiers.ts";
import { modelContextProtocol } from "./model-context-protocol.ts";
import { mz } from "./mz.ts";
import { nestjs } from "./nestjs.ts";
import { nestjsModules } from "./nestjs-modules.ts";
import { next } from "./next.ts";
import { nitro } from "./nitro.ts";
import { nodeForge } from "./node-forge.ts";
import { nodeRed } from "./node-red.ts";
import { nodeRs } from "./node-rs.ts";
import { pairs } from "./pairs.ts";
import { parsers } from "./parsers.ts";
import { postcss } from "./postcss.ts";
import { promisePools } from "./promise-pools.ts";
import { promptCallbacks } from "./prompt-callbacks.ts";
import { prompts } from "./prompts.ts";
import { queues } from "./queues.ts";
import { reactRouter } from "./react-router.ts";
import { requestParts } from "./request-parts.ts";
import { resolve } from "./resolve.ts";
import { restify } from "./restify.ts";
import { rimraf } from "./rimraf.ts";
import { rxjs } from "./rxjs.ts";
import { sass } from "./sass.ts";
import { schedules } from "./schedules.ts";
import { serverRendering } from "./server-rendering.ts";
import { shelljs } from "./shelljs.ts";
import { socketIo } from "./socket-io.ts";
import { sqlJs } from "./sql-js.ts";
import { sqliteSync } from "./sqlite-sync.ts";
import { starters } from "./starters.ts";
import { styleSheets } from "./style-sheets.ts";
import { sveltekit } from "./sveltekit.ts";
import { syncMysql } from "./sync-mysql.ts";
import { synchronousCalls } from "./synchronous-calls.ts";
import { templates } from "./templates.ts";
import { terser } from "./terser.ts";
import { tokens } from "./tokens.ts";
import { trpc } from "./trpc.ts";
import { typescript } from "./typescript.ts";
import { vscode } from "./vscode.ts";
import { walkers } from "./walkers.ts";
import { webpack } from "./webpack.ts";
import { workerPools } from "./worker-pools.ts";
import { writeFileAtomic } from "./write-file-atomic.ts";
import { ws } from "./ws.ts";
import { zx } from "./zx.ts";

export const packageCatalogue: readonly CataloguePart[] = [
  admZip,
  archives,
  astro,
  awsLambda,
  azureFunctions,
  babel,
  bcrypt,
  bcryptjs,
  betterSqlite3,
  ...brokers,
  ...chatBots,
  cloudflareWorkers,
  ...commandLines,
  compression,
  configuration,
  connect,
  ...controlFlow,
  cosmiconfig,
  crossSpawn,
  csv,
  databaseHooks,
  documents,
  electron,
  electronMain,
  elysia,
  emitters,
  esbuild,
  eslint,
  execa,
  exitHooks,
  express,
  fastGlob,
  fastify,
  fileWatchers,
  findUp,
  fsExtra,
  glob,
  globby,
  googleFunctions,
  gracefulFs,
  graphql,
  hapi,
  hardware,
  hono,
  httpClients,
  ibmDb,
  images,
  java,
  javascriptCrypto,
  jsonwebtoken,
  koa,
  languageServers,
  level,
  libsql,
  lmdb,
  lodash,
  loggers,
  machine,
  markdown,
  minifiers,
  modelContextProtocol,
  mz,
  nestjs,
  nestjsModules,
  next,
  nitro,
  nodeForge,
  nodeRed,
  nodeRs,
  pairs,
  parsers,
  postcss,
  promisePools,
  promptCallbacks,
  prompts,
  ...queues,
  reactRouter,
  ...requestParts,
  resolve,
  restify,
  rimraf,
  rxjs,
  sass,
  ...schedules,
  serverRendering,
  shelljs,
  socketIo,
  sqlJs,
  sqliteSync,
  starters,
  styleSheets,
  sveltekit,
  syncMysql,
  synchronousCalls,
  templates,
  terser,
  tokens,
  trpc,
  typescript,
  vscode,
  walkers,
  webpack,
  workerPools,
  writeFileAtomic,
  ws,
  zx,
];
