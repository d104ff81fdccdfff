import type { Metadata } from 'next';
import { plural } from '#components/records/plural.ts';
import { RecordPage, RecordSection } from '#components/records/record-page.tsx';
import { readRetention } from '#server/db/retention.ts';

export const metadata: Metadata = {
  title: 'Fontes e privacidade',
  description: 'O que é este projeto, de onde vêm os factos e o que acontece ao que escreves.',
  alternates: { canonical: '/sobre' },
};

export default async function AboutPage() {
  const kept = plural(await readRetention(), 'dia', 'dias');
  return (
    <RecordPage
      parent={null}
      title="Fontes e privacidade"
      lead="Um projeto de adeptos, para adeptos. Não é do clube nem fala por ele."
    >
      <div className="max-w-[40rem]">
        <RecordSection id="fontes" title="De onde vêm os factos">
          <p>
            De listas de jogos, classificações, plantéis e cronologias reunidas por adeptos. A linha do Farense em cada
            classificação é refeita a partir dos jogos; onde não bate certo, ou se explica porquê ou não entra. O que
            não se consegue confirmar fica de fora ou é dado como duvidoso, com o nome da fonte.
          </p>
          <p className="mt-3">
            Cada resposta indica os registos em que assenta, e cada fonte abre o registo, com a linha marcada. Quando
            não há registo, a resposta diz que não há: não se inventam resultados.
          </p>
        </RecordSection>
        <RecordSection id="privacidade" title="O que acontece ao que escreves">
          <p>
            As conversas ficam guardadas só no teu aparelho, e podes apagá-las em{' '}
            <a href="/conversas" className="way">
              Conversas
            </a>
            . O servidor guarda o texto de cada pergunta e a resposta que deu, para saber o que falta nos registos,
            depois de tirar à pergunta os endereços, telefones e números de documentos que reconhece. Nomes não os
            reconhece: não escrevas dados pessoais nas perguntas. {`Ao fim de ${kept}`}, ou antes se quem cuida do sítio
            o decidir, apagam-se. Não se guarda quem perguntou nem o endereço de onde veio.
          </p>
          <p className="mt-3">
            Se carregares em “Gosto” ou “Não gosto”, guarda-se isso, a razão e a correção que escreveres, junto da
            pergunta, e apaga-se com ela. Não se sabe quem foste: um código que fica só no teu aparelho deixa-te mudar
            de opinião ou apagá-la, na própria resposta ou em Conversas.
          </p>
          <p className="mt-3">
            Se partilhares uma resposta, faz-se uma cópia que qualquer pessoa com a ligação pode ler, durante um ano ou
            até a apagares em Conversas. Quem não tem a ligação não a encontra.
          </p>
          <p className="mt-3">
            Não há publicidade nem estatísticas de terceiros, e a página não pede nada a outros sítios. O único cookie é
            o do tema claro ou escuro, se o mudares.
          </p>
        </RecordSection>
      </div>
    </RecordPage>
  );
}
