import { readFileSync } from "node:fs"

export default function (path) { return readFileSync(path, "utf8").length }
