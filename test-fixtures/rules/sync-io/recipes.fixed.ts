import { access, open, stat } from "node:fs/promises";

/** A rejection stands for the answer `false`. */
export async function isThere(path: string): Promise<boolean> {
  return await access(path).then(() => true, () => false);
}

/** The error is caught that the option holds back. */
export async function size(path: string): Promise<number | undefined> {
  return (await stat(path).catch((error) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }))?.size;
}

/** All that takes the descriptor changes with the call that gives it. */
export async function bytes(path: string): Promise<number> {
  const file = await open(path, "r");
  const { size } = await file.stat();
  await file.close();
  return size;
}
