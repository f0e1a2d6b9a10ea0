// pdfkit's document is a stream to read from: it pushes chunks and listens to nothing. What is pushed before somebody
// listens is kept for him.
type Listener = (chunk?: Uint8Array) => void;

class Readable {
  #kept: Uint8Array[] = [];
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    if (event === 'data') for (const chunk of this.#kept.splice(0)) listener(chunk);
    return this;
  }

  emit(event: string, chunk?: Uint8Array): boolean {
    const listeners = this.#listeners.get(event) ?? [];
    for (const listener of listeners) listener(chunk);
    return listeners.length > 0;
  }

  push(chunk: Uint8Array | null): boolean {
    if (chunk === null) this.emit('end');
    else if (!this.emit('data', chunk)) this.#kept.push(chunk);
    return true;
  }
}

export default { Readable };
