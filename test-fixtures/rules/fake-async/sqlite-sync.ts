import sqlite from "sqlite-sync";

export async function names(): Promise<unknown> {
  return await new Promise((resolve) => sqlite.runAsync("SELECT name FROM names", resolve));
//                                      ^^^^^^^^^^^^^^^ fake-async warning worker
}
