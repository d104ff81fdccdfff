import { signIn, signOut } from '#server/auth/sign-in.ts';
import { signInSchema } from '#server/contracts/admin.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { refuseCrossSite } from '#server/http/refuse-cross-site.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    refuseCrossSite(request);
    const { name, password } = await readJson(request, signInSchema);
    const headers = await signIn(name, password, request.headers, clientAddress(request));
    return Response.json({ signedIn: true }, { headers });
  },
  DELETE: async (request) => {
    refuseCrossSite(request);
    return Response.json({ signedIn: false }, { headers: await signOut(request.headers) });
  },
});
