import { serveAsWorker } from '../../lib/page/file-runner.ts';

/** The program that checks files, as a worker of its own, on a clock on which every step takes long. */
let ms = 0;
performance.now = () => {
  ms += 1000;
  return ms;
};
serveAsWorker();
