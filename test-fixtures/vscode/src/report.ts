import { loadTemplate } from "./template.js";

export async function report(name: string): Promise<string> {
  const template = loadTemplate(name);
  return template.replace("{name}", name);
}
