/** The analysis up to the graph, of texts alone: as the engine does it, without contexts and rules. */
import { createConfiguredCatalogue, configuredIgnores } from "../../server/src/core/configured-catalogue.ts";
import { finish } from "../../server/src/core/create-engine.ts";
import { collectFacts } from "../../server/src/core/facts/collect.ts";
import { createSettings } from "../../server/src/core/policy/settings.ts";
import { createDoor } from "../../server/src/core/project/checker.ts";
import { createAnalysisProgram } from "../../server/src/core/project/program.ts";
import { prepareGraph, type Graph } from "../../server/src/core/reach/graph.ts";
import { ownOperations } from "../../server/src/core/reach/own-operations.ts";
import { findPlaces } from "../../server/src/core/reach/places.ts";
import { createUniverse } from "../../server/src/core/reach/universe.ts";
import { readAssets } from "../../server/src/node/index.ts";
import { FOLDER, type Source } from "./subjects.ts";

/** Nothing is ignored, nobody has settings, and no name of a call is left out. */
export async function graphOf(sources: readonly Source[]): Promise<Graph> {
  const settings = createSettings([], FOLDER);
  const configured = createConfiguredCatalogue([], settings);
  const workspace = { root: FOLDER, files: sources, configs: [], packages: [], problems: [] };
  const program = createAnalysisProgram(workspace, await readAssets(), configured.modules);
  const catalogue = configured.resolved(program.resolver);
  const facts = program.paths.map((path) => collectFacts(program.sourceFile(path)!));
  const universe = createUniverse(facts, program.resolver, FOLDER);
  const door = createDoor(program.program(undefined));
  const places = findPlaces(universe, catalogue, []);
  const ignores = configuredIgnores(program, settings);
  const checker = { door: () => door, answers: new Map() };
  const outside = { places, ignores, keepsLogs: () => true };
  const prepared = finish(prepareGraph(universe, catalogue, outside, checker, ownOperations));
  return finish(prepared.finish([]));
}
