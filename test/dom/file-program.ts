import { serveAsWorker } from '../../lib/page/file-runner.ts';

/** The program that checks files, as a worker of its own. */
serveAsWorker();
