/** Works something out once for each text; remembers `most` texts before it starts anew. */
export function onceByText<Value>(
  work: (text: string) => Value,
  most = Number.POSITIVE_INFINITY,
): (text: string) => Value {
  let known = new Map<string, Value>();
  return (text) => {
    const old = known.get(text);
    if (old !== undefined || known.has(text)) return old as Value;
    if (known.size >= most) known = new Map();
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
