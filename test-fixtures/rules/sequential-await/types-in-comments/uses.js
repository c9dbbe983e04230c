// Parameters whose types only comments tell, by four ways of writing it.
/** @import { Builder as Made } from "./types/index.js" */
/**
 * @import {
 *   Adapter as Other,
 *   Builder as Listed,
 * } from "./types/index.js"
 */
/** @typedef {import("./types/index.js").Builder} Builder */

/** @param {import("./types/index.js").Builder} builder */
export async function saveBoth(builder) {
  await builder.save("client/manifest");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await builder.save("server/manifest");
}

/** @param {Builder} builder */
export async function saveNamed(builder) {
  await builder.save("client/manifest");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await builder.save("server/manifest");
}

/** @param {Made} builder */
export async function saveImported(builder) {
  await builder.save("client/manifest");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await builder.save("server/manifest");
}

/** @param {Listed} builder */
export async function saveListed(builder) {
  await builder.save("client/manifest");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await builder.save("server/manifest");
}

/** @param {Builder} builder */
export async function saveOver(builder) {
  await builder.save("client/manifest");
  await builder.replace("client/manifest", "old/manifest");
}

/** @param {Elsewhere} builder nobody says what that is */
export async function saveUnknown(builder) {
  await builder.save("client/manifest");
  await builder.save("server/manifest");
}
