/**
 * Names of packages whose types are not installed here, or leave them out: copied from the version that stands beside
 * them, so that a row with another name fails. Types that are light get installed instead.
 */

interface Read {
  /** Where the names were read, and why the types are not installed. */
  readonly in: string;
  readonly names: readonly string[];
}

const OPENCV = [
  ...["imread", "imwrite", "imdecode", "imencode"],
  ...["Mat.resize", "Mat.cvtColor", "Mat.gaussianBlur", "Mat.warpAffine", "Mat.warpPerspective"],
  ...["Mat.threshold", "Mat.canny", "Mat.matchTemplate", "Net.forward"],
  ...["CascadeClassifier.detectMultiScale", "HOGDescriptor.detectMultiScale"],
].flatMap((name) => [name, `${name}Async`]);

const ODBC_DATABASE = withoutSync("Database", [
  ...["open", "close", "query", "queryResult", "prepare"],
  ...["beginTransaction", "endTransaction", "commitTransaction", "rollbackTransaction"],
]);

const REMIX = ["LoaderFunction", "ActionFunction", "LoaderFunctionArgs", "ActionFunctionArgs"];

export const READ: Readonly<Record<string, Read>> = {
  "$app/server": {
    in: "the types of @sveltejs/kit 3.2, whose module it is",
    names: ["query", "command", "form", "prerender"],
  },
  "@apollo/server/express4": {
    in: "4.13's express4/index.d.ts: version 5 leaves it to @as-integrations",
    names: ["expressMiddleware"],
  },
  "@apollo/subgraph": {
    in: "2.14's dist/buildSubgraphSchema.d.ts: asks for versions of its own",
    names: ["buildSubgraphSchema"],
  },
  "@as-integrations/express5": {
    in: "1.1's dist/esm/index.d.ts: asks for express itself",
    names: ["expressMiddleware"],
  },
  "@hono/node-server": { in: "2.1's dist/index.d.mts: asks for a newer Node", names: ["serve"] },
  "@hono/zod-openapi": {
    in: "dist/index.d.cts: installed with zod's own types",
    names: ["OpenAPIHono.openapi"],
  },
  "@napi-rs/canvas": {
    in: "1.1's index.d.ts: native code of many megabytes",
    names: [
      ...["Canvas.encodeSync", "Canvas.encode", "Canvas.toBuffer"],
      ...["Canvas.toDataURL", "Canvas.toDataURLAsync"],
    ],
  },
  "@remix-run/node": { in: "2.17's dist/index.d.ts: asks for react", names: REMIX },
  "@remix-run/server-runtime": { in: "2.17's dist/index.d.ts, which @remix-run/node exports", names: REMIX },
  "@sveltejs/kit": {
    in: "3.2's types/index.d.ts: asks for vite and svelte",
    names: [
      ...["Handle", "HandleFetch", "HandleServerError", "RequestHandler", "Reroute", "ServerInit"],
      "RequestEvent",
    ],
  },
  "@sveltejs/kit/hooks": { in: "3.2's types/index.d.ts", names: ["sequence"] },
  "@swc/core": {
    in: "1.16's index.d.ts: native code of many megabytes",
    names: [
      ...["transformSync", "transform", "transformFileSync", "transformFile", "parseSync", "parse"],
      ...["parseFileSync", "parseFile", "printSync", "print", "minifySync", "minify"],
    ],
  },
  "@babel/core": {
    in: "7.29's lib/index.js: @types/babel__core leaves them out",
    names: [
      ...["loadOptionsSync", "loadOptionsAsync", "loadPartialConfigSync"],
      ...["createConfigItemSync", "createConfigItemAsync"],
    ],
  },
  "@tensorflow/tfjs": {
    in: "4.22, which exports all of @tensorflow/tfjs-core",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@tensorflow/tfjs-core": {
    in: "4.22's dist/tensor.d.ts: 40 MB",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@tensorflow/tfjs-node": {
    in: "4.22, which exports all of @tensorflow/tfjs",
    names: ["Tensor.dataSync", "Tensor.data", "Tensor.arraySync", "Tensor.array"],
  },
  "@u4/opencv4nodejs": { in: "7.1's typings: builds OpenCV", names: OPENCV },
  "@vue/server-renderer": {
    in: "3.5's types: installed with all of Vue",
    names: ["renderToString"],
  },
  astro: {
    in: "7.3's dist/types/public/common.d.ts: a build tool with native code",
    names: ["GetStaticPaths"],
  },
  "astro:actions": {
    in: "7.3's dist/actions/runtime/server.d.ts: a module of astro",
    names: ["defineAction"],
  },
  "astro:middleware": {
    in: "7.3's dist/virtual-modules/middleware.d.ts: a module of astro",
    names: ["defineMiddleware", "sequence"],
  },
  canvas: {
    in: "3.2's index.d.ts: builds native code",
    names: ["Canvas.toBuffer", "Canvas.toDataURL", "Canvas.createPNGStream", "Canvas.createJPEGStream"],
  },
  "classic-level": {
    in: "3.0's index.d.ts: native code of several megabytes",
    names: ["ClassicLevel.getSync", "ClassicLevel.get"],
  },
  config: {
    in: "4's types/lib/config.d.ts: reads its configuration where it is loaded",
    names: ["util.loadFileConfigs"],
  },
  cpx2: { in: "8.0's lib/index.js: has no types", names: ["copySync", "copy"] },
  "express-graphql": {
    in: "0.12's index.d.ts: no longer kept, and asks for an old graphql",
    names: ["graphqlHTTP"],
  },
  "graphql-tools": {
    in: "9.0, which exports all of @graphql-tools/schema",
    names: ["makeExecutableSchema"],
  },
  ibm_db: {
    in: "4.0's typescript/dist: native code of several megabytes",
    names: [
      ...["openSync", "open", "createDbSync", "dropDbSync", ...ODBC_DATABASE],
      ...withoutSync("Database", ["executeFile"]),
      ...withoutSync("ODBCResult", ["fetch", "fetchAll", "fetchN", "getData", "close"]),
      "ODBCResult.moreResultsSync",
      ...withoutSync("ODBCStatement", ["prepare", "execute", "executeNonQuery", "bind", "close"]),
      ...withoutSync("Pool", ["open", "close", "poolClose"]),
    ],
  },
  java: {
    in: "0.18's java.d.ts: builds native code",
    names: [
      ...["callMethodSync", "callMethod", "callStaticMethodSync", "callStaticMethod"],
      ...["newInstanceSync", "newInstance"],
    ],
  },
  level: {
    in: "10.0's index.js, which exports classic-level under this name",
    names: ["Level.getSync", "Level.get"],
  },
  libsql: {
    in: "0.5's types/index.d.ts: native code; the rest is the API of better-sqlite3",
    names: ["Database.sync", "default.sync"],
  },
  lightningcss: { in: "1.33's node/index.d.ts: native code", names: ["transform", "bundle", "bundleAsync"] },
  lmdb: {
    in: "3.5's index.d.ts: native code of several megabytes",
    names: [
      ...["open", "RootDatabase.openDB", "Database.get", "Database.getEntry", "Database.getBinary"],
      ...["Database.getBinaryFast", "Database.doesExist", "Database.getCount", "Database.getKeysCount"],
      ...withoutSync("Database", ["put", "remove", "drop", "transaction"]),
      ...["Database.clearSync", "Database.clearAsync", "Database.childTransaction", "Database.batch"],
    ],
  },
  mammoth: { in: "1.13's lib/index.js: its types leave it out", names: ["convertToMarkdown"] },
  next: {
    in: "16.4's dist/types.d.ts: more than a hundred megabytes",
    names: [
      ...["NextApiHandler", "NextApiRequest", "NextApiResponse", "GetServerSideProps", "GetStaticProps"],
      ...["GetStaticPaths", "GetServerSidePropsContext", "GetStaticPropsContext"],
    ],
  },
  "next/server": {
    in: "16.4's server.d.ts",
    names: ["NextRequest", "NextMiddleware", "NextProxy", "after"],
  },
  nitropack: {
    in: "2.13's dist/types/index.d.ts: a build tool with hundreds of packages",
    names: ["NitroApp", "NitroApp.hooks.hook"],
  },
  "node-hid": {
    in: "3.4's nodehid.d.ts: native code",
    names: [
      ...["devices", "devicesAsync", "HID.constructor", "HIDAsync.open"],
      ...["HID.readSync", "HID.readTimeout", "HIDAsync.read", "HID.write", "HIDAsync.write"],
      ...["HID.sendFeatureReport", "HIDAsync.sendFeatureReport"],
      ...["HID.getFeatureReport", "HIDAsync.getFeatureReport"],
    ],
  },
  "node-persist": {
    in: "2.1's src/local-storage.js; version 4 has only initSync of them, and its types leave that out",
    names: [
      ...["initSync", "setItemSync", "getItemSync", "removeItemSync", "clearSync"],
      ...["persistSync", "persist", "persistKeySync", "persistKey"],
    ],
  },
  odbc: {
    in: "1.4's lib/odbc.js, which has no types; version 2 has only promises",
    names: ["openSync", "open", ...ODBC_DATABASE],
  },
  onoff: {
    in: "6.0's onoff.d.ts: builds native code",
    names: ["Gpio.readSync", "Gpio.read", "Gpio.writeSync", "Gpio.write"],
  },
  opencv4nodejs: {
    in: "5.6's lib/typings: builds OpenCV",
    names: OPENCV,
  },
  "recursive-readdir-sync": { in: "1.0's index.js: has no types", names: ["default"] },
  "oxc-minify": { in: "0.157's index.d.ts: native code", names: ["minifySync", "minify"] },
  "oxc-parser": { in: "0.159's src-js/index.d.ts: native code", names: ["parseSync", "parse"] },
  "oxc-transform": { in: "0.158's index.d.ts: native code", names: ["transformSync", "transform"] },
  shiki: {
    in: "4.6's dist/index.d.mts and @shikijs/types: installed with all grammars",
    names: [
      ...["codeToHtml", "codeToTokens", "codeToHast"],
      ...[
        "HighlighterGeneric.codeToHtml",
        "HighlighterGeneric.codeToTokens",
        "HighlighterGeneric.codeToHast",
      ],
    ],
  },
  "spi-device": {
    in: "3.1's spi-device.d.ts: builds native code",
    names: ["openSync", "open", "SpiDevice.transferSync", "SpiDevice.transfer"],
  },
  "sqlite-sync": {
    in: "0.3's sqlite.js: has no types",
    names: ["connect", "con", "run", "insert", "update", "delete", "write", "runAsync"],
  },
  steno: {
    in: "0.4's index.js; version 4 has only an asynchronous Writer",
    names: ["writeFileSync", "writeFile"],
  },
  stylus: {
    in: "0.64's lib/renderer.js: its types give the class and do not export it",
    names: ["Renderer.render"],
  },
  "svelte/server": { in: "5.57's types/index.d.ts: installed with the compiler", names: ["render"] },
  "sync-exec": { in: "0.6's js/sync-exec.js: has no types", names: ["default"] },
  "sync-fetch": { in: "0.6's index.js: its types bring those of node-fetch", names: ["default"] },
  "sync-mysql": {
    in: "3.0's lib/index.js: has no types",
    names: ["Connection", "default"].flatMap((name) => [
      ...["constructor", "query", "update", "call", "getRecord", "finishAll", "dispose"].map(
        (member) => `${name}.${member}`,
      ),
      ...["queueQuery", "queueUpdate", "queueCall"].flatMap((member) => [
        `${name}.${member}`,
        `${name}.${member}()`,
      ]),
    ]),
  },
  "sync-request": { in: "6.1's lib/index.d.ts: brings an HTTP client", names: ["default"] },
  "sync-rpc": { in: "1.3's lib/index.js: has no types", names: ["default", "default()"] },
  "tree-sitter": {
    in: "0.25's tree-sitter.d.ts: builds native code",
    names: ["Parser.parse", "default.parse"],
  },
  "type-graphql": {
    in: "1.1's dist/index.d.ts: asks for an old glob and class-validator",
    names: ["Query", "Mutation", "Subscription", "FieldResolver", "UseMiddleware", "MiddlewareInterface"],
  },
  usb: {
    in: "2's dist/usb: native code; version 3 gives promises",
    names: ["getDeviceList", "findByIds", "Device.open", "usb.Device.open"],
  },
  "vue/server-renderer": {
    in: "Vue 3.5, which exports all of @vue/server-renderer",
    names: ["renderToString"],
  },
  xlsx: {
    in: "0.18's types/index.d.ts: known weaknesses of the version in the registry",
    names: ["read", "write", "writeXLSX", "readFile", "writeFile", "writeFileXLSX"],
  },
  xmlhttprequest: {
    in: "1.8's lib/XMLHttpRequest.js: its types are those of a page",
    names: ["XMLHttpRequest.open"],
  },
  "zstd-napi": {
    in: "0.0.13's dist/index.d.ts: builds native code",
    names: ["compress", "decompress", "Compressor.compress", "Decompressor.decompress"],
  },
};

function withoutSync(owner: string, names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [`${owner}.${name}Sync`, `${owner}.${name}`]);
}
