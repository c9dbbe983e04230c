// The first user of an id: of two with the same id the first one counts.
interface User {
  readonly id: string;
  readonly name: string;
}

function users(): User[] {
  return Array.from({ length: 2000 }, (_, index) => ({ id: `u${index % 1500}`, name: `name ${index}` }));
}

export async function names(users: readonly User[]): Promise<number> {
  let length = 0;
  for (let turn = 0; turn < 1_000_000; turn++) {
    if (turn % 50 !== 0) continue;
    const order = { user: `u${turn % 1700}` };
    const user = users.find((each) => each.id === order.user);
    length += user ? user.name.length : 1;
  }
  return length;
}

process.once("beforeExit", async () => console.log(await names(users())));
