// Annotations in declaration files: of a package, of a built add-on, of the script beside.
import { Client, close, open, query } from "legacy-db";
import * as db from "legacy-db";
import hash from "legacy-hash";
import { load, settings } from "./beside.js";
import { list, pack } from "./native";

export async function handler(client: Client): Promise<void> {
  query("select 1");
//^^^^^ sync-io warning worker
  db.query("select 2");
//^^^^^^^^ sync-io warning worker
  close();
  client.run("select 3");
//^^^^^^^^^^ sync-io warning worker
  client.end();
  new Client("db://");
//^^^^^^^^^^ sync-io warning
  open().next();
//^^^^^^^^^^^ sync-io warning worker
  hash("text");
//^^^^ sync-compute error worker
}

export async function others(): Promise<void> {
  load("a");
//^^^^ sync-io error worker
  settings();
  list("b");
//^^^^ sync-io warning worker
  pack(new Uint8Array());
//^^^^ sync-compute warning worker
}
