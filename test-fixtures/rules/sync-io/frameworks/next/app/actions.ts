"use server";
import { readFileSync, writeFileSync } from "node:fs";

export async function save(data: FormData) {
  writeFileSync("saved.json", JSON.stringify(read(data)));
//^^^^^^^^^^^^^ sync-io entry="server action"
//                                           ^^^^ sync-io entry="server action" via=read
}

function read(data: FormData): unknown {
  return { ...JSON.parse(readFileSync("defaults.json", "utf8")), name: data.get("name") };
}
