/** All formats, by the name that `--format` takes. */
import { agent } from "./agent.ts";
import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { stylish } from "./stylish.ts";

export type { Format, FormatOptions } from "./format.ts";

export const formats: readonly Format[] = [stylish, json, sarif, github, gitlab, junit, markdown, agent];
