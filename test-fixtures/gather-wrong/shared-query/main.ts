// What stands in a text is completed before the second.
async function loadToken(): Promise<string> {
  await Promise.resolve();
  return "secret";
}

async function request(address: string): Promise<string> {
  return `asked ${address}`;
}

async function open(address: string): Promise<string> {
  const query = new URLSearchParams();
  const token = await loadToken(); // together
  query.set("token", token);
  const answer = await request(`${address}?${query}`); // together
  return answer;
}

process.once("beforeExit", async () => console.log(await open("/own")));
