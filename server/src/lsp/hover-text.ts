/** The hover of a finding: what blocks, what it costs, how it is reached, how sure that is, and what to do. Markdown. */
import type { Choice, DeclinedFix, Finding, Operation, Place, Step } from "../core/index.ts";
import { rulePage } from "../core/rules/pages.ts";
import { fileToUri } from "./to-protocol.ts";
import { ALTERNATIVE_WORDS, CERTAINTY_WORDS, costText } from "../core/finding/wording.ts";

/** Operations named one by one; the rest is a number. */
const MOST_OTHERS = 3;

export function hoverText(finding: Finding): string {
  const [worst, ...others] = finding.operations;
  const parts = [heading(finding, worst)];
  if (finding.alternatives.length > 0) parts.push(alternativesText(finding, worst));
  if (worst !== undefined && worst.path.length > 1) parts.push(pathText(worst));
  if (worst !== undefined && worst.certainty !== "exact") parts.push(`*${CERTAINTY_WORDS[worst.certainty]}*`);
  if (others.length > 0) parts.push(othersText(others));
  parts.push(...shownText(finding), ...reviewText(finding), ...declinedText(finding));
  return parts.join("\n\n");
}

/** The message itself is left out: editors show it with the hover, or beside it. */
function heading({ context, rule }: Finding, worst: Operation | undefined): string {
  const where = `${context.entry} ${code(context.label ?? context.function)} · [${rule}](${rulePage(rule)})`;
  if (worst === undefined) return `[${rule}](${rulePage(rule)})`;
  return `**${code(worst.api)} blocks** · ${costText(worst.cost)} · ${where}`;
}

function pathText(operation: Operation): string {
  const lines = operation.path.map((step, index) => {
    return `${index + 1}. ${link(step.function, step.place)}${stepNote(step)}`;
  });
  lines.push(`${operation.path.length + 1}. ${code(operation.api)}`);
  return `**Path**\n\n${lines.join("\n")}`;
}

function stepNote({ certainty, implementations }: Step): string {
  if (certainty === "guessed") return " — guessed by its name";
  if (certainty === "exact" || implementations === undefined) return "";
  return ` — through ${implementations.blocking} of ${implementations.total} implementations`;
}

function othersText(others: readonly Operation[]): string {
  const lines = others
    .slice(0, MOST_OTHERS)
    .map((operation) => `- ${link(operation.api, operation.place)} · ${costText(operation.cost)}`);
  if (others.length > MOST_OTHERS) lines.push(`- and ${others.length - MOST_OTHERS} more`);
  return `**Also reached from here**\n\n${lines.join("\n")}`;
}

/** Best first, each with its reason; what nothing was decided about, in general words. */
function alternativesText({ alternatives, choices }: Finding, worst: Operation | undefined): string {
  const answers = choices.length > 0 ? choices : alternatives.map((what) => ({ what, because: "" }));
  const lines = answers.map(({ what, because }, index) => {
    const isBest = index === 0 && choices.length > 1;
    return `- **${what}**${isBest ? " (recommended)" : ""}: ${answerText(what, because, worst)}`;
  });
  return `**What to do**\n\n${lines.join("\n")}`;
}

function answerText(what: Choice["what"], because: string, worst: Operation | undefined): string {
  if (what === "async" && worst?.twin !== undefined)
    return `await ${code(worst.twin)}; the loop is free meanwhile`;
  if (because !== "") return because;
  return what === "leave" ? "it may stay" : ALTERNATIVE_WORDS[what];
}

/** What a person would write, where no fix does it. */
function shownText({ fixes }: Finding): string[] {
  return fixes.flatMap(({ title, code: lines }) =>
    lines === undefined ? [] : [`**${title}**\n\n\`\`\`ts\n${lines}\n\`\`\``],
  );
}

/** What a person should look at before a fix is applied. */
function reviewText({ fixes }: Finding): string[] {
  const lines = fixes.flatMap(({ title, notes = [] }) => notes.map((note) => `- ${title}: ${note}`));
  return lines.length === 0 ? [] : [`**Before a fix is applied**\n\n${lines.join("\n")}`];
}

function declinedText({ declined }: Finding): string[] {
  const lines = declined.map((each) => `- ${whyDeclined(each)}`);
  return lines.length === 0 ? [] : [`**Why no fix**\n\n${lines.join("\n")}`];
}

/** `**async**: a constructor can't await (`store.ts:12`)`, with a link to the place. */
export function whyDeclined({ alternative, reason, place }: DeclinedFix): string {
  const name = place && `${place.file.slice(place.file.lastIndexOf("/") + 1)}:${place.start.line}`;
  return `**${alternative}**: ${reason}${place && name ? ` (${link(name, place)})` : ""}`;
}

function link(text: string, { file, start }: Place): string {
  return `[${code(text)}](${fileToUri(file)}#L${start.line},${start.column})`;
}

/** Text between backticks, whatever it holds. */
function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}
