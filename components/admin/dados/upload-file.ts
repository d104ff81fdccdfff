/** How far an upload is, 0 to 1. */
type OnProgress = (share: number) => void;

interface ErrorBody {
  error?: { message?: string };
}

function messageOf(request: XMLHttpRequest): string {
  try {
    const { error } = JSON.parse(request.responseText) as ErrorBody;
    if (error?.message) return error.message;
  } catch {
    // Not ours: a proxy in between, or nothing at all.
  }
  return `O servidor respondeu ${request.status}. Tenta de novo daqui a pouco.`;
}

/**
 * Sends a file as it is, with its progress; `fetch` cannot tell how much was sent.
 * @throws {Error} with the server's words
 */
export function uploadFile(file: File, onProgress: OnProgress, signal: AbortSignal): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/admin/data/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/x-ndjson');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status === 201 ? resolve(JSON.parse(request.responseText)) : reject(new Error(messageOf(request)));
    request.onerror = () => reject(new Error('A ligação caiu antes de o ficheiro chegar. Tenta de novo.'));
    request.onabort = () => reject(new Error('Carregamento cancelado: nada ficou gravado.'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
