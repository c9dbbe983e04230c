import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Args, Mutation, Query, ResolveField, Resolver, Scalar, Subscription, type CustomScalar } from "@nestjs/graphql";
import { Painting } from "./painting.js";

@Resolver(() => Painting)
export class PaintingsResolver {
  @Query(() => [Painting])
  paintings(): string[] {
    return readdirSync("paintings");
//         ^^^^^^^^^^^ sync-io entry=resolver
  }

  @Query(() => Painting, { name: "painting" })
  async painting(@Args("name") name: string): Promise<string> {
    return this.read(name);
//         ^^^^^^^^^ sync-io entry=resolver via=PaintingsResolver.read
  }

  @Mutation(() => Painting)
  add(@Args("name") name: string): string {
    writeFileSync(`paintings/${name}.json`, "{}");
//  ^^^^^^^^^^^^^ sync-io entry=resolver
    return name;
  }

  @ResolveField("image")
  image(): Buffer {
    return readFileSync("image.png");
//         ^^^^^^^^^^^^ sync-io entry=resolver label=image
  }

  @Subscription(() => Painting, { filter: () => readFileSync("filter.txt").length > 0 })
//                                              ^^^^^^^^^^^^ sync-io entry=resolver
  added(): unknown {
    return readFileSync("added.json");
//         ^^^^^^^^^^^^ sync-io entry=resolver
  }

  private read(name: string): string {
    return readFileSync(`paintings/${name}.json`, "utf8");
  }

  neverCalled(): string {
    return readFileSync("unused.json", "utf8"); //: nothing that runs on the event loop
  }
}

@Scalar("Date")
export class DateScalar implements CustomScalar<string, string> {
  parseValue(value: string): string {
    return value + readFileSync("zone.txt", "utf8");
//                 ^^^^^^^^^^^^ sync-io entry=scalar
  }

  serialize(value: string): string {
    return value;
  }
}
