// The module `bun` is the global `Bun`.
import { Glob, sleepSync, spawnSync } from "bun";
import { Database } from "bun:sqlite";

const database = new Database("app.sqlite");
const insert = database.prepare("INSERT INTO visits (page) VALUES (?)");
const record = database.transaction((page: string) => {
  insert.run(page);
});

export async function status(): Promise<string> {
  await Bun.file("status.txt").text();
  sleepSync(50);
//^^^^^^^^^ sync-io warning async
  Bun.spawnSync(["git", "fetch"]);
//^^^^^^^^^^^^^ sync-io error async
  return spawnSync(["git", "status"]).stdout.toString();
//       ^^^^^^^^^ sync-io error async
}

export async function pages(): Promise<unknown[]> {
  const glob = new Glob("**/*.html");
  const found = [...glob.scanSync("public")];
//                  ^^^^^^^^^^^^^ sync-io warning async
  for await (const page of glob.scan("public")) found.push(page);
  return [found, database.query("SELECT * FROM visits").all()];
//               ^^^^^^^^^^^^^^ sync-io warning worker
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
}

Bun.serve({
  async fetch(request: Request) {
    record(request.url);
//  ^^^^^^ sync-io warning worker
    return new Response(Bun.which("git"));
//                      ^^^^^^^^^ sync-io warning hoist
  },
});
