import { readShare } from '#server/db/shares/read-share.ts';
import { drawPreview, previewSize } from '#server/preview/draw-preview.ts';

export const size = previewSize;
export const contentType = 'image/png';
export const alt = 'A pergunta e a resposta, com o sinal do Farense';

export default async function SharePreview({ params }: { params: Promise<{ token: string }> }) {
  const share = await readShare((await params).token);
  const [turn] = share?.turns ?? [];
  if (!turn) return new Response(null, { status: 404 });
  const png = await drawPreview(turn.question, turn.answer.text.replaceAll('**', ''));
  // A link that is deleted must not live on in a cache for long.
  const headers = { 'Content-Type': contentType, 'Cache-Control': 'public, max-age=3600' };
  return new Response(new Uint8Array(png), { headers });
}
