import type { FileSettings } from "./config.ts";

type Rules = NonNullable<FileSettings["rules"]>;

/**
 * The severities of a layer over those below it. What the layer says of a rule or a family (`contradiction`,
 * `contradiction/*`) holds for all of its parts, whatever the layers below say of a part.
 */
export function layRules(below: Rules, layer: Rules): Rules {
  const families = Object.keys(layer).map((id) => `${id.replace(/\/\*$/, "")}/`);
  const left = Object.entries(below).filter(
    ([id]) => !families.some((family) => id.startsWith(family)),
  );
  return { ...Object.fromEntries(left), ...layer };
}
