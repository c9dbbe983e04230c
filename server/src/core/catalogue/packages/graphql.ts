/** Resolvers, by each of the ways in which a schema is put together, and what servers call around them. */
import type { CataloguePart, EntryRow } from "../row.ts";
import { entries, inOptions } from "./rows.ts";

const request: Omit<EntryRow, "symbol" | "calls"> = {
  runs: "later",
  entry: "resolver",
  hot: true,
  awaits: true,
};
const hook: Omit<EntryRow, "symbol" | "calls"> = { ...request, entry: "request hook" };

/** `Query.user` of a map of resolvers, and the two functions of a subscription. */
const RESOLVERS = ["*.*", "*.*.subscribe", "*.*.resolve"];
const below = (property: string): readonly string[] => RESOLVERS.map((path) => `${property}.${path}`);

/** The packages of versions 2 and 3, one for each server. */
const OLDER_APOLLO = [
  ...["apollo-server", "apollo-server-express", "apollo-server-fastify", "apollo-server-koa"],
  ...["apollo-server-lambda", "apollo-server-micro"],
];
const SCHEMAS: Readonly<Record<string, string>> = {
  "@graphql-tools/schema": "makeExecutableSchema",
  "graphql-tools": "makeExecutableSchema",
  "graphql-yoga": "createSchema",
  "@apollo/subgraph": "buildSubgraphSchema",
};
/** The fields of a type may be given by a function. */
const FIELDS = ["fields.*", "fields.().*"].flatMap((field) => [`${field}.resolve`, `${field}.subscribe`]);

const apollo: readonly EntryRow[] = [
  ...entries("@apollo/server", ["ApolloServer.constructor"], {
    ...request,
    calls: { arguments: inOptions(0, below("resolvers")) },
  }),
  ...entries("@apollo/server", ["ApolloServer.constructor"], {
    ...hook,
    calls: {
      arguments: inOptions(0, [
        ...["context", "formatError", "formatResponse", "fieldResolver"],
        ...["plugins.requestDidStart", "plugins.requestDidStart.().*"],
      ]),
    },
  }),
  ...entries("@apollo/server", ["ApolloServer.constructor"], {
    calls: { arguments: inOptions(0, ["plugins.serverWillStart"]) },
    runs: "startup",
    entry: "start-up hook",
  }),
  ...entries("@apollo/server/standalone", ["startStandaloneServer"], {
    ...hook,
    calls: { arguments: inOptions(1, ["context"]) },
    serves: true,
  }),
  ...["@apollo/server/express4", "@as-integrations/express5"].flatMap((module) =>
    entries(module, ["expressMiddleware"], { ...hook, calls: { arguments: inOptions(1, ["context"]) } }),
  ),
];

const plain: readonly EntryRow[] = [
  ...entries("graphql", ["GraphQLObjectType.constructor"], {
    ...request,
    calls: { arguments: inOptions(0, [...FIELDS, "isTypeOf"]) },
  }),
  ...entries("graphql", ["GraphQLInterfaceType.constructor", "GraphQLUnionType.constructor"], {
    ...request,
    calls: { arguments: inOptions(0, ["resolveType"]) },
  }),
  ...entries("graphql", ["GraphQLScalarType.constructor"], {
    ...request,
    calls: { arguments: inOptions(0, ["serialize", "parseValue", "parseLiteral"]) },
    entry: "scalar",
  }),
  ...entries("express-graphql", ["graphqlHTTP"], {
    ...request,
    calls: { arguments: inOptions(0, ["rootValue.*"]) },
  }),
];

const decorated: readonly EntryRow[] = [
  ...entries("type-graphql", ["Query", "Mutation", "Subscription", "FieldResolver"], {
    ...request,
    calls: { decorated: "method" },
  }),
  ...entries("type-graphql", ["MiddlewareInterface"], {
    ...request,
    calls: { members: ["use"] },
    entry: "middleware",
  }),
  ...entries("type-graphql", ["UseMiddleware"], {
    ...request,
    calls: { arguments: ["functions"] },
    entry: "middleware",
  }),
];

export const graphql: CataloguePart = {
  aliases: Object.fromEntries(OLDER_APOLLO.map((module) => [module, "@apollo/server"])),
  entries: [
    ...apollo,
    ...plain,
    ...decorated,
    ...Object.entries(SCHEMAS).map(([module, name]): EntryRow => ({
      ...request,
      symbol: `${module}#${name}`,
      calls: { arguments: inOptions(0, below("resolvers")) },
    })),
    ...entries("@graphql-tools/merge", ["mergeResolvers"], {
      ...request,
      calls: { arguments: inOptions(0, RESOLVERS) },
    }),
    ...entries("graphql-yoga", ["createYoga"], { ...hook, calls: { arguments: inOptions(0, ["context"]) } }),
    // mercurius is a plugin of fastify.
    ...entries("fastify", ["FastifyInstance.register"], {
      ...request,
      calls: { arguments: inOptions(1, below("resolvers")) },
    }),
  ],
};
