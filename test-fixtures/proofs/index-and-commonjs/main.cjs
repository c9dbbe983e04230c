"use strict";
// In CommonJS, without semicolons, with numbers: `NaN` is never found, so the comparison stays
/** @param {readonly { readonly id: number, readonly of: string, readonly on: boolean }[]} rows */
function pick(rows, ids) {
  const picked = []
  for (const id of ids) {
    const first = rows.find((row) => row.on && row.id === id)
    if (first) picked.push(first.of)
    rows.filter((row) => row.id === id && row.of !== 'r7').forEach((row) => picked.push(row.of))
  }
  return picked
}

async function show() {
  const rows = Array.from({ length: 2000 }, (_, index) => ({ id: index % 50 ? index >> 1 : NaN, of: `r${index}`, on: index % 4 > 1 }))
  const ids = Array.from({ length: 1000 }, (_, index) => (index % 9 ? index : NaN))
  let last = []
  for (let turn = 0; turn < 3_000_000; turn++) if (turn % 2_000_000 === 1) last = pick(rows, ids)
  return `${last.length} ${last.slice(0, 9).join(' ')}`
}

process.once('beforeExit', async () => console.log(await show()))
