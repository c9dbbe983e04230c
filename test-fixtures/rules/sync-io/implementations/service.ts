import { createServer } from "node:http";
import { FileSink, MemorySink, NullSink, type Sink } from "./sinks";

const sinks: Record<string, Sink> = {
  file: new FileSink(),
  memory: new MemorySink(),
  none: new NullSink(),
};

export function sinkFor(name: string): Sink {
  return sinks[name] ?? new NullSink();
}

createServer(async (request, response) => {
  const sink = sinkFor(request.headers.host ?? "");
  sink.write("request");
//^^^^^^^^^^ sync-io via=FileSink.write certainty=through of=1/3 -- the fourth implementation is constructed nowhere
  response.end();
}).listen(8080);
