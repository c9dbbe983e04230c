// A bundler takes it from here: nothing imports this file, and it needs a document.
import { render } from "react-dom";
import { labelOf } from "../shared/label.ts";
import { remember, save } from "./drafts.ts";

window.addEventListener("click", () => {
  remember([labelOf("draft")]);
  void save([]);
  render(labelOf("page"), document.body);
});
