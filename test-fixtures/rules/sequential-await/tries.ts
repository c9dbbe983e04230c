// Each failure is handled on its own, and the function goes on: none keeps the next one from being begun.
import { readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";

export async function defaults(): Promise<string> {
  let head: string | undefined;
  try {
    head = await readFile("head.html", "utf8");
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  } catch (error) {
    console.error(error);
  }
  let foot: string | null;
  try {
    foot = await readFile("foot.html", "utf8");
  } catch {
    foot = null;
  }
  return `${head} ${foot}`;
}

// For what they change alone.
export async function cleans(folder: string): Promise<void> {
  try {
    await unlink(`${folder}/one.txt`);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  } catch {
    // It was not there.
  }
  try {
    await unlink(`${folder}/two.txt`);
  } catch {}
}

// What is made of the result may fail too, and gets to the same handler; what is thrown there leaves nothing.
export async function parses(failed: string[]): Promise<unknown[]> {
  const found: unknown[] = [];
  try {
    const text = await readFile("one.json", "utf8");
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
    if (text === "") throw new Error("empty");
    found.push(JSON.parse(text));
  } catch ({ message }: any) {
    failed.push(String(message));
  }
  try {
    found.push(JSON.parse(await readFile("two.json", "utf8")));
  } catch (error) {
    failed.push(String(error));
  }
  return found;
}

// What the second one needs is worked out before both.
export async function between(folder: string): Promise<string> {
  let name = "";
  try {
    name = (await readFile("name.txt", "utf8")).trim();
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  } catch {}
  const path = join(folder, "text.txt");
  let text = "";
  try {
    text = await readFile(path, "utf8");
  } catch {}
  return name + text;
}

// A promise that handles its failure itself is like any other.
export async function reactions(): Promise<string> {
  const one = await readFile("one.txt", "utf8").catch(() => "");
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
  const two = await readFile("two.txt", "utf8").catch(String);
  return one + two;
}

// Inside of what is tried as a whole.
export async function nested(): Promise<string> {
  try {
    let one = "";
    try {
      one = await readFile("one.txt", "utf8");
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await warning gather
    } catch {}
    try {
      await writeFile("log.txt", "read");
    } catch {}
    return one;
  } catch {
    return "";
  }
}
