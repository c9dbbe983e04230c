type Component = (props: any) => string;

declare global {
  namespace JSX {
    type Element = string;
    interface IntrinsicElements {
      small: { children?: string };
    }
  }
}

export function h(type: string | Component, props: object | null, ...children: string[]): string {
  if (typeof type === "function") return type({ ...props, children });
  return `<${type}>${children.join("")}</${type}>`;
}
