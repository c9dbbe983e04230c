// What Playwright, Jest and Vitest run once before all tests.
import { execFileSync } from "node:child_process";

export default async function globalSetup(): Promise<void> {
  execFileSync("npm", ["run", "build"]); //: test
}
