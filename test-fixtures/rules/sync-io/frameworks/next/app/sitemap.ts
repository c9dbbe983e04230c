import { readdirSync } from "node:fs";

export default function sitemap() {
  return readdirSync("posts"); //: startup (build)
}
