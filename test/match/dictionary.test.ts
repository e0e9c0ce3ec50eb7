import fc from "fast-check";
import { expect, it } from "vitest";
import { entryOf, layDictionary, valueAt } from "../../src/match/dictionary.ts";

it("gives back every value by its key, and nothing for any other", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string()), fc.array(fc.string()), (values, keys) => {
      const dictionary = layDictionary(Object.entries(values));
      Object.values(values).forEach((value, at) => expect(valueAt(dictionary, at)).toBe(value));
      for (const key of [...Object.keys(values), ...keys])
        expect(entryOf(dictionary, key)).toBe(Object.hasOwn(values, key) ? values[key] : undefined);
    }),
  );
});
