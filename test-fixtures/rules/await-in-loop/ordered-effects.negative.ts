// The order of the turns is the point: one connection, one transaction, one file, a limit, an environment, whoever takes the values.
import { open } from "node:fs/promises";

interface Connection {
  query(sql: string, values: readonly unknown[]): Promise<void>;
}

interface Migration {
  up(connection: Connection): Promise<void>;
}

export async function inTransaction(connection: Connection, rows: readonly string[]): Promise<void> {
  await connection.query("BEGIN", []);
  for (const row of rows) await connection.query("INSERT INTO rows VALUES ($1)", [row]);
  await connection.query("COMMIT", []);
}

export async function migrate(connection: Connection, migrations: readonly Migration[]): Promise<void> {
  for (const migration of migrations) await migration.up(connection);
}

export async function writeInOrder(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, "w");
  for (const line of lines) await file.write(`${line}\n`);
  await file.close();
}

export async function withBudget(urls: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const url of urls) {
    if (bytes > 1_000_000) break;
    bytes += (await (await fetch(url)).arrayBuffer()).byteLength;
  }
  return bytes;
}

interface Installer {
  installModule(name: string): Promise<void>;
}

export async function install(installer: Installer, names: readonly string[]): Promise<void> {
  for (const name of names) await installer.installModule(name);
}

interface Limiter {
  /** Rejects when nothing is left. */
  consume(key: string): Promise<void>;
}

export async function consume(limiter: Limiter, keys: readonly string[]): Promise<void> {
  for (const key of keys) await limiter.consume(key);
}

export async function* lines(urls: readonly string[]): AsyncGenerator<string> {
  for (const url of urls) yield (await (await fetch(url)).text()).trim();
}
