import { z } from 'zod';
import type { ExpectedHash } from './file-hash.ts';
import { ModelError } from './model-error.ts';

export interface HubOptions {
  /** Address of a Hugging Face-compatible server. */
  readonly endpoint: string;
  readonly token: string | null;
}

export interface HubFile {
  readonly name: string;
  readonly size: number;
  readonly hash: ExpectedHash;
}

export interface HubModel {
  readonly repo: string;
  /** The commit that the revision stands for: every file is asked for by it, so that all are of one moment. */
  readonly revision: string;
  readonly files: readonly HubFile[];
}

const answerSchema = z.object({
  sha: z.string(),
  siblings: z.array(
    z.object({
      rfilename: z.string(),
      size: z.int().nonnegative(),
      blobId: z.string(),
      lfs: z.object({ sha256: z.string() }).nullish(),
    }),
  ),
});

/** What a model needs; other formats of the same weights, and files in folders, stay where they are. */
const wanted =
  /^(config|generation_config|tokenizer|tokenizer_config|special_tokens_map|added_tokens)\.json$|^tokenizer\.model$|^chat_template\.\w+$|^model[\w.-]*\.safetensors(\.index\.json)?$|^(LICENSE|README)[\w.]*$/;

/** Asks the server what the repository has. @throws {ModelError} `download` */
export async function readHubModel(
  repo: string,
  revision: string,
  options: HubOptions,
  signal?: AbortSignal,
): Promise<HubModel> {
  const url = `${base(options)}/api/models/${repo}/revision/${encodeURIComponent(revision)}?blobs=true`;
  const response = await ask(url, options, {}, signal);
  if (!response.ok) throw refused(repo, response.status);
  const { sha, siblings } = answerSchema.parse(await response.json());
  const files = siblings
    .filter(({ rfilename }) => wanted.test(rfilename))
    .map(({ rfilename, size, blobId, lfs }): HubFile => {
      const hash: ExpectedHash = lfs ? { kind: 'sha256', value: lfs.sha256 } : { kind: 'git', value: blobId };
      return { name: rfilename, size, hash };
    });
  if (!files.some(({ name }) => name.endsWith('.safetensors'))) {
    throw new ModelError('download', `${repo} não tem pesos safetensors: escolhe um repositório com eles.`);
  }
  return { repo, revision: sha, files };
}

/** The bytes of a file from `from` on. @throws {ModelError | TypeError} the latter when the connection fails */
export async function openHubFile(
  model: HubModel,
  file: HubFile,
  from: number,
  options: HubOptions,
  signal?: AbortSignal,
): Promise<{ body: AsyncIterable<Uint8Array>; from: number }> {
  const url = `${base(options)}/${model.repo}/resolve/${model.revision}/${file.name}`;
  const response = await ask(url, options, from > 0 ? { range: `bytes=${from}-` } : {}, signal);
  if (response.status >= 500 || response.status === 429) throw new TypeError(`o servidor respondeu ${response.status}`);
  if (!response.ok || !response.body) throw refused(`${model.repo}/${file.name}`, response.status);
  // A server that knows no ranges sends everything again.
  return { body: response.body, from: response.status === 206 ? from : 0 };
}

const base = ({ endpoint }: HubOptions) => endpoint.replace(/\/+$/, '');

function ask(
  url: string,
  { token }: HubOptions,
  headers: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  const authorization: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return fetch(url, { headers: { ...headers, ...authorization }, ...(signal ? { signal } : {}) });
}

function refused(what: string, status: number): ModelError {
  const why =
    status === 401 || status === 403
      ? 'o acesso é reservado: define HF_TOKEN com a tua chave'
      : status === 404
        ? 'não existe: confirma o nome'
        : `o servidor respondeu ${status}`;
  return new ModelError('download', `Não foi possível descarregar ${what}: ${why}.`);
}
