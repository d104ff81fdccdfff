import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { ModelsBoard } from '#components/admin/modelos/models-board.tsx';
import { Playground } from '#components/admin/modelos/playground.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { env } from '#server/config/env.ts';
import { paths } from '#server/config/paths.ts';
import { listLivePairs } from '#server/db/live-pairs.ts';
import { requireUser } from '#server/http/require-user.ts';
import { publishedPair } from '#server/inference/choose-pair.ts';
import { runningJobs } from '#server/jobs/running-jobs.ts';
import { listAdapters } from '#server/models/list-adapters.ts';
import { listModels } from '#server/models/list-models.ts';
import { memoryNeed } from '#server/models/memory-need.ts';
import { recommendedFor, recommendedModels } from '#server/models/recommended-models.ts';

export const metadata = { title: 'Modelos' };

const jobKinds = ['model-download', 'model-verify', 'model-quantize', 'publish'];

/** Settings that keep what is published from being used. */
function notes(): string[] {
  if (env.FARENSE_ENGINE !== 'auto') return [`FARENSE_ENGINE é ${env.FARENSE_ENGINE}: o modelo publicado não é usado.`];
  const set = (['FARENSE_MODEL', 'FARENSE_ADAPTER'] as const).filter((name) => env[name]);
  return set.map((name) => `${name} está definido e manda sobre o que é publicado.`);
}

async function freeDisk(): Promise<number> {
  const { bavail, bsize } = await statfs(paths.root);
  return bavail * bsize;
}

export default async function ModelsPage() {
  const user = await requireUser();
  const models = listModels(paths.models).map(({ folder: _, ...model }) => ({
    ...model,
    memory: memoryNeed(model.bytes),
  }));
  const adapters = listAdapters(paths.output).map(({ folder: _, ...adapter }) => adapter);
  const history = await listLivePairs(10);
  const live = publishedPair(history[0] ?? null);
  const sound = models.filter(({ problem }) => problem === null).map(({ name }) => name);
  const running = Object.entries(runningJobs()).filter(([kind]) => jobKinds.includes(kind));
  return (
    <AdminPage title="Modelos" lead="O que responde no chat, e o que poderia responder.">
      <ModelsBoard
        models={models}
        adapters={adapters}
        live={live}
        history={history}
        notes={notes()}
        recommended={recommendedModels}
        best={recommendedFor(totalmem())?.repo ?? null}
        machine={totalmem()}
        free={await freeDisk()}
        running={Object.fromEntries(running)}
        mayAct={user.role === 'admin'}
      />
      {user.role === 'admin' ? (
        <Section title="Experimentar" aside="lado a lado, com cada frase verificada nos registos">
          <Playground models={sound} adapters={adapters.filter(({ problem }) => problem === null)} live={live} />
        </Section>
      ) : null}
    </AdminPage>
  );
}
