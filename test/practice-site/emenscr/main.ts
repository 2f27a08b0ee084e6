/// <reference lib="dom" />

import { api, consumeFragment, goToLogin, whenSessionEnds } from './api.ts';
import { loneFormPage, projectPage } from './form-page.ts';
import { listPage } from './list-page.ts';
import { route, startRouter } from './router.ts';
import { drawShell, sessionEnded, type User } from './shell.ts';
import { achievementForm, planForm } from './steps.ts';

async function start(): Promise<void> {
  consumeFragment();
  const config: { latency: number; poll: number } = await (
    await fetch('/assets/config.json')
  ).json();
  whenSessionEnds(goToLogin);
  const user = await api<User>('GET', 'me');
  whenSessionEnds(sessionEnded);

  route(/^\/projects\/?$/, (_, query) => listPage(query, config.latency));
  route(/^\/projects\/(\w+)\/(m[1-7])\/?$/, ([, id = '', step = '']) =>
    projectPage(id, step, config.latency),
  );
  route(/^\/plans\/new\/?$/, () => loneFormPage(planForm, config.latency));
  route(/^\/achievements\/new\/?$/, () => loneFormPage(achievementForm, config.latency));

  const app = document.getElementById('app');
  if (app) startRouter('/projects', drawShell(app, user));
  setInterval(() => void api('GET', 'me').catch(() => {}), config.poll);
}

void start().catch(() => {});
