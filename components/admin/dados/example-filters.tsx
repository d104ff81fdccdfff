import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';

/** The filters of the examples as the address has them. */
export interface ExampleFilterValues {
  ficheiro: string;
  q: string;
  tipo: string;
  epoca: string;
  competicao: string;
  registo: string;
  alteracoes: string;
  linha: string;
}

interface ExampleFiltersProps {
  values: ExampleFilterValues;
  files: readonly { id: string; title: string }[];
  facets: Readonly<Record<'tipo' | 'epoca' | 'competicao', Readonly<Record<string, number>>>>;
}

function counted(counts: Readonly<Record<string, number>>, chosen: string) {
  const known = chosen !== '' && !(chosen in counts) ? { [chosen]: 0, ...counts } : counts;
  return [
    { value: '', label: 'todos' },
    ...Object.entries(known).map(([value, count]) => ({ value, label: `${value} (${count})` })),
  ];
}

/** What to show: the address keeps it, so that a view can be sent to somebody. */
export function ExampleFilters({ values, files, facets }: ExampleFiltersProps) {
  return (
    <form method="get" className="mb-6 grid grid-cols-2 items-end gap-3 lg:grid-cols-4">
      <Select
        label="Ficheiro"
        name="ficheiro"
        defaultValue={values.ficheiro}
        options={files.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Field label="Procurar" name="q" type="search" defaultValue={values.q} />
      <Select label="Tipo" name="tipo" defaultValue={values.tipo} options={counted(facets.tipo, values.tipo)} />
      <Select label="Época" name="epoca" defaultValue={values.epoca} options={counted(facets.epoca, values.epoca)} />
      <Select
        label="Competição"
        name="competicao"
        defaultValue={values.competicao}
        options={counted(facets.competicao, values.competicao)}
      />
      <Select
        label="Resposta"
        name="registo"
        defaultValue={values.registo}
        options={[
          { value: '', label: 'todas' },
          { value: 'com', label: 'com registo' },
          { value: 'sem', label: 'sem registo' },
        ]}
      />
      <Select
        label="Alterações"
        name="alteracoes"
        defaultValue={values.alteracoes}
        options={[
          { value: '', label: 'todos os exemplos' },
          { value: 'sim', label: 'só os alterados' },
        ]}
      />
      <div className="flex items-end gap-3">
        <Button type="submit" className="flex-1">
          Filtrar
        </Button>
        <a className="way inline-flex min-h-11 items-center text-sm" href="/admin/dados/exemplos">
          Limpar
        </a>
      </div>
      {values.linha ? <input type="hidden" name="linha" value={values.linha} /> : null}
    </form>
  );
}
