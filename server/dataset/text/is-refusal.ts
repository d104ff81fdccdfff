const refusal =
  /\bn[ãa]o (?:tenho|tem|temos|h[áa]|existem?|constam?|sei|sabemos|encontr\w+|disponho|disp[õo]em|est[áa] regist\w+|ficou regist\w+|foi regist\w+|guardam?|d[ãa]o|traz(?:em)?|chega[mr]?|me cabe|posso (?:responder|dizer|confirmar|ajudar)|respondo|[ée] (?:comigo|tema))\b|\bsem registo\b|\bdisso n[ãa]o percebo\b|\bs[óo] (?:sei|falo|respondo)\b/i;

/** An answer that says, in one way or another, that it does not know. */
export const isRefusal = (text: string): boolean => refusal.test(text);
