/** What was worked out of texts lately, by the text. */
export interface Memory<Value> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/**
 * Makes a memory of two generations that hold `mostCharacters` of text each: what was not asked for while as much again
 * went by is forgotten. A value is kept from the second time on that its text comes up: most texts come up once, and what
 * is kept of them would only be collected later, at a price.
 */
export function createMemory<Value extends object>(mostCharacters: number): Memory<Value> {
  let young = new Map<string, Value | null>();
  let old = new Map<string, Value | null>();
  let characters = 0;
  const put = (text: string, value: Value | null): void => {
    characters += text.length;
    if (characters > mostCharacters) {
      old = young;
      young = new Map();
      characters = text.length;
    }
    young.set(text, value);
  };
  return {
    set: (text, value) => put(text, young.has(text) || old.has(text) ? value : null),
    get(text) {
      const value = young.get(text);
      if (value) return value;
      const aged = old.get(text);
      if (!aged) return undefined;
      put(text, aged);
      return aged;
    },
  };
}
