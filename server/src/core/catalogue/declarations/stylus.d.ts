type Callback = (error: Error, css: string) => void;

declare function stylus(source: string, options?: any): stylus.Renderer;

declare namespace stylus {
  class Renderer {
    constructor(source: string, options?: any);
    render(): string;
    render(callback: Callback): void;
    set(option: string, value: any): this;
    include(path: string): this;
    import(path: string): this;
    use(plugin: (renderer: Renderer) => any): this;
    define(name: string, value: any): this;
    deps(path?: string): string[];
  }
  function render(source: string, options?: any): string;
  function render(source: string, callback: Callback): void;
  function render(source: string, options: any, callback: Callback): void;
}

export = stylus;
