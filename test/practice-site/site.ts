/**
 * A practice eMENSCR and a practice Open-D, all in memory, for training and for tests.
 * `respond` answers a request as the two real hosts would; `server.ts` puts it on localhost.
 */

import { asset } from './back/assets.ts';
import { Emenscr } from './back/emenscr.ts';
import { answer, type SiteRequest, type SiteResponse } from './back/http.ts';
import { OpenD } from './back/open-d.ts';
import type { Project, StepValues } from './back/seed.ts';

export { seedIds } from './back/seed.ts';
export type { Project, SiteRequest, SiteResponse };

export const EMENSCR_HOST = 'emenscr.nesdc.go.th';
export const OPEN_D_HOST = 'opendata.nesdc.go.th';

export interface PracticeOptions {
  /** Version of CKAN that Open-D behaves like. */
  ckan: '2.9' | '2.10' | '2.11';
  /** Open-D with the Thai-GDC metadata form and footer, or plain CKAN. */
  thaiGdc: boolean;
  /** Milliseconds that eMENSCR shows a skeleton before it draws a page. */
  latency: number;
  /** Milliseconds between two looks of eMENSCR's page at whether its session still lives. */
  poll: number;
  /** Everybody counts as logged in on both sites, until `expireSessions()`. */
  loggedIn: boolean;
  /** พ.ศ. year of the seeded projects (1 October of the year before to 30 September). */
  fiscalYear: number;
  /** Open-D refuses bigger uploads. */
  maxUploadMb: number;
}

export interface Upload {
  host: string;
  /** Path that the file was sent to. */
  path: string;
  /** As the browser sent it. */
  filename: string;
  /** As the site keeps it. */
  storedName: string;
  type: string;
  size: number;
  bytes: Buffer;
}

export class PracticeSite {
  readonly options: PracticeOptions;
  /** Every file received, oldest first. */
  readonly uploads: Upload[] = [];
  private readonly emenscr: Emenscr;
  private readonly openD: OpenD;

  constructor(options: Partial<PracticeOptions> = {}) {
    this.options = {
      ckan: '2.10',
      thaiGdc: true,
      latency: 300,
      poll: 15_000,
      loggedIn: false,
      fiscalYear: 2566,
      maxUploadMb: 10,
      ...options,
    };
    this.emenscr = new Emenscr(this.options, this.uploads);
    this.openD = new OpenD(this.options, this.uploads);
  }

  /** eMENSCR's projects by id, with what has been saved in each step. */
  get projects(): ReadonlyMap<string, Project> {
    return this.emenscr.projects;
  }

  /** Level-3 plans saved on eMENSCR. */
  get plans(): readonly StepValues[] {
    return this.emenscr.plans;
  }

  /** Achievement reports saved on eMENSCR. */
  get achievements(): readonly StepValues[] {
    return this.emenscr.achievements;
  }

  /** Ends every session on both sites, also the ones granted by `loggedIn: true`. */
  expireSessions(): void {
    this.emenscr.expireSessions();
    this.openD.expireSessions();
  }

  async respond(request: SiteRequest): Promise<SiteResponse> {
    const path = request.path.split('?')[0] ?? '/';
    if (path === '/favicon.ico' || path === '/robots.txt') {
      return answer(404, 'text/plain; charset=utf-8', 'Not Found');
    }
    if (request.host === EMENSCR_HOST) {
      return path.startsWith('/assets/') && path !== '/assets/config.json'
        ? asset('emenscr', path.slice('/assets/'.length))
        : this.emenscr.respond(request);
    }
    if (request.host === OPEN_D_HOST) {
      return path.startsWith('/webassets/')
        ? asset('open-d', path.slice('/webassets/'.length))
        : this.openD.respond(request);
    }
    return answer(421, 'text/plain; charset=utf-8', `No site of the name ${request.host}`);
  }
}
