import { feedbackRemoval, feedbackRequest } from '#server/contracts/feedback.ts';
import { deleteFeedback } from '#server/db/feedback/delete-feedback.ts';
import { saveFeedback } from '#server/db/feedback/save-feedback.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { limitRequests } from '#server/http/limit-requests.ts';
import { readJson } from '#server/http/read-json.ts';

const done = () => new Response(null, { status: 204 });

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  POST: async (request) => {
    const opinion = await readJson(request, feedbackRequest);
    await limitRequests(request);
    await saveFeedback(opinion);
    return done();
  },
  DELETE: async (request) => {
    const removal = await readJson(request, feedbackRemoval);
    await limitRequests(request);
    await deleteFeedback(removal);
    return done();
  },
});
