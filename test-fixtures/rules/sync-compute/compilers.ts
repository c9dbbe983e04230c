import * as sass from "sass";
import * as esbuild from "esbuild";

export async function compile(path: string): Promise<void> {
  sass.compile(path);
//^^^^^^^^^^^^ sync-compute
  esbuild.buildSync({ entryPoints: [path] });
//^^^^^^^^^^^^^^^^^ sync-compute
  await esbuild.build({ entryPoints: [path] });
}
