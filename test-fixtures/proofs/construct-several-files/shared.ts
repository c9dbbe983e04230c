import { Settings } from "./settings.js";

export async function sharedPort(): Promise<number> {
  const shared = new Settings("a.json", "shared");
  return shared.port;
}
