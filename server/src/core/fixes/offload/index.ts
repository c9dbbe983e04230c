/**
 * Work that moves off the loop: to a worker thread (`worker`) or to a process of its own (`process`). What lives here: which
 * function of a path moves, what it needs where it goes, whether what crosses can be copied, and the new files. Both
 * carriers share all of it; only who carries differs.
 */
export { createOffload } from "./offload.ts";
