import * as sass from "sass";
import * as esbuild from "esbuild";

export async function compile(path: string): Promise<void> {
  sass.compile(path);
//^^^^^^^^^^^^ sync-compute
  esbuild.buildSync({ entryPoints: [path] });
//^^^^^^^^^^^^^^^^^ sync-io -- it waits for the process of esbuild
  await esbuild.build({ entryPoints: [path] });
}
