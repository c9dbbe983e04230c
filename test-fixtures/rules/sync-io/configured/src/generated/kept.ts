import { template } from "./client.js";

export async function kept(): Promise<string> {
  return template();
//       ^^^^^^^^ sync-io warning async hoist via=template
}
