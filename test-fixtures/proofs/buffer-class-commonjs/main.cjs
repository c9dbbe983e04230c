"use strict";
// A class that writes records, in CommonJS: a method makes the piece.
class Records {
  constructor(separator) {
    this.separator = separator;
  }

  line(values) {
    return Buffer.from(values.join(this.separator) + "\n");
  }

  write(rows) {
    let file = Buffer.from(`# ${rows.length}\n`);
    for (let row = 0; row < rows.length; row++) {
      const values = rows[row];
      file = Buffer.concat([file, Buffer.from(values.join(this.separator) + "\n")]);
    }
    return file;
  }
}

async function show() {
  const records = new Records(";");
  const rows = Array.from({ length: 2000 }, (_, index) => [index, index * 2]);
  let last = "";
  for (let turn = 0; turn < 3_000_000; turn++)
    if (turn % 2_000_000 === 1) last = `${records.write(rows).length} ${records.line(rows[1])}`;
  return last.trim();
}

process.once("beforeExit", async () => console.log(await show()));
