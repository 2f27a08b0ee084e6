/** Reads a part's bytes; `prefix` is the length of the root's prefix with its colon. */
export type Scanner = {
  begin(prefix: number): void;
  push(piece: Uint8Array): void;
};
