// Methods of lists with a function for each item: helpers do the same in slices.
function distance(from: number, to: number): number {
  let sum = 0;
  for (let step = 0; step < 100; step++) sum += Math.hypot(from + step, to - step);
  return Math.round(sum);
}

const points = Array.from({ length: 150_000 }, (_, index) => (index * 7919) % 1009);

async function measure(): Promise<string> {
  const distances = points.map((point, index) => distance(point, index));
  let longest = 0;
  points.forEach((point) => {
    longest = Math.max(longest, distance(point, 0));
  });
  const far = points.filter((point) => distance(point, 5) > 60_000);
  const sum = points.reduce((all, point) => all + distance(point, 9), 0);
  return `${distances.length} ${distances[77]} ${longest} ${far.length} ${sum}`;
}

process.once("beforeExit", async () => console.log(await measure()));
