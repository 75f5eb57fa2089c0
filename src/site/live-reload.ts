import { resolve, sep } from 'node:path';
import type { DevEnvironment, Plugin, RunnableDevEnvironment, ViteDevServer } from 'vite';
import { watchFolder } from '../io/watch-folder.ts';
import { addressesChanged, type ContentJudged, contentChanged, contentJudged } from './live-events.ts';

/**
 * For `npm run dev`: a saved content file shows at once. The modules that draw pages stay; they are told which files to look at
 * again (`portal.ts`), and the browser is asked to load the page anew.
 *
 * @param others folders with so many files that nobody shall watch them
 */
export const liveReload = (contentFolder: string, others: readonly string[] = ['dist', '.cache']): Plugin => {
  const content = resolve(contentFolder);
  const unwatched = [content, ...others.map((folder) => resolve(folder))];
  const isUnwatched = (path: string): boolean =>
    unwatched.some((folder) => resolve(path) === folder || resolve(path).startsWith(folder + sep));
  return {
    name: 'gongkai-live-reload',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: [isUnwatched] } } }),
    configureServer(server) {
      const watched = watchFolder(
        content,
        (paths) => reload(server, paths),
        ({ message }) =>
          server.config.logger.warn(
            `内容文件夹里的改动看不全了，请重新启动。 Not every change of the content will show: start again. (${message})`,
          ),
      );
      server.httpServer?.once('close', () => watched.close());
      server.httpServer?.once('listening', () => openAhead(server));
      for (const { hot } of drawing(server))
        hot.on(contentJudged, ({ text }: ContentJudged) => server.config.logger.warn(text));
    },
  };
};

const drawing = ({ environments: { client: _, ...others } }: ViteDevServer) => Object.values(others);

/** So that the first page need not wait for the content; what goes wrong, that page shows. */
const openAhead = async ({ environments: { ssr } }: ViteDevServer): Promise<void> => {
  if (!ssr || !isRunnable(ssr)) return;
  const opened = ssr.runner.import('/src/site/portal.ts').then(({ readPortal }) => readPortal());
  await opened.catch(() => undefined);
  await ssr.runner.import('/src/pages/[...page].astro').catch(() => undefined);
};

const isRunnable = (environment: DevEnvironment): environment is RunnableDevEnvironment => 'runner' in environment;

const reload = (server: ViteDevServer, paths: string[]): void => {
  for (const { hot } of drawing(server)) {
    hot.send(contentChanged, { paths });
    hot.send(addressesChanged, {});
  }
  server.ws.send({ type: 'full-reload' });
};
