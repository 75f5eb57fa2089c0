import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * For `npm run dev`: a saved content file shows at once. The portal is read once and kept, so every module is
 * forgotten before the page is asked to load again.
 */
export const liveReload = (contentFolder: string): Plugin => ({
  name: 'gongkai-live-reload',
  apply: 'serve',
  configureServer(server) {
    const folder = resolve(contentFolder);
    server.watcher.add(folder);
    server.watcher.on('all', (_, path) => {
      if (!path.startsWith(folder + sep)) return;
      for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    });
  },
});
