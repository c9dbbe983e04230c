// Deno's own APIs are reached by the global, and its files by what opened them.
export async function report(path: string): Promise<string> {
  const text = Deno.readTextFileSync(path);
//             ^^^^^^^^^^^^^^^^^^^^^ sync-io warning async
  const { size } = await Deno.stat(path);
  return text + size + (await Deno.readTextFile(path));
}

export async function run(): Promise<unknown> {
  const command = new Deno.Command("git", { args: ["status"] });
  await command.output();
  return command.outputSync();
//       ^^^^^^^^^^^^^^^^^^ sync-io error async
}

export async function header(path: string): Promise<Uint8Array> {
  using file = await Deno.open(path);
  const bytes = new Uint8Array(16);
  readInto(file, bytes);
//^^^^^^^^ sync-io warning async via=readInto
  file.readSync(bytes);
//^^^^^^^^^^^^^ sync-io warning async
  return bytes;
}

function readInto(file: Deno.FsFile, bytes: Uint8Array): void {
  file.seekSync(0, 0);
  file.lockSync(true);
}

export async function locked(path: string): Promise<void> {
  for (const entry of Deno.readDirSync(path)) console.log(entry.name);
//                    ^^^^^^^^^^^^^^^^ sync-io warning async
  openAll([path]).forEach((file) => file.syncSync());
//^^^^^^^ sync-io warning async via=openAll
//                                  ^^^^^^^^^^^^^ sync-io warning async
}

function openAll(paths: string[]) {
  return paths.map((path) => Deno.openSync(path));
}

export async function greet(): Promise<string | null> {
  Deno.permissions.requestSync({ name: "env" });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sync-io error hoist
  return prompt("Your name?");
//       ^^^^^^ sync-io error
}
