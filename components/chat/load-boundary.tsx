'use client';

import { Component, type ReactNode } from 'react';

/** The part of the page that holds a conversation may fail to load on a bad connection; the question is not lost. */
export class LoadBoundary extends Component<{ question: string | null; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const href = this.props.question === null ? '/' : `/?q=${encodeURIComponent(this.props.question)}`;
    return (
      <div className="mx-auto w-full max-w-column flex-1 px-4 pt-8">
        <p role="alert">A conversa não abriu: parte da página não chegou. Vê se tens ligação à internet.</p>
        <a href={href} className="way inline-flex min-h-11 items-center">
          Tentar de novo
        </a>
      </div>
    );
  }
}
