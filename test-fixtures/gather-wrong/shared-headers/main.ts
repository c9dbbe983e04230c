// What is handed over inside of an object's literal is completed before the second.
async function loadToken(): Promise<string> {
  await Promise.resolve();
  return "secret";
}

async function request(path: string, options: { readonly headers: Map<string, string> }): Promise<string> {
  const { headers } = options;
  return `${path} ${headers.get("authorization") ?? "without"}`;
}

async function open(): Promise<string> {
  const headers = new Map<string, string>();
  const token = await loadToken(); // together
  headers.set("authorization", token);
  const answer = await request("/own", { headers }); // together
  return answer;
}

process.once("beforeExit", async () => console.log(await open()));
