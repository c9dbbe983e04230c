// Every program parses, prints and hashes a little; that is no finding.
import { createHash, randomInt, randomUUID } from "node:crypto";

export async function cheap(line: string): Promise<string> {
  const { id } = JSON.parse('{"id":1}') as { id: number };
  const digest = createHash("sha256").update("salt").digest("hex");
  return JSON.stringify({ id, digest, line: line.trim(), random: randomInt(10), uuid: randomUUID() });
}
