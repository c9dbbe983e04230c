declare namespace CleanCSS {
  interface Output {
    styles: string;
    sourceMap: any;
    errors: string[];
    warnings: string[];
    stats: any;
  }
  interface MinifierOutput {
    minify(sources: any, sourceMap?: any, callback?: any): Output;
  }
  interface MinifierPromise {
    minify(sources: any, sourceMap?: any): Promise<Output>;
  }
  type Options = any;
}

declare const CleanCSS: {
  new (options: { returnPromise: true; [option: string]: any }): CleanCSS.MinifierPromise;
  new (options?: any): CleanCSS.MinifierOutput;
};

export = CleanCSS;
