import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { mergeResolvers } from "@graphql-tools/merge";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { createSchema, createYoga } from "graphql-yoga";
import { actors } from "./actors.js";
import * as reviews from "./reviews.js";

const typeDefs = readFileSync("schema.graphql", "utf8"); //: while the module is evaluated

const films = {
  film: (_parent: unknown, { id }: { id: string }) => readFileSync(`films/${id}.json`, "utf8"),
//                                                    ^^^^^^^^^^^^ sync-io entry=resolver
};

const resolvers = {
  Query: {
    ...films,
    async films() {
      return readFileSync("films.json", "utf8");
//           ^^^^^^^^^^^^ sync-io entry=resolver
    },
  },
  Mutation: {
    addFilm: (_parent: unknown, { title }: { title: string }) => {
      writeFileSync("films.json", title);
//    ^^^^^^^^^^^^^ sync-io entry=resolver
    },
  },
  Film: {
    poster: () => readFileSync("poster.png"),
//                ^^^^^^^^^^^^ sync-io entry=resolver
  },
  Subscription: {
    filmAdded: {
      subscribe: () => readFileSync("added.json"),
//                     ^^^^^^^^^^^^ sync-io entry=resolver
    },
  },
};

const server = new ApolloServer({
  typeDefs,
  resolvers: [resolvers, actors],
  formatError: (error) => {
    appendFileSync("errors.log", error.message);
//  ^^^^^^^^^^^^^^ sync-io entry="request hook"
    return error;
  },
  plugins: [
    {
      async serverWillStart() {
        readFileSync("warm-up.json"); //: startup (lifecycle)
      },
      async requestDidStart() {
        return {
          async willSendResponse() {
            appendFileSync("responses.log", "response");
//          ^^^^^^^^^^^^^^ sync-io entry="request hook"
          },
        };
      },
    },
  ],
});

export const schema = makeExecutableSchema({ typeDefs, resolvers: mergeResolvers([reviews.resolvers]) });
export const subgraph = buildSubgraphSchema({
  typeDefs,
  resolvers: { Film: { __resolveReference: ({ id }: { id: string }) => readFileSync(`films/${id}.json`) } },
//                                                                     ^^^^^^^^^^^^ sync-io entry=resolver
});
export const yoga = createYoga({
  schema: createSchema({ typeDefs, resolvers: { Query: { version: () => readFileSync("version.txt", "utf8") } } }),
//                                                                      ^^^^^^^^^^^^ sync-io entry=resolver
  context: async () => ({ user: readFileSync("user.json", "utf8") }),
//                              ^^^^^^^^^^^^ sync-io entry="request hook"
});

const { url } = await startStandaloneServer(server, {
  context: async () => ({ session: readFileSync("session.json", "utf8") }),
//                                 ^^^^^^^^^^^^ sync-io entry="request hook"
});
console.log(url);
