import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Misbehaviour {
  /** Cuts the connection after this many bytes of a weight file, so many times. */
  readonly cutAfter?: number;
  readonly cuts?: number;
  /** Changes a byte of weight files, so many times. */
  readonly corruptions?: number;
  /** Asks for this key. */
  readonly token?: string;
  /** Sends everything, whatever range is asked for. */
  readonly ignoresRanges?: boolean;
  readonly announcedSize?: number;
}

/** A real server that offers the files of a folder as Hugging Face does, and misbehaves as told. */
export class HubServer {
  readonly requests: { file: string; range: string | undefined }[] = [];
  url = '';
  private readonly folder: string;
  private readonly how: Misbehaviour;
  private readonly server: Server;
  private cuts: number;
  private corruptions: number;

  constructor(folder: string, how: Misbehaviour = {}) {
    this.folder = folder;
    this.how = how;
    this.cuts = how.cuts ?? 0;
    this.corruptions = how.corruptions ?? 0;
    this.server = createServer((request, response) => {
      const key = how.token ? `Bearer ${how.token}` : undefined;
      if (key && request.headers.authorization !== key) response.writeHead(401).end();
      else if (request.url?.startsWith('/api/models/clube/modelo/revision/main')) this.describe(response);
      else this.send(request.url ?? '', request.headers.range, response);
    });
  }

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private describe(response: ServerResponse): void {
    const siblings = readdirSync(this.folder).map((rfilename) => {
      const content = readFileSync(join(this.folder, rfilename));
      const blobId = createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
      const lfs = rfilename.endsWith('.safetensors')
        ? { sha256: createHash('sha256').update(content).digest('hex') }
        : null;
      return { rfilename, size: this.how.announcedSize ?? content.length, blobId, ...(lfs ? { lfs } : {}) };
    });
    siblings.push({ rfilename: '../../fora.json', size: 1, blobId: 'x' });
    response.end(JSON.stringify({ sha: 'c0ffee', siblings }));
  }

  private send(url: string, range: string | undefined, response: ServerResponse): void {
    const file = url.replace('/clube/modelo/resolve/c0ffee/', '');
    this.requests.push({ file, range });
    if (!readdirSync(this.folder).includes(file)) return void response.writeHead(404).end();
    const whole = Buffer.from(readFileSync(join(this.folder, file)));
    const from = range && !this.how.ignoresRanges ? Number(/bytes=(\d+)-/.exec(range)?.[1] ?? 0) : 0;
    const weights = file.endsWith('.safetensors');
    if (weights && this.corruptions-- > 0) whole[whole.length - 1] = (whole.at(-1) ?? 0) ^ 1;
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': whole.length - from });
    if (!weights || this.cuts-- <= 0) return void response.end(whole.subarray(from));
    response.write(whole.subarray(from, from + (this.how.cutAfter ?? 0)), () =>
      setTimeout(() => response.destroy(), 20),
    );
  }
}
