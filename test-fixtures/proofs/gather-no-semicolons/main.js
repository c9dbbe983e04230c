// No semicolons: a line that begins with a bracket must not go on with the line before.
import { readFile } from 'node:fs/promises'

async function run() {
  let one, two
  one = await readFile('one.txt', 'utf8')
  two = await readFile('two.txt', 'utf8')
  return one + two
}

async function list() {
  const found = []
  ;[await readFile('one.txt', 'utf8'), await readFile('two.txt', 'utf8')].forEach((text) => found.push(text))
  return found
}

process.once('beforeExit', async () => console.log(await run(), await list()))
