/** What stands where a conversation will be, while it is fetched. */
export function Opening({ question }: { question: string | null }) {
  return (
    <div data-conversation className="mx-auto w-full max-w-column flex-1 px-4">
      {question === null ? (
        <p className="waiting turn text-soft">A abrir a conversa…</p>
      ) : (
        <div className="turn">
          <h2 className="question">{question}</h2>
          <p className="waiting mt-3 text-soft">A procurar nos registos…</p>
        </div>
      )}
    </div>
  );
}
