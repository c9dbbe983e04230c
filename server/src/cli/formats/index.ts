/** All formats, by the name that `--format` takes. */
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { stylish } from "./stylish.ts";

export type { Format, FormatOptions } from "./format.ts";

export const formats: readonly Format[] = [stylish, json];
