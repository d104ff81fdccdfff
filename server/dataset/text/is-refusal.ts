// "\b" knows only ASCII letters: it sees no end of a word after "há".
const refusal =
  /(?<!\p{L})(?:n[ãa]o (?:tenho|tem|temos|h[áa]|existem?|constam?|sei|sabemos|encontr\p{L}+|disponho|disp[õo]em|est[áa] regist\p{L}+|ficou regist\p{L}+|foi regist\p{L}+|guardam?|d[ãa]o|traz(?:em)?|chega[mr]?|posso (?:responder|dizer|confirmar|ajudar)|respondo|[ée] (?:comigo|tema))|sem registo|disso n[ãa]o percebo|s[óo] (?:sei|falo|respondo))(?!\p{L})/iu;

/** An answer that says, in one way or another, that it does not know. */
export const isRefusal = (text: string): boolean => refusal.test(text);
