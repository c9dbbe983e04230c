import { minify } from "terser";

/** A promise, yet the work is done on this thread. */
export async function small(code: string): Promise<string | undefined> {
  const result = await minify(code);
//                     ^^^^^^ fake-async worker
  return result.code;
}
