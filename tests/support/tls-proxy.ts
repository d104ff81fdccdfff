import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { createServer, request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Who the test says is at the other end of the line; a real proxy reads that from the connection. */
const peerHeader = 'x-test-peer';

/** A certificate for one day and the name, signed by itself. */
function certificate(name: string): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'farense-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  const kind = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1'];
  const made = spawnSync('openssl', [...kind, ...subject, '-keyout', key, '-out', cert], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`openssl could not make a certificate:\n${made.stderr}`);
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

export interface ProxyReply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

interface Ask {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The client's address, as the proxy sees it. */
  peer?: string;
}

/**
 * A reverse proxy with HTTPS before a server of ours, as Caddy would stand there: it keeps the `Host`, and writes who
 * is connected behind whatever `X-Forwarded-For` the client sent.
 */
export async function startTlsProxy(target: string, name: string) {
  const pair = certificate(name);
  const server = createServer(pair, (incoming, outgoing) => {
    const peer = String(incoming.headers[peerHeader] ?? incoming.socket.remoteAddress);
    const forwarded = [incoming.headers['x-forwarded-for'], peer].filter(Boolean).join(', ');
    const headers = { ...incoming.headers, 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' };
    const onward = httpRequest(new URL(incoming.url ?? '/', target), { method: incoming.method, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;

  const ask = (path: string, { method = 'GET', headers = {}, body, peer = '203.0.113.1' }: Ask = {}) =>
    new Promise<ProxyReply>((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port,
        path,
        method,
        servername: name,
        ca: pair.cert,
        headers: { host: name, [peerHeader]: peer, ...headers },
      };
      const request = httpsRequest(options, (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
      });
      request.on('error', reject).end(body);
    });

  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { ask, stop };
}
