import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { prepareFirstAdmin } from '#server/auth/first-admin.ts';
import { answerEngine } from '#server/chat/answer-engine.ts';
import { env } from '#server/config/env.ts';
import { paths } from '#server/config/paths.ts';
import { clientHeader } from '#server/contracts/client-header.ts';
import { watchAlerts } from '#server/overview/watch-alerts.ts';
import { clientOf } from './client-of.ts';

/** How long answers under way may take after a request to stop, in milliseconds. */
const graceMs = 10_000;

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = `${env.HOST}:${env.PORT}`;
      if (error.code === 'EADDRINUSE')
        reject(
          new Error(
            `a porta ${env.PORT} está a ser usada por outro programa. Para-o, ou escolhe outra: PORT=3001 npm start`,
          ),
        );
      else if (error.code === 'EACCES')
        reject(
          new Error(`não há permissão para escutar em ${where}. Escolhe uma porta acima de 1023: PORT=3000 npm start`),
        );
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new Error(`esta máquina não tem o endereço "${env.HOST}". Põe em HOST 127.0.0.1 ou 0.0.0.0.`));
      else reject(error);
    });
    server.listen(env.PORT, env.HOST, () => {
      const { address, family, port } = server.address() as AddressInfo;
      resolve(`http://${family === 'IPv6' ? `[${address}]` : address}:${port}`);
    });
  });
}

/** Stops taking requests, lets those under way end, and closes; a second signal ends at once. */
function stopOnSignal(server: Server): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) server.closeAllConnections();
      stopping = true;
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** Prints the way into the admin area while nobody can get in. */
async function offerFirstLink(address: string): Promise<void> {
  const first = await prepareFirstAdmin(address);
  if (!first) return;
  const until = first.expiresAt.toLocaleString('pt-PT', { dateStyle: 'short', timeStyle: 'short' });
  process.stderr.write(`farense: para entrar na administração (funciona uma vez, até ${until}): ${first.link}\n`);
}

/** The site in this process: Next behind a plain HTTP server, so that addresses, limits and shutdown are ours. */
export async function serve(): Promise<void> {
  // The bundled site knows its root only as the folder it runs in.
  process.chdir(paths.root);
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 });
  const address = await listen(server);
  const site = next({ dev: false, dir: paths.root, hostname: env.HOST, port: env.PORT, httpServer: server });
  const ready = site.prepare();
  const handle = site.getRequestHandler();
  server.on('request', async (request: IncomingMessage, response) => {
    request.headers[clientHeader] = clientOf(request, env.FARENSE_TRUST_PROXY);
    await ready;
    await handle(request, response);
  });
  await ready;
  await offerFirstLink(address);
  // Loads the model while the first visitor reads; until it is there, answers are composed.
  void answerEngine().start();
  process.stderr.write(`farense: pronto em ${env.FARENSE_PUBLIC_URL ?? address}\n`);
  const stopWatching = watchAlerts();
  await stopOnSignal(server);
  stopWatching();
  await Promise.all([site.close(), answerEngine().close()]);
  // Timers of libraries must not hold back a server that was told to stop.
  process.exit(0);
}
