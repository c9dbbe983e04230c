import type { CataloguePart } from "../row.ts";
import { cost } from "../row.ts";
import { promised } from "./rows.ts";

export const writeFileAtomic: CataloguePart = {
  operations: [
    {
      symbol: "write-file-atomic#sync",
      kind: "fs",
      cost: cost("medium", "waits until the disk has the file"),
      twin: promised("write-file-atomic#default"),
    },
  ],
};
