declare namespace MarkdownIt {
  type Options = any;
  type Token = any;
}

interface MarkdownIt {
  render(source: string, environment?: any): string;
  renderInline(source: string, environment?: any): string;
  parse(source: string, environment: any): MarkdownIt.Token[];
  use(plugin: any, ...options: any[]): this;
  set(options: any): this;
  enable(rules: string | string[], ignoreInvalid?: boolean): this;
  disable(rules: string | string[], ignoreInvalid?: boolean): this;
  renderer: any;
  options: any;
  utils: any;
}

declare const MarkdownIt: {
  new (presetOrOptions?: any, options?: any): MarkdownIt;
  (presetOrOptions?: any, options?: any): MarkdownIt;
};

export = MarkdownIt;
