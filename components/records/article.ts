type Gender = 'm' | 'f';

/** "o Benfica", "a Académica". */
export const the = (name: string, gender: Gender) => `${gender === 'f' ? 'a' : 'o'} ${name}`;

/** "ao Benfica", "à Académica". */
export const toThe = (name: string, gender: Gender) => `${gender === 'f' ? 'à' : 'ao'} ${name}`;
