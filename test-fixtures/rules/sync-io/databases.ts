// Databases in the process, or asked in a way that waits.
import Database from "better-sqlite3";
import { ClassicLevel } from "classic-level";
import ibmdb from "ibm_db";
import java from "java";
import Libsql from "libsql";
import { open } from "lmdb";
import odbc from "odbc";
import initSqlJs from "sql.js";
import sqlite from "sqlite-sync";
import MySql from "sync-mysql";

const database = new Database("app.sqlite");
const addAll = database.transaction((names: string[]) => {
  for (const name of names) database.exec(`INSERT INTO names VALUES (${name})`);
});
const store = open({ path: "store" });
const replica = new Libsql("replica.sqlite");
const mysql = new MySql({ host: "localhost" });

export async function embedded(names: string[]): Promise<void> {
  addAll(names);
//^^^^^^ sync-io warning worker
  addAll.immediate(names);
//^^^^^^^^^^^^^^^^ sync-io warning worker
  replica.sync();
//^^^^^^^^^^^^ sync-io warning worker
  replica.prepare("SELECT 1").all();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  store.get("name");
  store.putSync("name", "value");
//^^^^^^^^^^^^^ sync-io warning async
  await store.put("name", "value");
  store.transactionSync(() => store.removeSync("name"));
//^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
//                            ^^^^^^^^^^^^^^^^ sync-io warning async
  await store.transaction(() => store.remove("name"));
}

export async function cached(level: ClassicLevel, name: string): Promise<unknown> {
  return level.getSync(name) ?? (await level.get(name));
//       ^^^^^^^^^^^^^ sync-io warning async
}

export async function inMemory(data: Uint8Array): Promise<Uint8Array> {
  const { Database: Memory } = await initSqlJs();
  const SQL = await initSqlJs();
  const memory = new SQL.Database(data);
//               ^^^^^^^^^^^^^^^^ sync-io warning worker
  memory.run("CREATE TABLE names (name)");
//^^^^^^^^^^ sync-io warning worker
  const statement = memory.prepare("SELECT name FROM names");
//                  ^^^^^^^^^^^^^^ sync-io warning worker
  while (statement.step()) console.log(statement.getAsObject());
//       ^^^^^^^^^^^^^^ sync-io warning worker
//                                     ^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  sqlite.connect("names.sqlite");
//^^^^^^^^^^^^^^ sync-io warning worker
  sqlite.insert("names", { name: "value" });
//^^^^^^^^^^^^^ sync-io warning worker
  return new Memory(data).export();
//       ^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
}

export async function servers(address: string): Promise<void> {
  mysql.query("SELECT 1");
//^^^^^^^^^^^ sync-io error worker
  const finish = mysql.queueQuery("SELECT 1");
//               ^^^^^^^^^^^^^^^^ sync-io error worker
  finish();
//^^^^^^ sync-io error worker
  const connection = ibmdb.openSync(address);
//                   ^^^^^^^^^^^^^^ sync-io warning async
  connection.querySync("SELECT 1");
//^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  const result = await connection.queryResult("SELECT 1");
  result[0]?.fetchAllSync();
//^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  odbc.openSync(address).querySync("SELECT 1");
//^^^^^^^^^^^^^ sync-io warning async
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  java.callStaticMethodSync("java.lang.System", "currentTimeMillis");
//^^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async
}
