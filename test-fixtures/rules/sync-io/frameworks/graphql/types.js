const fs = require("fs");
const { GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } = require("graphql");
const { graphqlHTTP } = require("express-graphql");

const Film = new GraphQLObjectType({
  name: "Film",
  fields: () => ({
    title: { type: GraphQLString, resolve: (film) => fs.readFileSync(`titles/${film.id}.txt`, "utf8") },
//                                                   ^^^^^^^^^^^^^^^ sync-io entry=resolver
  }),
});

const Query = new GraphQLObjectType({
  name: "Query",
  fields: {
    film: {
      type: Film,
      resolve(parent, args) {
        return JSON.parse(fs.readFileSync(`films/${args.id}.json`, "utf8"));
//                        ^^^^^^^^^^^^^^^ sync-io entry=resolver
      },
    },
  },
});

const Stamp = new GraphQLScalarType({
  name: "Stamp",
  serialize: (value) => value + fs.readFileSync("zone.txt", "utf8"),
//                              ^^^^^^^^^^^^^^^ sync-io entry=scalar
});

const rootValue = {
  version: () => fs.readFileSync("version.txt", "utf8"),
//               ^^^^^^^^^^^^^^^ sync-io entry=resolver
};

exports.schema = new GraphQLSchema({ query: Query, types: [Stamp] });
exports.handler = graphqlHTTP({ schema: exports.schema, rootValue });
