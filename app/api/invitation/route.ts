import { acceptInvitation } from '#server/auth/accept-invitation.ts';
import { acceptInvitationSchema } from '#server/contracts/admin.ts';
import { clientAddress } from '#server/http/client-address.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { refuseCrossSite } from '#server/http/refuse-cross-site.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    refuseCrossSite(request);
    const { token, password } = await readJson(request, acceptInvitationSchema);
    const headers = await acceptInvitation(token, password, request.headers, clientAddress(request));
    return Response.json({ signedIn: true }, { headers });
  },
});
