/** All rules, in the order in which documentation lists them. The one line that registers a rule is here. */
import { unboundedGather } from "./unbounded-gather.ts";
import { awaitInLoop } from "./await-in-loop.ts";
import { busyWait } from "./busy-wait.ts";
import { cpuLoop } from "./cpu-loop.ts";
import { cpuRecursion } from "./cpu-recursion.ts";
import { fakeAsync } from "./fake-async.ts";
import { moduleLoad } from "./module-load.ts";
import type { Rule } from "./rule.ts";
import { sequentialAwait } from "./sequential-await.ts";
import { slowRegex } from "./slow-regex.ts";
import { syncCompute } from "./sync-compute.ts";
import { syncIo } from "./sync-io.ts";
import { unexplainedSuppression } from "./unexplained-suppression.ts";
import { unusedSuppression } from "./unused-suppression.ts";
import { wrongAnnotation } from "./wrong-annotation.ts";

export const rules: readonly Rule[] = [
  syncIo,
  syncCompute,
  moduleLoad,
  fakeAsync,
  cpuLoop,
  cpuRecursion,
  busyWait,
  slowRegex,
  sequentialAwait,
  awaitInLoop,
  unusedSuppression,
  unexplainedSuppression,
  wrongAnnotation,
  unboundedGather,
];
