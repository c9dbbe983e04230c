import { dlopen } from "bun:ffi";

const library = dlopen("libimage.so", { blur: { args: ["ptr"], returns: "void" } });
const transpiler = new Bun.Transpiler({ loader: "tsx" });

export async function compute(data: Uint8Array, password: string): Promise<void> {
  Bun.gzipSync(data);
//^^^^^^^^^^^^ sync-compute warning async
  Bun.zstdCompressSync(data);
//^^^^^^^^^^^^^^^^^^^^ sync-compute warning async
  await Bun.zstdCompress(data);
  Bun.password.hashSync(password);
//^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async
  await Bun.password.hash(password);
  transpiler.transformSync("const a = <b />");
//^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute warning async
  await transpiler.transform("const a = <b />");
  library.symbols.blur(data);
//^^^^^^^^^^^^^^^^^^^^ sync-compute warning worker
  Bun.generateHeapSnapshot();
//^^^^^^^^^^^^^^^^^^^^^^^^ sync-compute error process
  Bun.gc(true);
//^^^^^^ sync-compute warning process
  Bun.gc();
}
