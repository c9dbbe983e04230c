import { current } from "./state.js";

export async function getCatalog(): Promise<string> {
  await Promise.resolve();
  current.catalog = "winter";
  return current.catalog;
}
