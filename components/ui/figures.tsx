/** Key figures, large: what a fan came for, readable from across the table. */
export function Figures({ figures }: { figures: { label: string; value: string }[] }) {
  return (
    <dl className="my-4 flex flex-wrap gap-x-5 gap-y-3 sm:gap-x-7 border-y border-rule py-4">
      {figures.map(({ label, value }) => (
        <div key={label} className="flex flex-col gap-1">
          <dt className="text-[0.8125rem] leading-snug text-soft">{label}</dt>
          <dd className="font-serif text-[1.9375rem] leading-none tracking-tight sm:text-[2.75rem]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
