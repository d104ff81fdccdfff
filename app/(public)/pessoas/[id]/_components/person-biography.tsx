import { RecordSection } from '#components/records/record-page.tsx';
import { seasonLabel } from '#components/records/season-label.ts';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { Biography } from '#server/contracts/biography.ts';

type Fact = Biography['factos'][number];

/** A life in our own words, and below it each fact with whether a second source says the same. */
export function PersonBiography({ biography }: { biography: Biography }) {
  return (
    <>
      <RecordSection id="biografia" title="Vida">
        <p className="max-w-[40rem] font-serif text-[1.1875rem] leading-relaxed">{biography.resumo}</p>
      </RecordSection>
      <Clubs clubs={biography.clubes} />
      <RecordSection id="factos" title="Factos" note="Com ✓ quando uma segunda fonte, independente, diz o mesmo.">
        <ul className="border-t border-ink">
          {biography.factos.map((fact) => (
            <FactLine key={fact.facto} fact={fact} />
          ))}
        </ul>
      </RecordSection>
      <Doubts biography={biography} />
    </>
  );
}

function FactLine({ fact }: { fact: Fact }) {
  return (
    <li className="flex gap-3 border-b border-rule py-2 text-[0.9375rem]">
      <span className="w-4 shrink-0 text-good">
        {fact.confirmado && (
          <>
            <span aria-hidden="true">✓</span>
            <span className="sr-only">Confirmado:</span>
          </>
        )}
      </span>
      {fact.facto}
    </li>
  );
}

function spanOf({ de, ate }: Biography['clubes'][number]): string {
  if (de === null && ate === null) return '';
  if (de === null) return `até ${seasonLabel(ate ?? 0)}`;
  if (ate === null) return `desde ${seasonLabel(de)}`;
  return de === ate ? seasonLabel(de) : `${seasonLabel(de)} a ${seasonLabel(ate)}`;
}

function Clubs({ clubs }: { clubs: Biography['clubes'] }) {
  if (clubs.length === 0) return null;
  return (
    <RecordSection id="percurso" title="Percurso">
      <ScrollArea labelledBy="percurso-titulo">
        <table className="almanac">
          <thead>
            <tr>
              <th scope="col">Épocas</th>
              <th scope="col">Clube</th>
              <th scope="col">Papel</th>
            </tr>
          </thead>
          <tbody>
            {clubs.map((spell) => (
              <tr
                key={`${spell.clube} ${spell.de} ${spell.ate} ${spell.papel}`}
                data-self={spell.clube === 'Farense' || undefined}
              >
                <td className="whitespace-nowrap text-soft">{spanOf(spell)}</td>
                <td>
                  {spell.clube}
                  {spell.nota && <span className="block text-[0.8125rem] font-normal text-soft">{spell.nota}</span>}
                </td>
                <td className="text-soft">{spell.papel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </RecordSection>
  );
}

function Doubts({ biography: { duvidas, conflitos } }: { biography: Biography }) {
  if (duvidas.length + conflitos.length === 0) return null;
  return (
    <RecordSection id="duvidas" title="Dúvidas e fontes que não concordam">
      <ul className="list-disc pl-5 text-[0.9375rem]">
        {duvidas.map((doubt) => (
          <li key={doubt} className="py-1">
            {doubt}
          </li>
        ))}
        {conflitos.map((conflict) => (
          <li key={conflict.assunto} className="py-1">
            {conflict.assunto} {conflict.versao_a} {conflict.versao_b} {conflict.decisao}
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}
