import type { FastifyPluginAsync, FastifyPluginCallback } from "fastify";

declare function fp<Options = any>(
  plugin: FastifyPluginAsync<Options> | FastifyPluginCallback<Options>,
  options?: any,
): FastifyPluginCallback<Options>;
declare namespace fp {
  var fastifyPlugin: typeof fp;
  type PluginMetadata = any;
}
export = fp;
