/**
 * Esc closes what floats over the page when the key is let go, not when it goes down: then the focus
 * is the page's again, and the rest of the key would be too.
 */

/** One keyboard: what went down here before what is shown was drawn anew. */
let isDown = false;

type Keys = {
  onKeyDown(event: KeyboardEvent): void;
  onKeyUp(event: KeyboardEvent): void;
};

/** Calls when Esc was pressed and let go within an element. */
export function onEscape(run: () => void): Keys {
  return {
    onKeyDown({ key, isComposing }) {
      isDown = key === 'Escape' && !isComposing;
    },
    onKeyUp({ key }) {
      if (key !== 'Escape' || !isDown) return;
      isDown = false;
      run();
    },
  };
}
