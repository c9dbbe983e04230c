/** `unused-suppression`: a suppression, or a part of one, that suppresses nothing. */
import { nearestName } from "../config/nearest.ts";
import type { SuppressionComment } from "../facts/facts.ts";
import type { FileNode } from "../reach/universe.ts";
import type { Evidence, Mend, Rule } from "./rule.ts";
import { allSuppressions, evidenceAt, usesOf } from "./comments.ts";
import type { RuleView } from "./view.ts";

export const unusedSuppression: Rule = {
  id: "unused-suppression",
  summary: "A suppression that suppresses nothing",
  documentation: `What it suppressed is gone, or never was: the code changed, the rule has another name, or the finding stands on another
line. Left where it is, it would hide the next finding that comes along. Reported are

- suppressions whose rules find nothing there, and single rules of a list that do not,
- names that are no rule,
- \`unblock-ignore-file\` below code, and words like \`unblock-disable-line\` that mean nothing.

Rules that the configuration switches off are not missed. A finding stands on the line where its place starts, and the
next line is the next one with code on it: blank lines and comments are passed over, decorators are not.

**What to do**: remove it; there is a fix for that.`,
  examples: [
    {
      title: "The call was replaced, its suppression was not",
      reported: `import { readFile } from "node:fs/promises";

export async function load(path: string): Promise<string> {
  // unblock-ignore-next-line sync-io -- a few bytes
  return await readFile(path, "utf8");
}
`,
      cured: `import { readFile } from "node:fs/promises";

export async function load(path: string): Promise<string> {
  return await readFile(path, "utf8");
}
`,
    },
  ],
  suppressible: false,
  detect: function* (view) {
    for (const { file, suppression } of allSuppressions(view))
      if (suppression.wrong) {
        const message = WRONG[suppression.wrong](suppression.word);
        yield evidenceAt(view, file, suppression, message, [removal(suppression)]);
      }
  },
  review: function* (found, view) {
    const uses = usesOf(found, view);
    for (const { file, suppression } of allSuppressions(view)) {
      // Half-written code hides what it calls; its suppressions will have their use again.
      if (suppression.wrong || file.facts.errors.length > 0) continue;
      const used = uses.get(suppression);
      if (suppression.rules.length > 0) yield* listEvidence(view, file, suppression, used);
      else if (!used) {
        const message = `${USELESS}: nothing is found ${where(suppression)}. Remove it.`;
        yield evidenceAt(view, file, suppression, message, [removal(suppression)]);
      }
    }
  },
};

const USELESS = "This suppression suppresses nothing";

const WRONG: Readonly<Record<NonNullable<SuppressionComment["wrong"]>, (word: string) => string>> = {
  "unknown word": (word) =>
    `${word} suppresses nothing: the words are unblock-ignore-next-line and unblock-ignore-file.`,
  "below code": (word) =>
    `${word} suppresses nothing below code. Move it into the comments at the top of the file.`,
};

function removal({ start, end }: SuppressionComment): Mend {
  return { title: "Remove the suppression", start, end, text: "" };
}

function where({ reach, line }: SuppressionComment): string {
  if (reach === "file") return "in this file";
  return line < 0 ? "below it, where no code follows" : "on the next line of code";
}

type Name = SuppressionComment["rules"][number];

/** A name of a list that has no business there. */
interface Needless {
  readonly name: Name;
  readonly why: string;
  /** What was meant. */
  readonly meant?: string | undefined;
  readonly unknown: boolean;
}

function* listEvidence(
  view: RuleView,
  file: FileNode,
  suppression: SuppressionComment,
  used: ReadonlySet<string> | undefined,
): Generator<Evidence> {
  const needless = suppression.rules.flatMap((name) => judge(view, file, suppression, name, used) ?? []);
  const [first] = needless;
  if (!first) return;
  const prose = proseOf(suppression, needless);
  if (prose) return yield evidenceAt(view, file, prose, prose.message, [prose.mend]);
  const why = needless.map((each) => each.why).join("; ");
  const kept = suppression.rules.filter((name) => !needless.some((each) => each.name === name));
  const corrections = needless.flatMap(({ name, meant }) => (meant ? [correction(name, meant)] : []));
  if (kept.length === 0) {
    const mends = [...corrections, removal(suppression)];
    return yield evidenceAt(view, file, suppression, `${USELESS}: ${why}. Remove it.`, mends);
  }
  const message = `A part of this suppression suppresses nothing: ${why}. Remove what is not needed.`;
  yield evidenceAt(view, file, first.name, message, [...corrections, reduction(suppression, kept)]);
}

function judge(
  view: RuleView,
  file: FileNode,
  suppression: SuppressionComment,
  name: Name,
  used: ReadonlySet<string> | undefined,
): Needless | undefined {
  const rule = view.rules.find(({ id }) => id === name.name);
  if (!rule) {
    const meant = nearestName(
      name.name,
      view.rules.filter(({ suppressible }) => suppressible !== false).map(({ id }) => id),
    );
    const question = meant === undefined ? "" : ` (did you mean ${meant}?)`;
    return { name, why: `${name.name} is no rule${question}`, meant, unknown: true };
  }
  if (rule.suppressible === false)
    return { name, why: `only configuration switches ${rule.id} off`, unknown: false };
  if (used?.has(rule.id) || !view.isOn(rule.id, file.path)) return undefined;
  return { name, why: `${rule.id} finds nothing ${where(suppression)}`, unknown: false };
}

/** `sync-io because it is tiny`: words that were meant to be the reason. */
function proseOf({ rules, reason, end }: SuppressionComment, needless: readonly Needless[]) {
  const at = rules.findIndex((name) => needless.some((each) => each.name === name && each.unknown));
  const words = rules.slice(at);
  const isProse =
    at > 0 &&
    words.length > 1 &&
    reason === "" &&
    needless.filter((each) => each.unknown).length === words.length;
  if (!isProse) return undefined;
  const { start } = words[0]!;
  return {
    start,
    end,
    message: `${words.map(({ name }) => name).join(", ")} are no rules. A reason follows two hyphens.`,
    mend: { title: "Put two hyphens before the reason", start, end: start, text: "-- " },
  };
}

function correction({ start, end, name }: Name, meant: string): Mend {
  return { title: `Write ${meant} instead of ${name}`, start, end, text: meant };
}

function reduction({ rules }: SuppressionComment, kept: readonly Name[]): Mend {
  const names = kept.map(({ name }) => name).join(", ");
  return {
    title: `Suppress only ${names}`,
    start: rules[0]!.start,
    end: rules.at(-1)!.end,
    text: names,
  };
}
