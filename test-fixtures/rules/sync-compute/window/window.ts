import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { badge } from "./badge.ts";
import { exists } from "./files.ts";

export const root = createRoot(document.getElementById("root")!);
root.render(createElement("img", { src: await badge(exists("badge.png") ? "file" : "none") }));
