import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** A window draws a picture with it. */
export async function badge(text: string): Promise<string> {
  return btoa(renderToStaticMarkup(createElement("text", null, text)));
//            ^^^^^^^^^^^^^^^^^^^^ sync-compute hint
}
