import { current } from "./state.js";

export async function getPrice(name: string): Promise<string> {
  return `${name} of ${current.catalog}`;
}
