// Each is in a `try`, and still the next one may not be begun before it, or the handler.
import { readFile, rename, writeFile } from "node:fs/promises";

declare function shipOrder(): Promise<void>;

export async function returns(): Promise<string> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch {
    return "";
  }
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return one + two;
}

export async function throws(): Promise<string> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch (error) {
    throw new Error("no one", { cause: error });
  }
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return one + two;
}

export async function breaks(paths: readonly string[]): Promise<string> {
  let all = "";
  for (const path of paths) {
    try {
      all += await readFile(path, "utf8");
    } catch {
      break;
    }
    try {
      await writeFile(`${path}.read`, "");
    } catch {}
  }
  return all;
}

function refuse(error: unknown): void {
  throw error;
}

export async function throwsElsewhere(): Promise<string> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch (error) {
    refuse(error);
  }
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return one + two;
}

export async function exits(): Promise<void> {
  try {
    await writeFile("one.txt", "");
  } catch {
    process.exit(1);
  }
  try {
    await writeFile("two.txt", "");
  } catch {}
}

// What the handler assigns, the next one reads.
export async function assigns(): Promise<string> {
  let path = "one.txt";
  try {
    await writeFile("one.txt", "");
  } catch {
    path = "two.txt";
  }
  let text = "";
  try {
    text = await readFile(path, "utf8");
  } catch {}
  return text;
}

// What the handler changes, the next one reads.
const settings = { folder: "." };

async function load(): Promise<string> {
  return readFile(`${settings.folder}/load.txt`, "utf8");
}

export async function changes(): Promise<string> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch {
    settings.folder = "/";
  }
  let two = "";
  try {
    two = await load();
  } catch {}
  return one + two;
}

export async function last(): Promise<void> {
  let opened = false;
  try {
    await writeFile("one.txt", "");
  } catch {
  } finally {
    opened = true;
  }
  try {
    await writeFile("two.txt", String(opened));
  } catch {}
}

// People read when it was done.
export async function tells(): Promise<void> {
  try {
    await writeFile("one.txt", "");
    console.log("wrote one");
  } catch (error) {
    console.error(error);
  }
  try {
    await writeFile("two.txt", "");
    console.log("wrote two");
  } catch (error) {
    console.error(error);
  }
}

export async function more(): Promise<void> {
  try {
    await writeFile("one.txt", "");
    await rename("one.txt", "one.done");
  } catch {}
  try {
    await writeFile("two.txt", "");
  } catch {}
}

export async function ahead(found: string[]): Promise<void> {
  try {
    found.push("begun");
    await writeFile("one.txt", "");
  } catch {}
  try {
    await writeFile("two.txt", "");
  } catch {}
}

export async function waitingHandler(): Promise<void> {
  try {
    await writeFile("one.txt", "");
  } catch {
    await writeFile("one.failed", "");
  }
  try {
    await writeFile("two.txt", "");
  } catch {}
}

export async function sameFile(): Promise<string> {
  try {
    await writeFile("one.txt", "");
  } catch {}
  let text = "";
  try {
    text = await readFile("one.txt", "utf8");
  } catch {}
  return text;
}

export async function unknown(): Promise<void> {
  try {
    await shipOrder();
  } catch {}
  try {
    await writeFile("two.txt", "");
  } catch {}
}

// Where what stands between fails, the next one is not begun.
export async function unhandled(): Promise<string> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch {}
  await writeFile("between.txt", "");
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return one + two;
}

// Only one of them is handled.
export async function mixed(): Promise<string> {
  const one = await readFile("one.txt", "utf8");
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return one + two;
}

// Where there is no store, nothing is waited for.
export async function optional(store: { set(text: string): void } | undefined): Promise<string> {
  try {
    store?.set(await readFile("one.txt", "utf8"));
  } catch {}
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  return two;
}

// What is called may not be there.
export async function deep(app: { store?: any }): Promise<string> {
  let two = "";
  try {
    two = await readFile("two.txt", "utf8");
  } catch {}
  try {
    app.store.set(await readFile("one.txt", "utf8"));
  } catch {}
  return two;
}

function giveUp(): void {
  process.exit(1);
}

export async function exitsElsewhere(): Promise<void> {
  try {
    await writeFile("one.txt", "");
  } catch {
    giveUp();
  }
  try {
    await writeFile("two.txt", "");
  } catch {}
}

export async function exitsBetween(): Promise<void> {
  let one = "";
  try {
    one = await readFile("one.txt", "utf8");
  } catch {}
  if (one === "") giveUp();
  try {
    await writeFile("two.txt", "");
  } catch {}
}
