/** The items of a JSON list, one a line, without the brackets around them. */
export function* jsonList<T>(items: Iterable<T>, print: (item: T) => string): Generator<string> {
  let before = "\n";
  for (const item of items) {
    yield before + print(item);
    before = ",\n";
  }
  yield "\n";
}
