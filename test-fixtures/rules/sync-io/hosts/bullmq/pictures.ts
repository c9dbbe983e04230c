// BullMQ runs the file in a process of its own.
import type { SandboxedJob } from "bullmq";
import { readFileSync } from "node:fs";

export default async function (job: SandboxedJob): Promise<number> {
  return readFileSync(job.data.path).length;
}
