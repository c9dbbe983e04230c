import lockfile from "lockfile";
import { promisify } from "node:util";
import temp from "temp";
import { machineId } from "node-machine-id";
import { readFile } from "atomically";
import { username } from "username";

const lockAsync = promisify(lockfile.lock);

export async function twins(path: string): Promise<string> {
  await lockAsync(path);
  await temp.mkdir("app");
  const text = await readFile(path, "utf8");
  return text + await machineId(true) + await username();
}
