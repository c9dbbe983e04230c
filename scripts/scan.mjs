/**
 * `npm run scan [-- <paths and options>]`: the built command line over the sample server, or over the paths given.
 * Exits with 0 whatever it finds: it shows, it does not judge.
 */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../dist/cli.cjs", import.meta.url));
const sample = fileURLToPath(new URL("../test-fixtures/projects/server", import.meta.url));
const given = process.argv.slice(2);
const args = ["scan", "--fail-on", "never", ...(given.length === 0 ? [sample] : given)];
// npm runs scripts in the package's folder, and says here where the person is.
const cwd = process.env.INIT_CWD ?? process.cwd();
const child = spawn(process.execPath, [cli, ...args], { cwd, stdio: "inherit" });
child.on("exit", (code) => (process.exitCode = code ?? 1));
