/**
 * Keeps the last answer of a pure function: asked with the very same objects it is given again,
 * the same object. For what is made of things that `remembering-area.ts` keeps.
 */
export function rememberLast<Args extends readonly unknown[], Value>(
  work: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { args: Args; value: Value } | null = null;
  return (...args) => {
    const before = last;
    if (before !== null && args.every((arg, i) => arg === before.args[i])) return before.value;
    const value = work(...args);
    last = { args, value };
    return value;
  };
}
