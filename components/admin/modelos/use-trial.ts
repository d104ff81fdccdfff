import { useRef, useState } from 'react';
import { readLines } from './read-lines.ts';

type VoiceName = 'base' | 'adapter' | 'composed';

/** One of the answers as far as it has come. */
export interface Voice {
  text: string;
  sentences: { text: string; supported: boolean; objections: { reason: string; text: string }[] }[] | null;
  result: { tokens: number; tokensPerSecond: number | null; ttftMs: number } | null;
  problem: string | null;
}

type TryEvent =
  | { type: 'prompt'; text: string }
  | { type: 'text'; voice: VoiceName; delta: string }
  | { type: 'end'; voice: VoiceName; sentences: NonNullable<Voice['sentences']>; result: Voice['result'] }
  | { type: 'failed'; voice: VoiceName; message: string };

export interface TrialRequest {
  question: string;
  model: string;
  adapter: string;
  maxTokens: number;
  temperature: number;
}

const silent: Voice = { text: '', sentences: null, result: null, problem: null };

async function open(request: TrialRequest, signal: AbortSignal): Promise<Response> {
  const response = await fetch('/api/admin/models/playground', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
    signal,
  });
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
  throw new Error(body?.error?.message ?? `O servidor respondeu ${response.status}.`);
}

function heard(now: Partial<Record<VoiceName, Voice>>, event: TryEvent): Partial<Record<VoiceName, Voice>> {
  if (event.type === 'prompt') return now;
  const voice = now[event.voice] ?? silent;
  if (event.type === 'text') return { ...now, [event.voice]: { ...voice, text: voice.text + event.delta } };
  if (event.type === 'failed') return { ...now, [event.voice]: { ...voice, problem: event.message } };
  return { ...now, [event.voice]: { ...voice, sentences: event.sentences, result: event.result } };
}

/** Tries one question on the base, the base with an adapter and the facts alone; the answers come as they are written. */
export function useTrial() {
  const [voices, setVoices] = useState<Partial<Record<VoiceName, Voice>>>({});
  const [prompt, setPrompt] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const stop = useRef<AbortController>(null);

  async function ask(request: TrialRequest) {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    setVoices({});
    setProblem(null);
    setBusy(true);
    try {
      for await (const event of readLines<TryEvent>(await open(request, controller.signal))) {
        if (event.type === 'prompt') setPrompt(event.text);
        setVoices((now) => heard(now, event));
      }
    } catch (error) {
      if (!controller.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      if (stop.current === controller) setBusy(false);
    }
  }

  return { voices, prompt, problem, busy, ask, cancel: () => stop.current?.abort() };
}
