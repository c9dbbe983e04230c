import { Archive, lock, slurp, stat } from "acme-files";
import { Client } from "@acme/db";
import { readBoth, readRegister } from "./native.js";

export async function packages(path: string, done: () => void): Promise<void> {
  slurp(path);
//^^^^^ sync-io warning async
  new Archive(path).open();
//^^^^^^^^^^^ sync-io warning worker
//^^^^^^^^^^^^^^^^^^^^^^ sync-io warning worker
  stat(path);
//^^^^ sync-io warning worker
  stat(path, () => done());
  lock({ sync: true });
//^^^^ sync-io warning
  lock({ sync: false });
  lock(options());
}

export async function own(client: Client): Promise<number> {
  client.query("select 1");
//^^^^^^^^^^^^ sync-io warning worker
  readRegister(1);
//^^^^^^^^^^^^ sync-io warning
  return readBoth();
//       ^^^^^^^^ sync-io warning via=readBoth
}

interface Queries {
  query(text: string): unknown[];
}

class Remembered implements Queries {
  query(): unknown[] {
    return [];
  }
}

class Direct implements Queries {
  query(text: string): unknown[] {
    return [text];
  }
}

export const implementations: Queries[] = [new Direct(), new Remembered()];

export async function through(queries: Queries): Promise<void> {
  queries.query("select 2");
//^^^^^^^^^^^^^ sync-io info worker
}

declare function options(): { sync: boolean };
