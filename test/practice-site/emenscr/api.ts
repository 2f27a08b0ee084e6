/// <reference lib="dom" />

/** Talks to the server; knows where the session is kept and what to do when it is over. */

const KEY = 'emenscr.session';
const RETURN = 'emenscr.return';
const STATE = 'emenscr.state';

export class SessionEnded extends Error {}

let onEnded = (): void => {};
export function whenSessionEnds(action: () => void): void {
  onEnded = action;
}

/** After log-in the address's fragment carries the code; take it and clean the address. */
export function consumeFragment(): void {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const code = fragment.get('code');
  if (code === null || !fragment.has('session_state')) return;
  if (fragment.get('state') === sessionStorage.getItem(STATE)) sessionStorage.setItem(KEY, code);
  history.replaceState(null, '', sessionStorage.getItem(RETURN) ?? '/projects');
  sessionStorage.removeItem(RETURN);
  sessionStorage.removeItem(STATE);
}

export function goToLogin(): void {
  const state = crypto.getRandomValues(new Uint32Array(4)).join('-');
  sessionStorage.removeItem(KEY);
  sessionStorage.setItem(STATE, state);
  sessionStorage.setItem(RETURN, location.pathname + location.search);
  const query = new URLSearchParams({
    client_id: 'emenscr-nesdc',
    redirect_uri: `${location.origin}/`,
    state,
    response_mode: 'fragment',
    response_type: 'code',
    scope: 'openid',
  });
  location.assign(`/auth/realms/emenscr/protocol/openid-connect/auth?${query}`);
}

export function logOut(): void {
  sessionStorage.clear();
  location.assign('/auth/realms/emenscr/protocol/openid-connect/logout');
}

export async function api<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const token = sessionStorage.getItem(KEY);
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  const init: RequestInit = { method, headers };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  const response = await fetch(`/api/${path}`, init);
  if (response.status === 401) {
    onEnded();
    throw new SessionEnded('401');
  }
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}
