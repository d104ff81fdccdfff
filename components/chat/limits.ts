/** Messages of a conversation that are sent along with a question; the server reads no more than these. */
export const maxMessagesSent = 40;
