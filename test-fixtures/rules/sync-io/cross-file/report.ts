import { loadTemplate } from "./templates.js";

export function renderReport(url: string): string {
  return loadTemplate("report").replace("{{url}}", url);
}
