"use client";
import { readFileSync } from "node:fs";

export default function About() {
  return <p>{readFileSync("about.txt", "utf8")}</p>; //: nothing that runs on the event loop
}
