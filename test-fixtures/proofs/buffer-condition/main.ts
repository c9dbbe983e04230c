// Some turns add nothing, and the loop may end early: what was collected until then is joined.
async function show(): Promise<string> {
  let all: Buffer = Buffer.from("begin ");
  for (let turn = 0; turn < 3_000_000; turn++) {
    if (turn % 1000 !== 0) continue;
    if (turn > 2_500_000) break;
    if (turn % 7000 === 0) all = Buffer.concat([all, Buffer.from(`${turn},`)]);
  }
  all = Buffer.concat([all, Buffer.from("end")]);
  return `${all.length} ${all.subarray(-10)}`;
}

process.once("beforeExit", async () => console.log(await show()));
