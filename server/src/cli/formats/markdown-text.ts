/** Text of a workspace made harmless in Markdown: no mark-up, no HTML, and nobody is mentioned. */
import { oneLine } from "./wrap.ts";

/** A code span. Nothing in it is mark-up; its fence is longer than any run of backticks in the text. */
export function code(text: string): string {
  const line = oneLine(text);
  const runs = [...line.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const space = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${space}${line}${space}${fence}`;
}

/** Plain text between mark-up. `@name` and `#1` would tell people and issues of the report, so they are broken. */
export function escapeMarkdown(text: string): string {
  const escaped = oneLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_[\]|~>]/g, "\\$&");
  return breakReferences(escaped);
}

/** Text inside HTML, where Markdown's marks mean nothing. */
export function escapeHtml(text: string): string {
  const escaped = oneLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return breakReferences(escaped);
}

function breakReferences(text: string): string {
  return text.replaceAll(/[@#](?=\w)/g, "$&<!-- -->");
}
