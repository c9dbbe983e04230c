import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Injectable } from "@nestjs/common";

const STYLE = readFileSync("templates/report.css", "utf8");

@Injectable()
export class ReportsService {
  async build(name: string, currency: string): Promise<string> {
    const template = await readFile(`templates/${name}.html`, "utf8");
    return this.fill(template, { currency, style: STYLE });
  }

  /** Sequential work on a short string. */
  private fill(template: string, values: Record<string, string>): string {
    let text = template;
    for (const [key, value] of Object.entries(values)) text = text.replace(`{{${key}}}`, value);
    return text;
  }
}
