// No semicolons: an awaited call that begins a line must not be read as an argument of the line before.
import { EventEmitter } from "node:events"
import { readFileSync } from "node:fs"

const lines = (path) => readFileSync(path, "utf8").trim().split("\n")

function show(path) {
  const prefix = "line"
  lines(path).forEach((line) => console.log(prefix, line))
  const count = 2
  lines(path)[0].split("").slice(0, count).join("-")
  return lines(path).length
}

const jobs = new EventEmitter()
jobs.on("show", async (path) => {
  const before = "before"
  show(path).toFixed(1)
  console.log(before, show(path))
})
jobs.emit("show", "a.txt")
