import { load } from "./text/index.js";

export function render(path: string): string {
  return `<p>${load(path)}</p>`;
}
