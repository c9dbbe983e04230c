import { readFileSync } from "node:fs";
import { h } from "./h.js";

export function imprint(path: string): string {
  return readFileSync(path, "utf8").trim();
}

function Footer({ path }: { path: string }) {
  return <small>{imprint(path)}</small>;
}

export function page(): string {
  return <Footer path="a.txt" />;
}
