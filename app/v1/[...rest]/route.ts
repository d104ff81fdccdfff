import { unknownAddress } from '#server/http/unknown-address.ts';

export const { GET, POST, PUT, PATCH, DELETE } = unknownAddress('openai');
