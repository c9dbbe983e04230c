/** Microsoft's validator of SARIF, with its rules for GitHub, as the npm package ships it. */
import { execFile } from "node:child_process";
import { chmod, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Log, Result } from "sarif";

const run = promisify(execFile);

export interface Complaint {
  readonly rule: string;
  readonly level: Result.level;
  readonly message: string;
}

/** The validator's binary is built for these machines only. */
export const canValidate = process.platform === "linux" && process.arch === "x64";

/** The rule that asks each address of a report over the network whether it is there. */
const OFFLINE = `<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" />
  </Properties>
</Properties>
`;

/** What the validator has to say of the report, at the levels error and warning. `folder` takes its files. */
export async function validateSarif(report: string, folder: string): Promise<Complaint[]> {
  const [input, output, config] = ["report.sarif", "validation.sarif", "offline.xml"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await Promise.all([writeFile(input, report), writeFile(config, OFFLINE)]);
  const validator = createRequire(import.meta.url)("@microsoft/sarif-multitool") as string;
  // npm may leave out the script of the package that does this.
  await chmod(validator, 0o755);
  const rules = ["--rule-kind", "Sarif;Ghas", "--config", config];
  const argv = ["validate", input, ...rules, "--output", output, "--log", "ForceOverwrite"];
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  await run(validator, argv, { env });
  const { runs } = JSON.parse(await readFile(output, "utf8")) as Log;
  const results = runs.flatMap((each) => each.results ?? []);
  return results.map(({ ruleId = "", level = "warning", message }) => ({
    rule: ruleId,
    level,
    message: [message.text, message.id, ...(message.arguments ?? [])].join(" "),
  }));
}
