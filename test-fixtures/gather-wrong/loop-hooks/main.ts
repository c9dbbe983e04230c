// Middleware: each may stop those behind it, and all work on one request.
interface Request {
  user: string | undefined;
  page: string | undefined;
}

type Hook = (request: Request) => Promise<void>;

const hooks: readonly Hook[] = [
  async (request) => {
    await Promise.resolve();
    request.user = "ada";
  },
  async (request) => {
    request.page = `page of ${request.user}`;
  },
];

async function run(all: readonly Hook[], request: Request): Promise<string | undefined> {
  for (const hook of all) { // together
    await hook(request);
  }
  return request.page;
}

process.once("beforeExit", async () => {
  console.log(await run(hooks, { user: undefined, page: undefined }));
});
