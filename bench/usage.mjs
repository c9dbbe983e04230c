/**
 * Preloaded (`node --import`) into a measured process: writes what the process used to the file that UNBLOCK_USAGE
 * names, when it exits. Plain JavaScript, so that it costs the
 * process nothing to load.
 */
import { writeFileSync } from "node:fs";

const file = process.env.UNBLOCK_USAGE;
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    file,
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 }),
  );
});
