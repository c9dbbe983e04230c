// What a file defines in a comment it exports, and not what it imports there.
/** @param {import("./uses.js").Builder} builder */
export async function saveDefined(builder) {
  await builder.save("client/manifest");
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  await builder.save("server/manifest");
}

/** @param {import("./uses.js").Made} builder */
export async function saveImported(builder) {
  await builder.save("client/manifest");
  await builder.save("server/manifest");
}
