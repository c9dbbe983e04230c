// Arrow functions without parentheses, an anonymous default export, and names in quotes and brackets.
import { EventEmitter } from "node:events"
import { readFileSync } from "node:fs"
import read from "./read.js"

const load = path => readFileSync(path, 'utf8').trim()
const key = "computed"
const api = {
  'quoted'(path) { return load(path) },
  [key](path) { return load(path) },
  7: path => load(path),
}

const jobs = new EventEmitter()
jobs.on("load", async path => console.log(load(path), read(path), api.quoted(path), api[7](path)))
jobs.emit("load", "a.txt")
