// What the Vue kits have in common: one application for each page.

import { createApp } from 'vue';

/**
 * @param {import('vue').Component} pageComponent takes the page as `page`
 * @param {(app: import('vue').App) => void} prepare
 * @returns {import('./page.ts').Draw}
 */
export function drawWithVue(pageComponent, prepare) {
  return (page, host) => {
    const app = createApp(pageComponent, { page });
    prepare(app);
    app.mount(host);
    return () => app.unmount();
  };
}
