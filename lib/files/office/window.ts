/** The piece of a part that is looked at: what was left of the one before, and the new bytes. */

/** No cell or paragraph of a real file is as long: what is longer is let go unread. */
const LONGEST = 2 ** 20;

export class Window {
  bytes = new Uint8Array(2 ** 18);
  end = 0;

  push(piece: Uint8Array): void {
    const need = this.end + piece.length;
    if (need > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(need, this.bytes.length * 2));
      bytes.set(this.bytes.subarray(0, this.end));
      this.bytes = bytes;
    }
    this.bytes.set(piece, this.end);
    this.end = need;
  }

  /** Keeps what begins at `from` for the next piece. */
  keep(from: number): void {
    if (this.end - from > LONGEST) {
      this.end = 0;
      return;
    }
    this.bytes.copyWithin(0, from, this.end);
    this.end -= from;
  }
}
