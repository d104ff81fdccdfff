const units =
  'zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis dezassete dezoito dezanove'.split(
    ' ',
  );
const tens = 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'.split(' ');
const hundreds = 'cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos'.split(
  ' ',
);

const join = (head: string | undefined, rest: number) => (rest === 0 ? `${head}` : `${head} e ${numberInWords(rest)}`);

/** A number from 0 to 999 in Portuguese words: "cento e dezasseis". */
export function numberInWords(value: number): string {
  if (value < 20) return units[value] ?? String(value);
  if (value < 100) return join(tens[Math.floor(value / 10) - 2], value % 10);
  if (value === 100) return 'cem';
  return join(hundreds[Math.floor(value / 100) - 1], value % 100);
}
