/** What stands where there is no record: no blame, and the ways on. */
export function NotFoundText() {
  return (
    <div className="mx-auto w-full max-w-column px-4 pt-16">
      <p className="font-serif text-[4rem] leading-none">0–0</p>
      <h1 className="mt-4 text-[2rem]">Aqui não há registo.</h1>
      <p className="mt-3 max-w-[34rem] text-soft">
        Não temos nada neste endereço. Pode ter sido mal escrito, ou ser de uma época, jogo ou pessoa que os registos
        não têm.
      </p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <a href="/" className="way inline-flex min-h-11 items-center">
          Fazer uma pergunta
        </a>
        <a href="/epocas" className="way inline-flex min-h-11 items-center">
          Ver as épocas
        </a>
        <a href="/clubes" className="way inline-flex min-h-11 items-center">
          Ver os clubes
        </a>
      </p>
    </div>
  );
}
