import { readdirSync } from "node:fs";
import { sizeOf } from "../utils/sizes";

export default defineEventHandler((event) => {
  return readdirSync("files").map((name) => sizeOf(name));
//       ^^^^^^^^^^^ sync-io entry="request handler" label=server/api/files.get.ts
//                                          ^^^^^^ sync-io entry="request handler" label=server/api/files.get.ts via=sizeOf
});
