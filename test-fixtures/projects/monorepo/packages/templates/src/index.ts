import { readTemplate } from "@shop/files";

export function render(name: string): string {
  return readTemplate(`templates/${name}.html`).trim();
}
