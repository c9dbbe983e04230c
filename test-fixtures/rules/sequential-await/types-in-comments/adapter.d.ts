import type { Adapter } from "./types/index.js";

export default function plugin(options?: { readonly out?: string }): Adapter;
