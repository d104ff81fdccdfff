/** Takes a question about the record to the chat. */
export function AskLink({ question }: { question: string }) {
  return (
    <a href={`/?q=${encodeURIComponent(question)}`} className="way inline-flex min-h-11 items-center">
      Perguntar: “{question}”
    </a>
  );
}
