/** The pages of the admin area, in the order of the work. */
export const stages = [
  { href: '/admin', label: 'Painel' },
  { href: '/admin/dados', label: 'Dados' },
  { href: '/admin/treinos', label: 'Treinos' },
  { href: '/admin/comparar', label: 'Comparar' },
  { href: '/admin/modelos', label: 'Modelos' },
  { href: '/admin/avaliacao', label: 'Avaliação' },
  { href: '/admin/conversas', label: 'Conversas' },
  { href: '/admin/relatorios', label: 'Relatórios' },
  { href: '/admin/diagnostico', label: 'Diagnóstico' },
] as const;
