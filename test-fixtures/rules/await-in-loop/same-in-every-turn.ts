// What a turn leaves behind is the same whichever turn comes first.
interface Module {
  readonly usesJsx: boolean;
}

declare function parse(path: string): Promise<Module>;

export async function configure(paths: readonly string[], options: { loader?: string }): Promise<number> {
  let parsed = 0;
  for (const path of paths) {
//^^^ await-in-loop gather
    const module = await parse(path);
    if (module.usesJsx) options.loader = "jsx";
    parsed++;
  }
  return parsed;
}
