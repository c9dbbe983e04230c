import { readFileSync } from "node:fs";

export const resolvers = {
  Query: { reviews: () => readFileSync("reviews.json", "utf8") },
//                        ^^^^^^^^^^^^ sync-io entry=resolver
};
