// Handlers that are given a Request of the web: its text has no bound.
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  const copy = structuredClone(JSON.parse(text));
//             ^^^^^^^^^^^^^^^ sync-compute warning worker
//                             ^^^^^^^^^^ sync-compute warning worker
  return new Response(copy.name);
}

export async function PUT(req: Request): Promise<Response> {
  const text = (await req.text()).slice(0, 2_000);
  return new Response(JSON.parse(text).name);
}
