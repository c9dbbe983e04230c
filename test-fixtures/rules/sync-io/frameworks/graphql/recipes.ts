import { readFileSync, writeFileSync } from "node:fs";
import { FieldResolver, Mutation, Query, Resolver, UseMiddleware } from "type-graphql";

const timed = async (_action: unknown, next: () => Promise<unknown>) => {
  writeFileSync("started.txt", "now");
//^^^^^^^^^^^^^ sync-io entry=middleware
  return next();
};

@Resolver()
export class RecipeResolver {
  @Query(() => String)
  @UseMiddleware(timed)
  recipe(): string {
    return readFileSync("recipe.md", "utf8");
//         ^^^^^^^^^^^^ sync-io entry=resolver
  }

  @Mutation(() => String)
  async add(): Promise<string> {
    writeFileSync("recipe.md", "");
//  ^^^^^^^^^^^^^ sync-io entry=resolver
    return "";
  }

  @FieldResolver()
  picture(): Buffer {
    return readFileSync("picture.png");
//         ^^^^^^^^^^^^ sync-io entry=resolver
  }

  unused(): string {
    return readFileSync("unused.md", "utf8"); //: nothing that runs on the event loop
  }
}
