import { readFileSync } from "node:fs";

/** Reported where the async function calls the helper, not in the helper. */
export async function report(name: string): Promise<string> {
  const template = loadTemplate(name);
//                 ^^^^^^^^^^^^ sync-io via=loadTemplate context=loop entry="async function" function=report
  return template.replace("{{name}}", name);
}

function loadTemplate(name: string): string {
  return readFileSync(`templates/${name}.html`, "utf8");
}
