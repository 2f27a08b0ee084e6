/** What the Vue kits have in common: one application for each page. */

import { type App, type Component, createApp } from 'vue';
import type { Draw } from './page.ts';

export function drawWithVue(pageComponent: Component, prepare: (app: App) => void): Draw {
  return (page, host) => {
    const app = createApp(pageComponent, { page });
    prepare(app);
    app.mount(host);
    return () => app.unmount();
  };
}
