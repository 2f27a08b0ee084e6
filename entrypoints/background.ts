import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '../lib/background/requests/listen.ts';

export default defineBackground({
  type: 'module',
  main() {
    listen();
  },
});
