'use client';

import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react';

export interface ComposerHandle {
  /** Puts a text in the box and the caret after it. */
  fill: (text: string) => void;
  focus: () => void;
}

interface Props {
  ref?: Ref<ComposerHandle>;
  placeholder: string;
  busy: boolean;
  large?: boolean;
  onSend: (question: string) => void;
  onStop?: () => void;
  /** ↑ in an empty box: the last question comes back to be edited. */
  onEditLast?: () => void;
  onTouch?: () => void;
  children?: ReactNode;
}

/** Longer questions are refused by the server too; a pasted book stops here. */
const longestQuestion = 2_000;

/**
 * The box for a question. It is a real form that works before any script has loaded (`/?q=…`), and it keeps its text
 * in the page, not in React, so that nothing typed early is lost.
 */
export function Composer({ ref, placeholder, busy, large, onSend, onStop, onEditLast, onTouch, children }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();

  useImperativeHandle(ref, () => ({
    fill: (text) => {
      const field = box.current;
      if (!field) return;
      field.value = text;
      field.focus();
      field.setSelectionRange(text.length, text.length);
    },
    focus: () => box.current?.focus({ preventScroll: true }),
  }));

  function send() {
    const field = box.current;
    const text = field?.value.trim();
    if (!field || busy) return;
    if (!text) return field.focus();
    field.value = '';
    // On a phone the keyboard would cover the answer.
    if (matchMedia('(pointer: coarse)').matches) field.blur();
    onSend(text);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'Escape' && busy) onStop?.();
    else if (event.key === 'ArrowUp' && event.currentTarget.value === '' && !busy && onEditLast) {
      event.preventDefault();
      onEditLast();
    }
  }

  return (
    <form
      action="/"
      method="get"
      className="composer"
      data-large={large || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        name="q"
        rows={1}
        aria-label="Pergunta"
        aria-describedby={hintId}
        placeholder={placeholder}
        maxLength={longestQuestion}
        enterKeyHint="send"
        autoComplete="off"
        onKeyDown={onKeyDown}
        onFocus={onTouch}
        onPointerEnter={onTouch}
      />
      <div className="flex items-center gap-3">
        <div className="chips min-w-0 flex-1">{children}</div>
        <span id={hintId} className="sr-only">
          Enter envia, Shift+Enter muda de linha
        </span>
        {busy && onStop ? (
          <button type="button" className="main-action" onClick={onStop}>
            Parar
          </button>
        ) : (
          <button type="submit" className="main-action" disabled={busy}>
            Enviar
          </button>
        )}
      </div>
    </form>
  );
}
