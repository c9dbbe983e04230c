// Unusual layout: calls and signatures over several lines, several statements on one, odd spaces.
import { EventEmitter } from "node:events";
import {
  readFileSync,
  statSync,
} from "node:fs";

function load(
  path: string,
  { upper = false }: { upper?: boolean } = {},
):
  string
{
    const text = readFileSync( path , "utf8" ) . trim( ) ; const size = statSync(
        path
    ) . size ;
    return upper ? text.toUpperCase() : `${ text }${ size }`
}

const   both=(path:string)=>load(path)+load( path,{upper:true} )

const jobs = new EventEmitter();
jobs.on("show", async(path: string)=>{ console.log(both(path)) ; if (both(path)) console.log(
  both(
    path,
  ).length
) });
jobs.emit("show", "a.txt");
