import fs from "node:fs";
import Database from "better-sqlite3";

/** A span may cross lines, and a constructor's has its `new`. */
export async function spans(path: string): Promise<void> {
  const text = fs
  //           ^^> sync-io
    .readFileSync(path, "utf8");
  //<^^^^^^^^^^^^
  const database = new Database(path);
//                 ^^^^^^^^^^^^ sync-io
  database.prepare("select 1").all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io
  console.log(text);
}
