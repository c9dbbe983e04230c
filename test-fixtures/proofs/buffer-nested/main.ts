// A loop in a loop: each file is joined of its lines, and all of them of the files.
async function show(): Promise<string> {
  let all: Buffer = Buffer.alloc(0);
  for (let file = 0; file < 1500; file++) {
    let one: Buffer = Buffer.from(`[${file}]`);
    for (let line = 0; line < 1000; line++) {
      if (line % 250 === 0) one = Buffer.concat([one, Buffer.from(`${line} `)]);
    }
    all = Buffer.concat([all, Buffer.from(one.toString("latin1"), "latin1")]);
  }
  return `${all.length} ${all.subarray(0, 30)}`;
}

process.once("beforeExit", async () => console.log(await show()));
