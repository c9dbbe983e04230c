declare class Converter implements PromiseLike<any[]> {
  constructor(parameters?: any, options?: any);
  fromFile(path: string, options?: any): Converter;
  fromStream(stream: any): Converter;
  fromString(text: string): Converter;
  subscribe(onNext?: any, onError?: any, onCompleted?: any): Converter;
  preFileLine(onLine: any): Converter;
  preRawData(onData: any): Converter;
  on(event: string, listener: (...given: any[]) => void): this;
  pipe<T>(destination: T, options?: any): T;
  then<T = any[], E = never>(
    fulfilled?: ((rows: any[]) => T | PromiseLike<T>) | null,
    rejected?: ((error: any) => E | PromiseLike<E>) | null,
  ): Promise<T | E>;
}

declare function csvtojson(parameters?: any, options?: any): Converter;
declare namespace csvtojson {
  function csv(parameters?: any, options?: any): Converter;
  export { Converter };
}

export = csvtojson;
