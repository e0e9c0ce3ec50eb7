import * as v from "valibot";
import { type Document, isNode, parseDocument, visit } from "yaml";
import { deepYaml, TOO_DEEP } from "../document/deep-yaml.ts";
import { excerptAt } from "../document/excerpt-at.ts";
import { RulesetError } from "./ruleset-error.ts";

/** A YAML file that was read: its checked value, and a way to complain about a place in it. */
export interface YamlFile<T> {
  readonly path: string;
  readonly value: T;
  /** An error at the value that stands at `keys`, or `column` characters into it. */
  errorAt(keys: readonly (string | number)[], message: string, column?: number): RulesetError;
}

/** Reads YAML text and checks it against a schema; throws a `RulesetError` with line and column for either failure. */
export function readYaml<T>(
  path: string,
  text: string,
  schema: v.GenericSchema<unknown, T>,
): YamlFile<T> {
  const error = (offset: number, message: string): RulesetError =>
    new RulesetError(message, { path, ...excerptAt(text, offset) });
  const deep = deepYaml(text);
  if (deep !== null) throw error(deep, TOO_DEEP);
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const errorAt = (
    keys: readonly (string | number)[],
    message: string,
    column = 0,
  ): RulesetError => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const quoted = /["']/.test(text[node.range[0]] ?? "") ? 1 : 0;
        return error(node.range[0] + (column > 0 ? column - 1 + quoted : 0), message);
      }
    }
    return error(0, message);
  };
  const [broken] = document.errors;
  if (broken) throw error(broken.pos[0], broken.message);
  const result = v.safeParse(schema, valueOf(document, error));
  if (result.success) return { path, value: result.output, errorAt };
  const [issue] = result.issues;
  const keys = (issue.path ?? []).map((part) => part.key as string | number);
  const at = keys.length > 0 ? `\`${keys.join(".")}\`: ` : "";
  throw errorAt(keys, `${at}${describe(issue)}`);
}

/** The value of a document. What its aliases stand for may be missing, or more than fits in memory. */
function valueOf(
  document: Document,
  error: (offset: number, message: string) => RulesetError,
): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (thrown) {
    let offset = 0;
    visit(document, {
      Alias: (_, { range }) => {
        offset = range?.[0] ?? 0;
        return visit.BREAK;
      },
    });
    throw error(offset, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  if (issue.type === "strict_object" && issue.expected === "never") return `unknown key`;
  if (issue.received === "undefined") return `is missing, expected ${issue.expected ?? "a value"}`;
  return issue.expected === null
    ? issue.message
    : `expected ${issue.expected}, found ${issue.received}`;
}
