/**
 * The functions that the recipe for programs adds to a file: `spawnAsync`, which gives what `spawnSync` gives, and
 * `runAsync`, which gives or throws what `execFileSync` does; a short one where the program's output is not collected.
 */
import type { Layout } from "./layout.ts";

type Style = Pick<Layout, "newline" | "unit" | "semicolon" | "quoted" | "isTypeScript">;

const OPTIONS = 'import("node:child_process").SpawnSyncOptions';
const OUTPUT = "O extends { encoding: BufferEncoding } ? string : Buffer";

/** The value of `spawnAsync`; `spawn` is the name of the function that starts a program. */
export function spawnHelper(spawn: string, style: Style): string {
  return written(style, [
    typed`${[`<O extends ${OPTIONS}>`]}(command${[": string"]}, args${[": readonly string[]"]} = [], given${["?: O"]}) =>`,
    typed`\tnew Promise${[`<import("node:child_process").SpawnSyncReturns<${OUTPUT}>>`]}((resolve) => {`,
    typed`\t\t// What spawnSync gives, collected while the event loop goes on.`,
    typed`\t\tconst { encoding, input, killSignal, maxBuffer = 1024 * 1024, timeout = 0, ...options }${[`: ${OPTIONS}`]} = given ?? {};`,
    typed`\t\tconst child = ${spawn}(command, args, options);`,
    typed`\t\tlet error${[": Error | undefined"]};`,
    typed`\t\tconst stop = (code${[": string"]}) => {`,
    typed`\t\t\tconst syscall = \`spawnSync \${command}\`;`,
    typed`\t\t\terror ??= Object.assign(new Error(\`\${syscall} \${code}\`), { code, syscall, path: command, spawnargs: args });`,
    typed`\t\t\tfor (const stream of child.stdio) stream?.destroy();`,
    typed`\t\t\tchild.kill(killSignal);`,
    typed`\t\t};`,
    typed`\t\tconst timer = timeout > 0 ? setTimeout(stop, timeout, "ETIMEDOUT") : undefined;`,
    typed`\t\tconst collect = (stream${['?: import("node:stream").Readable | null']}) => {`,
    typed`\t\t\tif (!stream) return () => null;`,
    typed`\t\t\tconst chunks${[": Buffer[]"]} = [];`,
    typed`\t\t\tlet room = maxBuffer;`,
    typed`\t\t\tstream.on("data", (chunk${[": Buffer"]}) => {`,
    typed`\t\t\t\tchunks.push(chunk);`,
    typed`\t\t\t\troom -= chunk.length;`,
    typed`\t\t\t\tif (room < 0) stop("ENOBUFS");`,
    typed`\t\t\t});`,
    typed`\t\t\treturn () => {`,
    typed`\t\t\t\tconst bytes = Buffer.concat(chunks);`,
    typed`\t\t\t\treturn encoding && encoding !== "buffer" ? bytes.toString(encoding) : bytes;`,
    typed`\t\t\t};`,
    typed`\t\t};`,
    typed`\t\tconst outputs = [collect(child.stdout), collect(child.stderr)];`,
    typed`\t\tconst finish = (status${[": number | null"]}, signal${[": string | null"]}) => {`,
    typed`\t\t\tclearTimeout(timer);`,
    typed`\t\t\tconst { pid = 0 } = child;`,
    typed`\t\t\tconst [stdout, stderr] = outputs.map((output) => (pid ? output() : null));`,
    typed`\t\t\tconst output = pid ? [null, stdout, stderr] : null;`,
    typed`\t\t\tresolve({ ...(error && { error }), status, signal, output, pid, stdout, stderr }${[" as never"]});`,
    typed`\t\t};`,
    typed`\t\tchild.stdin?.on("error", () => undefined);`,
    typed`\t\tchild.stdin?.end(input);`,
    typed`\t\tchild.on("error", (reason) => {`,
    typed`\t\t\terror ??= reason;`,
    typed`\t\t\tif (!child.pid) finish(null, null);`,
    typed`\t\t});`,
    typed`\t\tchild.on("close", finish);`,
    typed`\t})`,
  ]);
}

/** The value of `runAsync`; `spawn` is the name of the other helper. */
export function runHelper(spawn: string, style: Style): string {
  return written(style, [
    typed`async ${[`<O extends ${OPTIONS}>`]}(command${[": string"]}, args${[": readonly string[]"]} = [], options${["?: O"]}) => {`,
    typed`\t// What execFileSync gives or throws, collected while the event loop goes on.`,
    typed`\tconst result = await ${spawn}(command, args, options);`,
    typed`\tif (!options?.stdio && result.stderr) process.stderr.write(result.stderr);`,
    typed`\tif (result.error) throw Object.assign(result.error, result);`,
    typed`\tif (result.status === 0) return result.stdout;`,
    typed`\tconst message = \`Command failed: \${[command, ...args].join(" ")}\`;`,
    typed`\tconst details = result.stderr?.length ? \`\\n\${result.stderr.toString()}\` : "";`,
    typed`\tthrow Object.assign(new Error(message + details), result);`,
    typed`}`,
  ]);
}

/** The value of `runAsync` for programs without pipes; `spawn` is the name of the function that starts one. */
export function waitHelper(spawn: string, style: Style): string {
  const spawnOptions = 'import("node:child_process").SpawnOptions';
  return written(style, [
    typed`(command${[": string"]}, args${[": readonly string[]"]}, options${[`: ${spawnOptions}`]}) =>`,
    typed`\tnew Promise${["<null>"]}((resolve, reject) => {`,
    typed`\t\tconst child = ${spawn}(command, args, options);`,
    typed`\t\tchild.on("error", reject);`,
    typed`\t\tchild.on("close", (status, signal) => {`,
    typed`\t\t\tif (status === 0) return resolve(null);`,
    typed`\t\t\tconst message = \`Command failed: \${[command, ...args].join(" ")}\`;`,
    typed`\t\t\tconst result = { status, signal, output: [null, null, null], pid: child.pid, stdout: null, stderr: null };`,
    typed`\t\t\treject(Object.assign(new Error(message), result));`,
    typed`\t\t});`,
    typed`\t})`,
  ]);
}

/** A line of code: what stands in lists is for TypeScript alone. */
type Line = (isTypeScript: boolean) => string;

function typed(texts: TemplateStringsArray, ...parts: readonly (string | readonly string[])[]): Line {
  return (isTypeScript) =>
    texts
      .map((text, index) => {
        const part = parts[index] ?? "";
        return text + (typeof part === "string" ? part : isTypeScript ? part.join("") : "");
      })
      .join("");
}

function written({ newline, unit, semicolon, quoted, isTypeScript }: Style, lines: readonly Line[]): string {
  return lines
    .map((line) => {
      const text = line(isTypeScript).replace(/^\t*/, (tabs) => unit.repeat(tabs.length));
      const ended = semicolon === "" ? text.replace(/;$/, "") : text;
      return ended.replace(/"([^"]*)"/g, (_, content: string) => quoted(content));
    })
    .join(newline);
}
