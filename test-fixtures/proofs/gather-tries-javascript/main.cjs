// In JavaScript without semicolons, where a line that begins with a bracket would go on the one before it.
const { readFile } = require("node:fs/promises")

const told = []

async function run(one, two) {
  let text, length
  try {
    text = await readFile(one, "utf8")
  } catch (error) { told.push(error.code) }
  try {
    ({ length } = await readFile(two, "utf8"))
  } catch (error) {
    error = error.code;
    [error].forEach((each) => told.push(each))
  }
  let last
  try {
    [last] = await readFile("three.txt", "utf8")
  } catch (error) {
    told.push(error.code)
  }
  return [text, length, last]
}

const [fault = ""] = process.argv.slice(2)
process.once("beforeExit", async () => {
  console.log(
    await run(fault.includes("one") ? "none.txt" : "one.txt", fault.includes("two") ? "none.txt" : "two.txt"),
    told,
  )
})
