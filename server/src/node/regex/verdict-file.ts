/**
 * What was found out of regular expressions, kept on disk between runs: checking those of a project takes up to a minute,
 * and they seldom change. In the user's cache folder, by version of the checker; what is not of this form is ignored.
 */
import { mkdir, readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { RegexVerdict } from "../../core/reach/regex/verdict.ts";
import { writeWhole } from "../write-file.ts";

/** Counted up when the checker would say something else; another Node has another engine, with other times. */
const VERSION = `3, Node ${process.versions.node.split(".")[0]}`;

/** The newest are kept. */
const MOST_ENTRIES = 20_000;

const growth = z.discriminatedUnion("is", [
  z.object({ is: z.literal("exponential") }),
  z.object({ is: z.literal("polynomial"), degree: z.number() }),
]);

const verdict = z.discriminatedUnion("is", [
  z.object({ is: z.literal("safe") }),
  z.object({ is: z.literal("unproven"), why: z.string(), tries: z.number().optional() }),
  z.object({
    is: z.literal("slow"),
    growth,
    hotspots: z.array(z.string()),
    attack: z.object({
      pumps: z.array(z.object({ prefix: z.string(), pump: z.string(), bias: z.number() })),
      suffix: z.string(),
    }),
    measured: z.array(
      z.object({ length: z.number(), milliseconds: z.number(), stopped: z.literal(true).optional() }),
    ),
  }),
]);

const content = z.object({
  version: z.literal(VERSION),
  verdicts: z.array(z.tuple([z.string(), verdict])),
});

/** Flags and pattern → what is known. */
export type KnownVerdicts = ReadonlyMap<string, RegexVerdict>;

export function verdictFile(): string {
  const { XDG_CACHE_HOME: cache = join(homedir(), ".cache") } = process.env;
  return join(cache, "unblock", "regular-expressions.json");
}

/** Nothing where there is no such file, or one of another form. */
export async function readVerdicts(file: string): Promise<KnownVerdicts> {
  const text = await readFile(file, "utf8").catch(() => "");
  const parsed = content.safeParse(parsedJson(text));
  return new Map(parsed.success ? (parsed.data.verdicts as [string, RegexVerdict][]) : []);
}

/** Rejects with the system's error. */
export async function writeVerdicts(file: string, known: KnownVerdicts): Promise<void> {
  const verdicts = [...known].slice(-MOST_ENTRIES);
  await mkdir(dirname(file), { recursive: true });
  await writeWhole(file, JSON.stringify({ version: VERSION, verdicts }));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
