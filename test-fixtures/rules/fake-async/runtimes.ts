export async function find(name: string): Promise<string> {
  return await Bun.resolve(name, import.meta.dir);
//             ^^^^^^^^^^^ fake-async warning worker
}

export async function mayRead(): Promise<unknown> {
  return await Deno.permissions.request({ name: "read" });
//             ^^^^^^^^^^^^^^^^^^^^^^^^ fake-async error worker
}
