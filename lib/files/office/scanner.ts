/** Reads a part's bytes; `prefix` is the length of the root's prefix with its colon. */
export type Scanner = {
  begin(prefix: number): void;
  push(piece: Uint8Array): void;
  /**
   * A fast lane for what stands in a part by the million: reads on from a `<` between the children of
   * an element called `repeated`, over as much as it can vouch for to be well-formed and to leave
   * exactly that element open, and says where it stopped; `from` when nothing was read. It is asked
   * only when everything before was pushed.
   */
  readRepeated?(b: Uint8Array, from: number, end: number): number;
  readonly repeated?: string;
};
