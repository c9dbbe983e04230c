// JavaScript, with comments that say what the functions give.
import { readFile, stat } from 'node:fs/promises'

/**
 * @param {string} path
 * @returns {Promise<{ text: string, size: number }>}
 */
export async function load(path) {
  const text = await readFile(path, 'utf8')
  const { size } = await stat(path)
  return { text, size }
}

process.once('beforeExit', async () => console.log(await load('one.txt')))
