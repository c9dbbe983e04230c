import lockfile from "lockfile";
import temp from "temp";
import { machineIdSync } from "node-machine-id";
import { readFileSync } from "atomically";
import { usernameSync } from "username";

export async function twins(path: string): Promise<string> {
  lockfile.lockSync(path);
//^^^^^^^^^^^^^^^^^ sync-io warning async
  temp.mkdirSync("app");
//^^^^^^^^^^^^^^ sync-io warning async
  const text = readFileSync(path, "utf8");
//             ^^^^^^^^^^^^ sync-io warning async
  return text + machineIdSync(true) + usernameSync();
//              ^^^^^^^^^^^^^ sync-io error async hoist
//                                    ^^^^^^^^^^^^ sync-io warning async hoist
}
