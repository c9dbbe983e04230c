// Tabs, single quotes, no semicolons, and comments in and around the turns.
import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'

async function lengths(names: readonly string[]): Promise<boolean[]> {
	// What was found.
	const found: boolean[] = []
	// Each of them.
	for (const name of names) {
		// The text of it.
		const text = await readFile(name, 'utf8') // all of it
		/* what counts */
		found.push(text.length > 0) // at last
	}
	return found
}

async function total(names: readonly string[]): Promise<number> {
	let characters = 0
	for (const name of names) {
		const path = name.trim()
		const text = await readFile(path, 'utf8')

		characters += text.length + path.length
	}
	return characters
}

async function check(names: readonly string[]): Promise<void> {
	if (names.length > 0) for (const name of names) await readFile(name, 'utf8')
	else console.log('none')
}

const requests = new EventEmitter()
requests.on('asked', async (names: string[]) => {
	console.log(await lengths(names), (await total(names)) > 0)
	await check(names)
})
requests.emit('asked', ['package.json', 'tsconfig.json'])
