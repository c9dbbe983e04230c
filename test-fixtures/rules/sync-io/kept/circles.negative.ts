// Collections that lead to each other by many ways: each is looked into once. Looked into by each way, it takes hours.
type Step = () => void;

export async function shuffle(): Promise<void> {
  const up: Step[][] = [];
  const down: Step[][] = [];
  up.push(down[0]!);
  down.push(up[0]!);
  up.push(down[1]!);
  down.push(up[1]!);
  up.push(down[2]!);
  down.push(up[2]!);
  up.push(down[3]!);
  down.push(up[3]!);
  up.push(down[4]!);
  down.push(up[4]!);
  up.push(down[5]!);
  down.push(up[5]!);
  up.push(down[6]!);
  down.push(up[6]!);
  up.push(down[7]!);
  down.push(up[7]!);
  up.push(down[8]!);
  down.push(up[8]!);
  up.push(down[9]!);
  down.push(up[9]!);
  up.push(down[10]!);
  down.push(up[10]!);
  up.push(down[11]!);
  down.push(up[11]!);
  up.push(down[12]!);
  down.push(up[12]!);
  up.push(down[13]!);
  down.push(up[13]!);
  up.push(down[14]!);
  down.push(up[14]!);
  up.push(down[15]!);
  down.push(up[15]!);
  up.push(down[16]!);
  down.push(up[16]!);
  up.push(down[17]!);
  down.push(up[17]!);
  up.push(down[18]!);
  down.push(up[18]!);
  up.push(down[19]!);
  down.push(up[19]!);
  for (const step of up[0]!) step();
}
