/// <reference lib="dom" />

/** History routing: links inside the app change the address without loading a page. */

type Page = (match: RegExpExecArray, query: URLSearchParams) => void | Promise<void>;

const routes: [RegExp, Page][] = [];
let fallback = '/projects';
let beforeEach = (): void => {};

export function route(pattern: RegExp, draw: Page): void {
  routes.push([pattern, draw]);
}

export function resolve(): void {
  for (const [pattern, draw] of routes) {
    const match = pattern.exec(location.pathname);
    if (!match) continue;
    beforeEach();
    window.scrollTo(0, 0);
    void Promise.resolve(draw(match, new URLSearchParams(location.search))).catch((error) => {
      console.error(error);
    });
    return;
  }
  history.replaceState(null, '', fallback);
  resolve();
}

export function navigate(path: string): void {
  history.pushState(null, '', path);
  resolve();
}

export function startRouter(home: string, each: () => void): void {
  fallback = home;
  beforeEach = each;
  window.addEventListener('popstate', resolve);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a[href^="/"]');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    navigate(link.getAttribute('href') ?? home);
  });
  resolve();
}
