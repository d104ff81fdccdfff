import { plural } from '#components/records/plural.ts';
import { RecordSection } from '#components/records/record-page.tsx';
import { ScrollArea } from '#components/ui/scroll-area.tsx';
import type { Season } from '#server/facts/records/read-season.ts';

type Member = Season['squad'][number];

const lines = ['guarda-redes', 'defesa', 'médio', 'avançado'];
const place = (member: Member) => (member.position === null ? lines.length : lines.indexOf(member.position));

const inLineOrder = (squad: Member[]) =>
  squad.toSorted((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'pt'));

/** Who was there: managers, president, squad with the figures that the records hold. */
export function SeasonPeople({ season }: { season: Season }) {
  return (
    <>
      <Names id="treinadores" title="Treinadores" people={season.managers} />
      <Names id="presidente" title="Presidência" people={season.presidents} />
      {season.squad.length > 0 && (
        <RecordSection id="plantel" title="Plantel" note={coverageNote(season.squad)}>
          <Squad squad={inLineOrder(season.squad)} />
        </RecordSection>
      )}
    </>
  );
}

function coverageNote(squad: Member[]): string {
  const counted = squad.filter((member) => member.appearances !== null).length;
  const total = plural(squad.length, 'jogador', 'jogadores');
  if (counted === squad.length) return total;
  return counted === 0
    ? `${total}; os registos não trazem jogos nem golos de cada um.`
    : `${total}; jogos e golos só de ${counted}, que são os que os registos trazem.`;
}

function Names({ id, title, people }: { id: string; title: string; people: { person_id: string; name: string }[] }) {
  if (people.length === 0) return null;
  const unique = [...new Map(people.map((person) => [person.person_id, person])).values()];
  return (
    <RecordSection id={id} title={title}>
      <ul className="flex flex-wrap gap-x-6">
        {unique.map((person) => (
          <li key={person.person_id}>
            <a href={`/pessoas/${person.person_id}`} className="way inline-flex min-h-11 items-center">
              {person.name}
            </a>
          </li>
        ))}
      </ul>
    </RecordSection>
  );
}

function Squad({ squad }: { squad: Member[] }) {
  const figures = squad.some((member) => member.appearances !== null || member.goals !== null);
  return (
    <ScrollArea labelledBy="plantel-titulo">
      <table className="almanac">
        <thead>
          <tr>
            <th scope="col">Jogador</th>
            <th scope="col">Posição</th>
            <th scope="col" data-align="right">
              <abbr title="Número da camisola" className="no-underline">
                N.º
              </abbr>
            </th>
            <th scope="col" data-align="right">
              Idade
            </th>
            {figures && (
              <>
                <th scope="col" data-align="right">
                  Jogos
                </th>
                <th scope="col" data-align="right">
                  Golos
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {squad.map((member) => (
            <tr key={member.person_id} id={`jogador-${member.person_id}`}>
              <th scope="row">
                <a href={`/pessoas/${member.person_id}`} className="way">
                  {member.name}
                </a>
              </th>
              <td className="text-soft">{member.position}</td>
              <td data-align="right">{member.shirt}</td>
              <td data-align="right">{member.age}</td>
              {figures && (
                <>
                  <td data-align="right">{member.appearances}</td>
                  <td data-align="right">{member.goals}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
