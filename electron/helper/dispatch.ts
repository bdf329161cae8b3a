import type { HelperVerb } from "../../shared/protocol/helper.ts";
import type { HelperContext } from "./context.ts";
import type { Line } from "./line-reader.ts";
import { parseRequest } from "./request.ts";
import { apply } from "./verbs/apply.ts";
import { persist, unpersist } from "./verbs/persist.ts";
import { inspect } from "./verbs/inspect.ts";
import { probe } from "./verbs/probe.ts";
import { recover } from "./verbs/recover.ts";
import { remove } from "./verbs/remove.ts";

/**
 * Does what a verb's request asks; `open` is called once the request has been read.
 *
 * @returns the exit code
 * @throws {Refusal} nothing was changed
 */
export async function dispatch(
  verb: HelperVerb,
  line: Line,
  open: () => HelperContext,
): Promise<number> {
  switch (verb) {
    case "apply": {
      const request = parseRequest(verb, line);
      return apply(open(), request);
    }
    case "remove": {
      const request = parseRequest(verb, line);
      return remove(open(), request);
    }
    case "recover":
      parseRequest(verb, line);
      return recover(open());
    case "inspect": {
      const request = parseRequest(verb, line);
      return inspect(open(), request);
    }
    case "probe": {
      const request = parseRequest(verb, line);
      return probe(open(), request);
    }
    case "persist": {
      const request = parseRequest(verb, line);
      return persist(open(), request);
    }
    case "unpersist": {
      const request = parseRequest(verb, line);
      return unpersist(open(), request);
    }
  }
}
